import { useState } from "react";
import { DOCUMENT_FORMATS } from "../../export/document-formats.ts";
import { announce } from "../announcer.ts";
import { useAtlas, useView } from "../AtlasContext.tsx";
import { mark } from "../marks.ts";
import { saveFile } from "../save.ts";
import { isCancelled, makeWord } from "./make-word.ts";
import { wordName } from "./outline-files.ts";
import { useWork } from "./useWork.ts";

interface Making {
  done: number;
  of: number;
  cancel(): void;
}

export interface Word {
  /** How far the document has come that is being made. */
  making: Making | undefined;
  /** Why the last one was not made, in a sentence. */
  fault: string | undefined;
  make(): Promise<void>;
}

/** The Word document of the outline under the filter: made on demand, told in words, and saved. */
export function useWord(): Word {
  const atlas = useAtlas();
  const filter = useView((state) => state.filter);
  const { outline } = useWork().work;
  const [making, setMaking] = useState<Making>();
  const [fault, setFault] = useState<string>();
  const make = async () => {
    if (making) return;
    const stop = new AbortController();
    const show = (done: number, of: number) => setMaking({ done, of, cancel: () => stop.abort() });
    setFault(undefined);
    show(0, 0);
    announce("The document is being made");
    try {
      const bytes = await makeWord(atlas, filter, outline, { onProgress: show, signal: stop.signal });
      saveFile(wordName(atlas.corpus), DOCUMENT_FORMATS.report.mime, bytes);
      mark("export:ready");
      announce("Word document saved");
    } catch (error) {
      if (isCancelled(error)) announce("Cancelled; no document was made");
      else setFault(`The document could not be made: ${error instanceof Error ? error.message : String(error)}.`);
    }
    setMaking(undefined);
  };
  return { making, fault, make };
}
