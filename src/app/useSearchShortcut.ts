import { useLayoutEffect, type RefObject } from "react";

/** `/` and Ctrl-K lead to the search from wherever no text is being written and no dialog is open. */
export function useSearchShortcut(input: RefObject<HTMLInputElement | null>): void {
  // Before the paint: between two boxes that take turns there is no moment without a listener.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, target } = event;
      const asked = (key === "k" && (ctrlKey || metaKey)) || (key === "/" && !isWriting(target) && !ctrlKey);
      if (!asked || document.querySelector("dialog[open]")) return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [input]);
}

/** Whether a key that was pressed there writes a sign. */
export function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches("input:not([type=checkbox], [type=radio]), textarea");
}
