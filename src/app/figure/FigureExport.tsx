import { useId, useState } from "react";
import type { Corpus } from "../../domain/corpus.ts";
import { figureCommandFor, figureNameOf, type ShownFigure } from "../../export/figure-command.ts";
import { FIGURE_FORMAT_NAMES, FIGURE_FORMATS, type FigureFormat } from "../../export/figure-formats.ts";
import { announce } from "../announcer.ts";
import { useAtlas, useView } from "../AtlasContext.tsx";
import { copyText } from "../copy.ts";
import { breathe, mark } from "../marks.ts";
import { saveFile } from "../save.ts";
import "../styles/figure.css";
import { figureKindOf, FIRST_FIGURE_WISH, shownFigure, widthOf, type FigureWish } from "./figure-wish.ts";
import { FigureLookFields } from "./FigureLookFields.tsx";

interface FigureExportProps {
  onDone(): void;
}

interface Work {
  making?: FigureFormat;
  failed?: FigureFormat;
  fault?: string;
}

/** What was wished for last: the menu is made anew each time it is opened. */
let lastWish = FIRST_FIGURE_WISH;

/** The picture that the view shows as a figure for print; nothing in views that are no pictures. */
export function FigureExport({ onDone }: FigureExportProps) {
  const { corpus } = useAtlas();
  const state = useView((all) => all);
  const [wish, setWish] = useState(lastWish);
  const [pointed, setPointed] = useState<FigureFormat>("svg");
  const [work, setWork] = useState<Work>({});
  const title = useId();
  const kind = figureKindOf(state.view);
  if (kind === undefined) return null;
  const width = widthOf(wish);
  const shown = width === undefined ? undefined : shownFigure(kind, state, wish, width);
  const change = (next: FigureWish) => {
    lastWish = next;
    setWish(next);
  };
  const make = async (format: FigureFormat) => {
    setPointed(format);
    if (work.making !== undefined || !shown) return;
    setWork({ making: format });
    const fault = await save(corpus, shown, format, wish.dpi);
    setWork(fault === undefined ? {} : { failed: format, fault });
    if (fault === undefined) onDone();
  };
  return (
    <section className="figure-export" aria-labelledby={title}>
      <h3 id={title}>Figure for print</h3>
      <FigureLookFields wish={wish} isValid={shown !== undefined} onChange={change} />
      <ul className="menu-list figure-formats">
        {FIGURE_FORMAT_NAMES.map((format) => (
          <li key={format}>
            <button
              type="button"
              data-perf={`figure-${format}`}
              aria-disabled={work.making !== undefined || !shown}
              onClick={() => void make(format)}
              onPointerEnter={() => setPointed(format)}
              onFocus={() => setPointed(format)}
            >
              <b>{FIGURE_FORMATS[format].label}</b>
              {work.making === format && <span>Being made…</span>}
            </button>
            {work.failed === format && <p role="alert">{work.fault}</p>}
          </li>
        ))}
      </ul>
      <p className="menu-note">
        {FIGURE_FORMATS[pointed].description}
        {kind === "matrix" && state.compared ? " The second subset of the view is not drawn." : ""}
      </p>
      {shown && <Command command={figureCommandFor(corpus, shown, pointed, wish.dpi)} />}
    </section>
  );
}

function Command({ command }: { command: string }) {
  return (
    <p className="command">
      <kbd>{command}</kbd>
      <button type="button" className="text-button" onClick={() => void copyText(command, "Command copied")}>
        Copy<span className="visually-hidden"> the command of the figure</span>
      </button>
    </p>
  );
}

/** @returns why there is no file, in a sentence for the reader, or `undefined` where there is one */
async function save(
  corpus: Corpus,
  shown: ShownFigure,
  format: FigureFormat,
  dpi: number,
): Promise<string | undefined> {
  const { label, mime } = FIGURE_FORMATS[format];
  const maker = await import("./make-figure.ts").catch(() => undefined);
  if (!maker) return `What makes ${label} could not be fetched. Reload the page and try again.`;
  await breathe();
  try {
    const product = await maker.makeFigure(corpus, shown, format, dpi);
    saveFile(figureNameOf(corpus, shown.kind, format), mime, product);
  } catch (error) {
    return `${label} could not be made: ${error instanceof Error ? error.message : String(error)}.`;
  }
  mark("export:ready");
  announce(`${label} saved`);
  return undefined;
}
