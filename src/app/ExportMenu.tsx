import { lazy, Suspense, useEffect, useRef, useState } from "react";

const ExportList = lazy(async () => ({ default: (await import("./ExportList.tsx")).ExportList }));

/** The menu of formats; what it offers is fetched when it is first opened. */
export function ExportMenu() {
  const menu = useRef<HTMLDivElement>(null);
  const [opened, setOpened] = useState(false);
  useEffect(() => {
    const element = menu.current;
    const onToggle = () => setOpened(true);
    element?.addEventListener("beforetoggle", onToggle);
    return () => element?.removeEventListener("beforetoggle", onToggle);
  }, []);
  return (
    <div id="export-menu" className="menu" popover="auto" ref={menu} role="dialog" aria-label="Export">
      {opened && (
        <Suspense fallback={<p className="muted">Opening…</p>}>
          <ExportList onDone={() => menu.current?.hidePopover()} />
        </Suspense>
      )}
    </div>
  );
}
