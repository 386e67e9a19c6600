import type { Exporter } from "./exporter.ts";
import type { PrintReport } from "./report.ts";

/** Documents that hold a whole view with all that belongs to it, in menu order. */
export const DOCUMENT_FORMAT_NAMES = ["report", "dossier"] as const;
export type DocumentFormat = (typeof DOCUMENT_FORMAT_NAMES)[number];

/** The report takes an outline too. */
interface ReportFormat extends Exporter {
  load(): Promise<PrintReport>;
}

export const DOCUMENT_FORMATS: Readonly<Record<DocumentFormat, Exporter>> & { report: ReportFormat } = {
  report: {
    label: "Report (Word)",
    description:
      "Summary, a chapter for each priority area, coverage, gaps, tensions and methods, with tables and figures: to hand on.",
    mime: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    stem: "report",
    ending: "docx",
    holdsNone: false,
    load: async () => (await import("./report.ts")).toReport,
  },
  dossier: {
    label: "Dossier",
    description: "One page to send: graph, matrix, tables and evidence to explore, from a disk and without a network.",
    mime: "text/html;charset=utf-8",
    stem: "dossier",
    ending: "html",
    holdsNone: false,
    load: async () => (await import("./dossier.ts")).toDossier,
  },
};
