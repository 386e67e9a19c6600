import { useEffect, useRef, useState } from "react";

type ExportList = typeof import("./ExportList.tsx").ExportList;

/** The menu of formats; what it offers is fetched when it is opened, and again where that failed. */
export function ExportMenu() {
  const menu = useRef<HTMLDivElement>(null);
  const [list, setList] = useState<{ Shown: ExportList }>();
  const [hasFailed, setHasFailed] = useState(false);
  useEffect(() => {
    const element = menu.current;
    const onToggle = ({ newState }: ToggleEvent) => {
      if (newState !== "open") return;
      setHasFailed(false);
      import("./ExportList.tsx").then(
        ({ ExportList: Shown }) => setList({ Shown }),
        () => setHasFailed(true),
      );
    };
    element?.addEventListener("beforetoggle", onToggle);
    return () => element?.removeEventListener("beforetoggle", onToggle);
  }, []);
  return (
    <div id="export-menu" className="menu" popover="auto" ref={menu} role="dialog" aria-label="Export">
      {list && <list.Shown onDone={() => menu.current?.hidePopover()} />}
      {!list && !hasFailed && <p className="muted">Opening…</p>}
      {!list && hasFailed && (
        <p role="alert">The list of formats could not be fetched. Reload the page to try again.</p>
      )}
    </div>
  );
}
