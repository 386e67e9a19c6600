/** An element with its properties and what it holds; text stays text. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string>> = {},
  ...content: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...content);
  return made;
}

/** Where a link of the page leads to: the id behind its `#`. */
export function goalOf(link: Element): string {
  return (link.getAttribute("href") ?? "").replace(/^#/, "");
}
