import { useLayoutEffect, type RefObject } from "react";

/** `/` and Ctrl-K lead to the search from wherever no text is being written and no dialog is open. */
export function useSearchShortcut(input: RefObject<HTMLInputElement | null>): void {
  // Before the paint: between two boxes that take turns there is no moment without a listener.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, target } = event;
      const writing =
        target instanceof HTMLElement && target.matches("input:not([type=checkbox], [type=radio]), textarea");
      const asked = (key === "k" && (ctrlKey || metaKey)) || (key === "/" && !writing && !ctrlKey);
      if (!asked || document.querySelector("dialog[open]")) return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [input]);
}
