import type { Ref } from "react";

interface StartAgainDialogProps {
  ref: Ref<HTMLDialogElement>;
  onConfirm(): void;
}

export function askFirst(dialog: HTMLDialogElement | null): void {
  if (dialog && !dialog.open) dialog.showModal();
}

/** Asks before an outline that somebody worked on gives way to the one of the beginning. */
export function StartAgainDialog({ ref, onConfirm }: StartAgainDialogProps) {
  return (
    <dialog
      ref={ref}
      className="dialog report-ask"
      aria-labelledby="report-ask-title"
      aria-describedby="report-ask-text"
      onClose={({ currentTarget }) => {
        if (currentTarget.returnValue === "again") onConfirm();
        currentTarget.returnValue = "";
      }}
    >
      <form method="dialog" className="prose">
        <h2 id="report-ask-title">Start again?</h2>
        <p id="report-ask-text">
          The order, the titles and your own words give way to the outline of the beginning. Undo brings them back as
          long as this page is open.
        </p>
        <p className="report-ask-answers">
          <button type="submit" value="">
            Keep mine
          </button>
          <button type="submit" value="again" className="report-primary">
            Start again
          </button>
        </p>
      </form>
    </dialog>
  );
}
