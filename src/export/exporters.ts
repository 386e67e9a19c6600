import type { Corpus } from "../domain/corpus.ts";
import type { Filter } from "../domain/filter.ts";
import { toCsvExcel } from "./csv-excel.ts";
import { toCsv } from "./csv.ts";
import { toJson } from "./json.ts";
import { toMarkdown } from "./markdown.ts";

/** Every format that the page and the command line offer, in menu order. */
export const EXPORT_FORMATS = ["csv", "csv-excel", "markdown", "json"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** How a format is offered, and how it is made: same corpus, same filter, same bytes. */
export interface Exporter {
  label: string;
  /** One sentence: what is in it, and whom it is for. */
  description: string;
  mime: string;
  /** Whether readings without a counterpart are in it even where the filter does not ask for them. */
  holdsNone: boolean;
  /** A file name that is safe on every system. */
  name(corpus: Corpus): string;
  print(corpus: Corpus, filter: Filter): string | Uint8Array | Promise<string | Uint8Array>;
}

export const EXPORTERS: Record<ExportFormat, Exporter> = {
  csv: {
    label: "CSV",
    description:
      "The columns of linkages.csv, readings without a counterpart among them: for machines and for coming back in.",
    holdsNone: true,
    mime: "text/csv;charset=utf-8",
    name: (corpus) => nameOf(corpus, "csv"),
    print: toCsv,
  },
  "csv-excel": {
    label: "CSV for Excel",
    description: "The linkage table with titles, safe to open in a spreadsheet.",
    holdsNone: false,
    mime: "text/csv;charset=utf-8",
    name: (corpus) => nameOf(corpus, "excel.csv"),
    print: toCsvExcel,
  },
  markdown: {
    label: "Markdown",
    description: "The linkage table with titles and a caption, for reports and web pages written as text.",
    holdsNone: false,
    mime: "text/markdown;charset=utf-8",
    name: (corpus) => nameOf(corpus, "md"),
    print: toMarkdown,
  },
  json: {
    label: "JSON",
    description: "Every column with titles, the filter and the data version: for programs.",
    holdsNone: true,
    mime: "application/json",
    name: (corpus) => nameOf(corpus, "json"),
    print: toJson,
  },
};

export function isExportFormat(name: string): name is ExportFormat {
  return (EXPORT_FORMATS as readonly string[]).includes(name);
}

/** `"complementarity-atlas-linkages-1.0.0.csv"`; other signs than plain letters and digits become hyphens. */
function nameOf({ info }: Corpus, ending: string): string {
  const plain = `${info.name}-linkages-${info.version}`
    .replaceAll(/[^A-Za-z0-9.]+/g, "-")
    .replaceAll(/^[-.]+|[-.]+$/g, "");
  return `${plain.slice(0, 100)}.${ending}`;
}
