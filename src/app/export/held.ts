/** A value that outlives the components which show it. */
export interface Held<T> {
  get(): T;
  set(value: T): void;
  subscribe(listener: () => void): () => void;
}

export function hold<T>(first: T): Held<T> {
  let held = first;
  const listeners = new Set<() => void>();
  return {
    get: () => held,
    set(value) {
      held = value;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
