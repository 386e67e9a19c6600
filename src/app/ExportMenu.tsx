import { useEffect, useRef, useState } from "react";

type ExportList = typeof import("./export/ExportList.tsx").ExportList;

/** The menu of formats; what it offers is fetched when it is opened, again where that failed, and is there while it is open. */
export function ExportMenu() {
  const menu = useRef<HTMLDivElement>(null);
  const [list, setList] = useState<{ Shown: ExportList }>();
  const [hasFailed, setHasFailed] = useState(false);
  const [isOpen, setIsOpen] = useState(false);
  useEffect(() => {
    const element = menu.current;
    const onBefore = ({ newState }: ToggleEvent) => {
      if (newState !== "open") return;
      setIsOpen(true);
      setHasFailed(false);
      import("./export/ExportList.tsx").then(
        ({ ExportList: Shown }) => setList({ Shown }),
        () => setHasFailed(true),
      );
    };
    // Only once it is closed: the focus goes back to the button from what is inside.
    const onToggle = ({ newState }: ToggleEvent) => setIsOpen(newState === "open");
    element?.addEventListener("beforetoggle", onBefore);
    element?.addEventListener("toggle", onToggle);
    return () => {
      element?.removeEventListener("beforetoggle", onBefore);
      element?.removeEventListener("toggle", onToggle);
    };
  }, []);
  return (
    <div id="export-menu" className="menu" popover="auto" ref={menu} role="dialog" aria-label="Export">
      {isOpen && list && <list.Shown onDone={() => menu.current?.hidePopover()} />}
      {!list && !hasFailed && <p className="muted">Opening…</p>}
      {!list && hasFailed && (
        <p role="alert">The list of formats could not be fetched. Reload the page to try again.</p>
      )}
    </div>
  );
}
