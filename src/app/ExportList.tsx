import { useMemo, useState } from "react";
import type { Corpus } from "../domain/corpus.ts";
import type { Filter } from "../domain/filter.ts";
import { toClipboard } from "../export/clipboard.ts";
import { commandFor } from "../export/command.ts";
import { fileNameOf } from "../export/exporter.ts";
import { EXPORT_FORMATS, EXPORTERS, type ExportFormat } from "../export/exporters.ts";
import { GRAPH_FORMAT_NAMES } from "../export/graph-formats.ts";
import { TABLE_FORMAT_NAMES } from "../export/table-formats.ts";
import { toZip } from "../export/zip.ts";
import { announce } from "./announcer.ts";
import { useAtlas, useView } from "./AtlasContext.tsx";
import { copyTable, copyText } from "./copy.ts";
import { shownIn } from "./derived.ts";
import { mark } from "./marks.ts";
import { saveFile } from "./save.ts";
import { count } from "./texts.ts";

interface ExportListProps {
  onDone(): void;
}

/** What is being made, or what became of it where it did not become a file. */
interface Work {
  making?: ExportFormat;
  failed?: ExportFormat;
  fault?: string;
}

/** Every format for exactly what the filter shows, the package whole, and the table for the clipboard. */
export function ExportList({ onDone }: ExportListProps) {
  const { corpus, files } = useAtlas();
  const filter = useView((state) => state.filter);
  const [last, setLast] = useState<ExportFormat>("csv");
  const [work, setWork] = useState<Work>({});
  const save = async (format: ExportFormat) => {
    if (work.making !== undefined) return;
    setLast(format);
    setWork({ making: format });
    const fault = await saveAs(corpus, filter, format);
    setWork(fault === undefined ? {} : { failed: format, fault });
    if (fault === undefined) onDone();
  };
  const saveAll = () => {
    saveFile(`${corpus.info.name}-${corpus.info.version}.zip`, "application/zip", toZip(files, corpus.info.created));
    onDone();
  };
  const copy = () => {
    const { html, text } = toClipboard(corpus, filter);
    copyTable(html, text, "Table copied");
    onDone();
  };
  const notices = useMemo(() => noticesFor(corpus, filter), [corpus, filter]);
  const command = commandFor(corpus, last, filter);
  const itemOf = (format: ExportFormat) => (
    <FormatItem
      key={format}
      format={format}
      work={work}
      onSave={() => void save(format)}
      onPoint={() => setLast(format)}
    />
  );
  return (
    <>
      <h2>Export what the filter shows</h2>
      <p className="muted">
        {count(shownIn(corpus, filter).length, "linkage")}, the same bytes as the command line makes.
      </p>
      <h3>Tables</h3>
      <ul className="menu-list">
        {TABLE_FORMAT_NAMES.map(itemOf)}
        <li>
          <button type="button" data-perf="copy-table" onClick={copy}>
            <b>Copy table</b>
            <span>The linkage table for Word, Excel or an e-mail.</span>
          </button>
        </li>
      </ul>
      <h3>For other tools</h3>
      <ul className="menu-list">
        {GRAPH_FORMAT_NAMES.map(itemOf)}
        <li>
          <button type="button" data-perf="export-zip" onClick={saveAll}>
            <b>Data package (zip)</b>
            <span>All files as they were read, unfiltered: for Excel, R, Python and archives.</span>
          </button>
        </li>
      </ul>
      {notices.map(([notice, formats]) => (
        <p key={notice} className="menu-note">
          {formats}: {notice}
        </p>
      ))}
      <div className="menu-foot">
        <p className="muted">The same from the command line:</p>
        <p className="command">
          <code>{command}</code>
          <button type="button" className="text-button" onClick={() => void copyText(command, "Command copied")}>
            Copy
          </button>
        </p>
      </div>
    </>
  );
}

interface FormatItemProps {
  format: ExportFormat;
  work: Work;
  onSave(): void;
  onPoint(): void;
}

function FormatItem({ format, work, onSave, onPoint }: FormatItemProps) {
  const { label, description } = EXPORTERS[format];
  return (
    <li>
      <button
        type="button"
        data-perf={`export-${format}`}
        aria-disabled={work.making !== undefined}
        onClick={onSave}
        onPointerEnter={onPoint}
        onFocus={onPoint}
      >
        <b>{label}</b>
        <span>{work.making === format ? "Being made…" : description}</span>
      </button>
      {work.failed === format && <p role="alert">{work.fault}</p>}
    </li>
  );
}

/** What to know before a file leaves the house: each sentence once, with the formats that it is about. */
function noticesFor(corpus: Corpus, filter: Filter): readonly (readonly [notice: string, labels: string])[] {
  const labels = new Map<string, string[]>();
  for (const format of EXPORT_FORMATS) {
    const { label, noticesOf } = EXPORTERS[format];
    for (const notice of noticesOf?.(corpus, filter) ?? []) labels.set(notice, [...(labels.get(notice) ?? []), label]);
  }
  return Array.from(labels, ([notice, formats]) => [notice, formats.join(", ")] as const);
}

/** @returns why there is no file, in a sentence for the reader, or `undefined` where there is one */
async function saveAs(corpus: Corpus, filter: Filter, format: ExportFormat): Promise<string | undefined> {
  const exporter = EXPORTERS[format];
  const { label, mime } = exporter;
  const print = await exporter.load().catch(() => undefined);
  if (!print) return `What makes ${label} could not be fetched. Reload the page and try again.`;
  try {
    saveFile(fileNameOf(corpus, exporter), mime, await print(corpus, filter));
  } catch (error) {
    return `${label} could not be made: ${error instanceof Error ? error.message : String(error)}.`;
  }
  mark("export:ready");
  announce(`${label} saved`);
  return undefined;
}
