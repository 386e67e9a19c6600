import { FileDown, FileText, FolderOpen } from "lucide-react";
import { useDeferredValue, useRef, useState, type ChangeEvent } from "react";
import { DOCUMENT_FORMATS } from "../../export/document-formats.ts";
import { announce } from "../announcer.ts";
import { useAtlas, useView } from "../AtlasContext.tsx";
import { mark } from "../marks.ts";
import { saveFile } from "../save.ts";
import { isCancelled, makeWord } from "./make-word.ts";
import { OpenedFaults } from "./OpenedFaults.tsx";
import { openOutline, saveOutline, wordName } from "./outline-files.ts";
import { TakenBar } from "./TakenBar.tsx";
import { useWork } from "./useWork.ts";
import { isKept, keep, replace } from "./work.ts";

interface Making {
  done: number;
  of: number;
  cancel: AbortController;
}

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
  const outline = useDeferredValue(work.outline);
  return (
    <div className="report-bar" role="group" aria-label="Save the report">
      <WordButton />
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
      <TakenBar />
      {opened && <OpenedFaults {...opened} onClose={() => setOpened(undefined)} />}
    </div>
  );
}

/** Makes the document, tells how far it has come, and can be told to stop. */
function WordButton() {
  const atlas = useAtlas();
  const filter = useView((state) => state.filter);
  const { work } = useWork();
  const [making, setMaking] = useState<Making>();
  const [fault, setFault] = useState<string>();
  const button = useRef<HTMLButtonElement>(null);
  const make = async () => {
    if (making) return;
    const cancel = new AbortController();
    setFault(undefined);
    setMaking({ done: 0, of: 0, cancel });
    announce("The document is being made");
    try {
      const onProgress = (done: number, of: number) => setMaking({ done, of, cancel });
      const bytes = await makeWord(atlas, filter, work.outline, { onProgress, signal: cancel.signal });
      saveFile(wordName(atlas.corpus), DOCUMENT_FORMATS.report.mime, bytes);
      mark("export:ready");
      announce("Word document saved");
    } catch (error) {
      if (isCancelled(error)) announce("Cancelled; no document was made");
      else setFault(`The document could not be made: ${error instanceof Error ? error.message : String(error)}.`);
    }
    setMaking(undefined);
  };
  const stop = () => {
    making?.cancel.abort();
    button.current?.focus();
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        className="report-primary"
        data-perf="export-report"
        aria-disabled={making !== undefined}
        onClick={() => void make()}
      >
        <FileText aria-hidden="true" /> Save as Word
      </button>
      {making && (
        <span className="report-making">
          <progress aria-label="Making the document" value={making.done} max={Math.max(1, making.of)} />
          <span>Being made…{making.of > 0 && ` section ${Math.min(making.done + 1, making.of)} of ${making.of}`}</span>
          <button type="button" onClick={stop}>
            Cancel
          </button>
        </span>
      )}
      {fault !== undefined && (
        <p role="alert" className="report-fault">
          {fault}
        </p>
      )}
    </>
  );
}
