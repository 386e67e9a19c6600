import { toCsvExcel } from "./csv-excel.ts";
import { toCsv } from "./csv.ts";
import type { Exporter } from "./exporter.ts";
import { toJson } from "./json.ts";
import { toMarkdown } from "./markdown.ts";

/** The formats that print tables, in menu order. */
export const TABLE_FORMAT_NAMES = ["csv", "csv-excel", "xlsx", "docx", "html", "markdown", "latex", "json"] as const;
export type TableFormat = (typeof TABLE_FORMAT_NAMES)[number];

/** Which table, and what is shown of it. */
const WHICH_TABLE = ["table", "matrix", "flow"] as const;
const TABLE_OPTIONS = [...WHICH_TABLE, "columns", "groupBy", "rationale", "sort"] as const;

/** Light formats are at hand with the menu; a heavy one is named behind `import()` in its `load`. */
export const TABLE_FORMATS: Readonly<Record<TableFormat, Exporter>> = {
  csv: {
    label: "CSV",
    description:
      "The columns of linkages.csv, readings without a counterpart among them: for machines and for coming back in.",
    mime: "text/csv;charset=utf-8",
    stem: "linkages",
    ending: "csv",
    holdsNone: true,
    options: WHICH_TABLE,
    load: async () => toCsv,
  },
  "csv-excel": {
    label: "CSV for Excel",
    description: "The linkage table with titles, safe to open in a spreadsheet.",
    mime: "text/csv;charset=utf-8",
    stem: "linkages",
    ending: "excel.csv",
    holdsNone: false,
    options: TABLE_OPTIONS,
    load: async () => toCsvExcel,
  },
  xlsx: {
    label: "Excel",
    description: "Every column to sort and to filter, codes as text, and a sheet that says what the rows are.",
    mime: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    stem: "linkages",
    ending: "xlsx",
    holdsNone: false,
    options: TABLE_OPTIONS,
    load: async () => (await import("./xlsx.ts")).toXlsx,
  },
  docx: {
    label: "Word",
    description: "The table by pillar with rationales and sources, headings and a numbered caption: for reports.",
    mime: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    stem: "linkages",
    ending: "docx",
    holdsNone: false,
    options: TABLE_OPTIONS,
    load: async () => (await import("./docx.ts")).toDocx,
  },
  html: {
    label: "HTML",
    description:
      "One page that needs nothing else, grouped by pillar, with rationales and sources: to read and to print.",
    mime: "text/html;charset=utf-8",
    stem: "linkages",
    ending: "html",
    holdsNone: false,
    options: TABLE_OPTIONS,
    load: async () => (await import("./html.ts")).toHtml,
  },
  markdown: {
    label: "Markdown",
    description: "The linkage table with titles and a caption, for reports and web pages written as text.",
    mime: "text/markdown;charset=utf-8",
    stem: "linkages",
    ending: "md",
    holdsNone: false,
    options: TABLE_OPTIONS,
    load: async () => toMarkdown,
  },
  latex: {
    label: "LaTeX",
    description: "A long table with rationales and sources, for LuaLaTeX or XeLaTeX.",
    mime: "application/x-tex;charset=utf-8",
    stem: "linkages",
    ending: "tex",
    holdsNone: false,
    options: TABLE_OPTIONS,
    load: async () => (await import("./latex.ts")).toLatex,
  },
  json: {
    label: "JSON",
    description: "Every column with titles, the filter and the data version: for programs.",
    mime: "application/json",
    stem: "linkages",
    ending: "json",
    holdsNone: true,
    options: WHICH_TABLE,
    load: async () => toJson,
  },
};
