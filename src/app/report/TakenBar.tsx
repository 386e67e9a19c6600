import { Undo2, X } from "lucide-react";
import { flushSync } from "react-dom";
import { announce } from "../announcer.ts";
import { takenWords } from "./report-texts.ts";
import { useWork } from "./useWork.ts";
import { letGo, takeBack } from "./work.ts";

/** What was taken away last, to be had back; it stays until it is put away, and what was taken before it comes next. */
export function TakenBar() {
  const { work, step } = useWork();
  const taken = work.taken.at(-1);
  if (!taken) return null;
  const focusOn = (selector: string) => document.querySelector<HTMLElement>(selector)?.focus();
  const undo = () => {
    flushSync(() => step(takeBack));
    const row = taken.kind === "section" ? `[data-section="${CSS.escape(taken.section.id)}"] .report-name` : "";
    focusOn(row === "" ? ".report-head textarea" : row);
    announce("It is back");
  };
  const putAway = () => {
    flushSync(() => step(letGo));
    focusOn(".report-head textarea");
  };
  return (
    <div className="report-taken">
      <p>{takenWords(taken)}</p>
      <button type="button" onClick={undo}>
        <Undo2 aria-hidden="true" /> Undo
      </button>
      <button type="button" className="icon" aria-label="Put this away" onClick={putAway}>
        <X aria-hidden="true" />
      </button>
    </div>
  );
}
