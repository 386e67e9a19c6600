import { useState } from "react";
import { toClipboard } from "../export/clipboard.ts";
import { commandFor } from "../export/command.ts";
import { EXPORT_FORMATS, EXPORTERS, type ExportFormat } from "../export/exporters.ts";
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

/** Every format for exactly what the filter shows, the package whole, and the table for the clipboard. */
export function ExportList({ onDone }: ExportListProps) {
  const { corpus, files } = useAtlas();
  const filter = useView((state) => state.filter);
  const [last, setLast] = useState<ExportFormat>("csv");
  const save = async (format: ExportFormat) => {
    const exporter = EXPORTERS[format];
    saveFile(exporter.name(corpus), exporter.mime, await exporter.print(corpus, filter));
    mark("export:ready");
    announce(`${exporter.label} saved`);
    setLast(format);
    onDone();
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
  const command = commandFor(corpus, last, filter);
  return (
    <>
      <h2>Export what the filter shows</h2>
      <p className="muted">
        {count(shownIn(corpus, filter).length, "linkage")}, the same bytes as the command line makes.
      </p>
      <ul className="menu-list">
        {EXPORT_FORMATS.map((format) => (
          <li key={format}>
            <button
              type="button"
              data-perf={`export-${format}`}
              onClick={() => void save(format)}
              onPointerEnter={() => setLast(format)}
              onFocus={() => setLast(format)}
            >
              <b>{EXPORTERS[format].label}</b>
              <span>{EXPORTERS[format].description}</span>
            </button>
          </li>
        ))}
        <li>
          <button type="button" data-perf="export-zip" onClick={saveAll}>
            <b>Data package (zip)</b>
            <span>All files as they were read, unfiltered: for Excel, R, Python and archives.</span>
          </button>
        </li>
        <li>
          <button type="button" data-perf="copy-table" onClick={copy}>
            <b>Copy table</b>
            <span>The linkage table for Word, Excel or an e-mail.</span>
          </button>
        </li>
      </ul>
      <p className="muted">The same from the command line:</p>
      <p className="command">
        <code>{command}</code>
        <button type="button" className="text-button" onClick={() => void copyText(command, "Command copied")}>
          Copy
        </button>
      </p>
    </>
  );
}
