import { X } from "lucide-react";
import { lazy, Suspense, useEffect, useState, type ReactNode } from "react";
import { isWriting } from "./useSearchShortcut.ts";

export const DIALOGS = ["about", "diagnostics", "keys"] as const;
export type DialogName = (typeof DIALOGS)[number];

const About = lazy(async () => ({ default: (await import("./About.tsx")).About }));
const DiagnosticsList = lazy(async () => ({ default: (await import("./DiagnosticsList.tsx")).DiagnosticsList }));
const Keys = lazy(async () => ({ default: (await import("./Keys.tsx")).Keys }));

const TITLES: Record<DialogName, string> = {
  about: "About this atlas",
  diagnostics: "What the check found",
  keys: "Keys and help",
};

const CONTENTS: Record<DialogName, () => ReactNode> = {
  about: () => <About />,
  diagnostics: () => <DiagnosticsList />,
  keys: () => <Keys />,
};

/** Open one of the page's dialogs. */
export function openDialog(name: DialogName): void {
  const dialog = document.getElementById(`dialog-${name}`);
  if (dialog instanceof HTMLDialogElement && !dialog.open) dialog.showModal();
}

export function Dialogs() {
  useEffect(() => {
    const onKey = ({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent) => {
      if (key !== "?" || ctrlKey || metaKey || altKey || isWriting(target)) return;
      if (!document.querySelector("dialog[open]")) openDialog("keys");
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, []);
  return DIALOGS.map((name) => <Dialog key={name} name={name} />);
}

/** A native dialog: the browser keeps focus inside, closes it on Escape and gives the focus back. */
function Dialog({ name }: { name: DialogName }) {
  const [opened, setOpened] = useState(false);
  const id = `dialog-${name}`;
  return (
    <dialog
      id={id}
      className="dialog"
      aria-labelledby={`${id}-title`}
      ref={(element) => watch(element, () => setOpened(true))}
    >
      <div className="dialog-head">
        <h2 id={`${id}-title`}>{TITLES[name]}</h2>
        <form method="dialog">
          <button type="submit" className="icon" aria-label="Close">
            <X aria-hidden="true" />
          </button>
        </form>
      </div>
      {opened && <Suspense fallback={<p className="muted">Opening…</p>}>{CONTENTS[name]()}</Suspense>}
    </dialog>
  );
}

/** The content is fetched when the dialog first opens. */
function watch(element: HTMLDialogElement | null, onOpen: () => void): (() => void) | undefined {
  element?.addEventListener("beforetoggle", onOpen);
  return () => element?.removeEventListener("beforetoggle", onOpen);
}
