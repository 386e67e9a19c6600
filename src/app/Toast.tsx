import { useSyncExternalStore } from "react";

/** How long a message stays, in milliseconds; the live region says it too, so nothing is lost with it. */
const STAY = 3500;

let message: string | undefined;
let leaving: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

/** Show a short message above the status line. */
export function toast(text: string | undefined): void {
  message = text;
  clearTimeout(leaving);
  if (text !== undefined) leaving = setTimeout(() => toast(undefined), STAY);
  for (const listener of listeners) listener();
}

export function Toast() {
  const text = useSyncExternalStore(subscribe, () => message);
  return text === undefined ? null : (
    <div className="toast" aria-hidden="true">
      {text}
    </div>
  );
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
