/** A function that remembers its answers. */
export function memoise<T>(answer: (text: string) => T): (text: string) => T {
  const answers = new Map<string, { value: T }>();
  return (text) => {
    const known = answers.get(text) ?? { value: answer(text) };
    answers.set(text, known);
    return known.value;
  };
}
