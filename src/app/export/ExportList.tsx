import { useId, useMemo, useState, type ReactNode } from "react";
import { toClipboard } from "../../export/clipboard.ts";
import { understoodBy } from "../../export/exporter.ts";
import { toZip } from "../../export/zip.ts";
import { useAtlas, useView } from "../AtlasContext.tsx";
import { copyTable } from "../copy.ts";
import { shownIn } from "../derived.ts";
import { FigureExport } from "../figure/FigureExport.tsx";
import { saveFile } from "../save.ts";
import "../styles/export.css";
import { count } from "../texts.ts";
import { ExportFoot } from "./ExportFoot.tsx";
import { exporterOf, type OfferName } from "./jobs.ts";
import { jobCommand } from "./job-command.ts";
import { DOCUMENTS, fixedFormats, noticesFor, offerId, OTHERS, TABLES, type OfferGroup } from "./offers.ts";
import { ownOutline, reportOptions } from "./report-options.ts";
import { TableChoice } from "./TableChoice.tsx";
import { optionsFor } from "./wish.ts";
import { forget, save, useWish, useWork } from "./work.ts";

interface ExportListProps {
  onDone(): void;
}

/** What the view shows in every format, the package whole, and the table for the clipboard. */
export function ExportList({ onDone }: ExportListProps) {
  const atlas = useAtlas();
  const { corpus, files } = atlas;
  const state = useView((all) => all);
  const { filter } = state;
  const [wish, setWish] = useWish();
  const [pointed, setPointed] = useState<OfferName>("csv");
  const options = optionsFor(state, wish);
  const notices = useMemo(() => noticesFor(corpus, filter, OTHERS.names), [corpus, filter]);
  const optionsOf = (name: OfferName) =>
    name === "report" ? ownOutline(atlas) : understoodBy(exporterOf(name), options);
  const make = async (name: OfferName) => {
    setPointed(name);
    const late = () => (name === "report" ? reportOptions(atlas) : optionsOf(name));
    if (await save(corpus, { name, filter, options: late })) onDone();
  };
  const saveAll = () => {
    saveFile(`${corpus.info.name}-${corpus.info.version}.zip`, "application/zip", toZip(files, corpus.info.created));
    onDone();
  };
  const copy = () => {
    const { html, text } = toClipboard(corpus, filter, options);
    copyTable(html, text, "Table copied");
    onDone();
  };
  const handlers = { onMake: (name: OfferName) => void make(name), onPoint: setPointed };
  return (
    <>
      <div className="export-head">
        <h2>Export what is shown</h2>
        <p className="muted">{count(shownIn(corpus, filter).length, "linkage")} pass the filter.</p>
      </div>
      <FigureExport onDone={onDone} />
      <h3>Tables</h3>
      <TableChoice
        wish={wish}
        fixed={fixedFormats()}
        onChange={(next) => {
          forget();
          setWish(next);
        }}
      />
      <Offers group={TABLES} {...handlers}>
        <li>
          <button type="button" data-perf="copy-table" onClick={copy}>
            <b>Copy table</b>
          </button>
        </li>
      </Offers>
      <Offers group={DOCUMENTS} {...handlers} />
      <Offers group={OTHERS} {...handlers}>
        <li>
          <button type="button" data-perf="export-zip" onClick={saveAll}>
            <b>Data package</b>
            <span>.zip</span>
          </button>
        </li>
      </Offers>
      {notices.map(([notice, formats]) => (
        <p key={notice} className="menu-note">
          {formats}: {notice}
        </p>
      ))}
      <About />
      <ExportFoot
        name={pointed}
        options={options}
        command={jobCommand(corpus, { name: pointed, filter, options: optionsOf(pointed) })}
      />
    </>
  );
}

interface OffersProps {
  group: OfferGroup;
  onMake(name: OfferName): void;
  onPoint(name: OfferName): void;
  children?: ReactNode;
}

/** The formats of a group, one line each; why one came to nothing stands under it. */
function Offers({ group: { title, names }, onMake, onPoint, children }: OffersProps) {
  const { making, failed } = useWork();
  const about = useId();
  return (
    <>
      {title !== TABLES.title && <h3>{title}</h3>}
      <ul className="menu-list" aria-label={title}>
        {names.map((name) => {
          const { label, description, ending } = exporterOf(name);
          return (
            <li key={name}>
              <button
                type="button"
                id={offerId(name)}
                data-perf={`export-${name}`}
                aria-disabled={making !== undefined}
                aria-describedby={`${about}-${name}`}
                onClick={() => onMake(name)}
                onPointerEnter={() => onPoint(name)}
                onFocus={() => onPoint(name)}
              >
                <b>{label}</b>
                <span>.{ending.split(".").at(-1)}</span>
              </button>
              <span id={`${about}-${name}`} hidden>
                {description}
              </span>
              {failed?.name === name && <p role="alert">{failed.fault}</p>}
            </li>
          );
        })}
        {children}
      </ul>
    </>
  );
}

/** What each format is for, folded away until it is asked for. */
function About() {
  return (
    <details className="export-formats">
      <summary>What the formats are for</summary>
      <dl>
        {[...TABLES.names, ...DOCUMENTS.names, ...OTHERS.names].map(exporterOf).map(({ label, description }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{description}</dd>
          </div>
        ))}
        <div>
          <dt>Copy table</dt>
          <dd>The table chosen above for Word, Excel or an e-mail.</dd>
        </div>
        <div>
          <dt>Data package</dt>
          <dd>All files as they were read, unfiltered: for Excel, R, Python and archives.</dd>
        </div>
      </dl>
    </details>
  );
}
