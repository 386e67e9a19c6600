import { FileDown, FileText, FolderOpen } from "lucide-react";
import { useDeferredValue, useRef, useState, type ChangeEvent } from "react";
import { announce } from "../announcer.ts";
import { useAtlas } from "../AtlasContext.tsx";
import { OpenedFaults } from "./OpenedFaults.tsx";
import { openOutline, saveOutline } from "./outline-files.ts";
import { TakenBar } from "./TakenBar.tsx";
import { useWord, type Word } from "./useWord.ts";
import { useWork } from "./useWork.ts";
import { isKept, keep, replace } from "./work.ts";

interface Opened {
  name: string;
  isOpen: boolean;
  faults: readonly string[];
}

/** How the report leaves the page, and how its outline leaves and comes back. */
export function SaveBar() {
  const { corpus } = useAtlas();
  const { work, step } = useWork();
  const [opened, setOpened] = useState<Opened>();
  const word = useWord();
  const first = useRef<HTMLButtonElement>(null);
  const picker = useRef<HTMLInputElement>(null);
  const open = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0];
    if (!file) return;
    const { outline, faults } = await openOutline(file, corpus);
    target.value = "";
    if (outline) step((now) => replace(now, outline, "opened"));
    if (outline && faults.length === 0) announce(`${file.name} opened`);
    setOpened(faults.length === 0 ? undefined : { name: file.name, isOpen: outline !== undefined, faults });
  };
  const save = () => {
    saveOutline(corpus, work.outline);
    step(keep);
    announce("Outline saved");
  };
  const stop = () => {
    word.cancel();
    // The button that was pressed goes away.
    first.current?.focus();
  };
  const outline = useDeferredValue(work.outline);
  return (
    <div className="report-bar" role="group" aria-label="Save the report">
      <button
        ref={first}
        type="button"
        className="report-primary"
        data-perf="export-report"
        aria-disabled={word.isBusy}
        onClick={word.make}
      >
        <FileText aria-hidden="true" /> Save as Word
      </button>
      <button type="button" onClick={save}>
        <FileDown aria-hidden="true" /> Save outline
      </button>
      <button type="button" onClick={() => picker.current?.click()}>
        <FolderOpen aria-hidden="true" /> Open outline
      </button>
      <input
        ref={picker}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label="Outline to open"
        onChange={(event) => void open(event)}
      />
      {!isKept({ outline, kept: work.kept }) && <span className="report-state">Outline not saved yet</span>}
      <WordProgress word={word} onStop={stop} />
      <TakenBar />
      {opened && <OpenedFaults {...opened} onClose={() => setOpened(undefined)} />}
    </div>
  );
}

/** Progress and a way out while the document is being made; why there is none where it failed. */
function WordProgress({ word: { isMaking, progress, fault }, onStop }: { word: Word; onStop(): void }) {
  if (isMaking) {
    const { done, total } = progress ?? { done: 0, total: 0 };
    return (
      <span className="report-making">
        <progress aria-label="Making the document" value={done} max={Math.max(1, total)} />
        <span>Being made…{total > 0 && ` part ${Math.min(done + 1, total)} of ${total}`}</span>
        <button type="button" onClick={onStop}>
          Cancel
        </button>
      </span>
    );
  }
  return fault === undefined ? null : (
    <p role="alert" className="report-fault">
      {fault}
    </p>
  );
}
