import type { Exporter } from "./exporter.ts";
import { formulaNotice } from "./formula-notice.ts";
import { placeholderNotice } from "./iris.ts";
import { leftOutNotice } from "./match.ts";
import { TABLE_FORMAT_NAMES, TABLE_FORMATS } from "./table-formats.ts";

/** Every format that the page and the command line offer, in menu order. */
export const EXPORT_FORMATS = [...TABLE_FORMAT_NAMES, "sssom", "turtle", "jsonld"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Light formats are at hand with the menu; a heavy one is named behind `import()` in its `load`. */
export const EXPORTERS: Record<ExportFormat, Exporter> = {
  ...TABLE_FORMATS,
  sssom: {
    label: "SSSOM",
    description: "A mapping set in SSSOM/TSV 1.1, with “no counterpart” as a denied match: for mapping registries.",
    mime: "text/tab-separated-values;charset=utf-8",
    stem: "linkages",
    ending: "sssom.tsv",
    holdsNone: true,
    holdsJudgedOnly: true,
    options: ["baseIri"],
    noticesOf: (corpus, filter, options) => [
      ...placeholderNotice(corpus, options),
      ...leftOutNotice(corpus, filter),
      ...formulaNotice(corpus, filter),
    ],
    load: async () => (await import("./sssom.ts")).toSssom,
  },
  turtle: {
    label: "RDF (Turtle)",
    description: "Both frameworks as SKOS, matches between them and every reading with where it comes from.",
    mime: "text/turtle;charset=utf-8",
    stem: "linkages",
    ending: "ttl",
    holdsNone: true,
    options: ["baseIri"],
    noticesOf: (corpus, _, options) => placeholderNotice(corpus, options),
    load: async () => (await import("./turtle.ts")).toTurtle,
  },
  jsonld: {
    label: "RDF (JSON-LD)",
    description: "The same statements as in Turtle, for programs that read JSON.",
    mime: "application/ld+json",
    stem: "linkages",
    ending: "jsonld",
    holdsNone: true,
    options: ["baseIri"],
    noticesOf: (corpus, _, options) => placeholderNotice(corpus, options),
    load: async () => (await import("./jsonld.ts")).toJsonld,
  },
};

export function isExportFormat(name: string): name is ExportFormat {
  return (EXPORT_FORMATS as readonly string[]).includes(name);
}
