import type { Exporter } from "./exporter.ts";
import { GRAPH_FORMAT_NAMES, GRAPH_FORMATS } from "./graph-formats.ts";
import { TABLE_FORMAT_NAMES, TABLE_FORMATS } from "./table-formats.ts";

/** Every format that the page and the command line offer, in menu order. */
export const EXPORT_FORMATS = [...TABLE_FORMAT_NAMES, ...GRAPH_FORMAT_NAMES] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Light formats are at hand with the menu; a heavy one is named behind `import()` in its `load`. */
export const EXPORTERS: Record<ExportFormat, Exporter> = {
  ...TABLE_FORMATS,
  ...GRAPH_FORMATS,
};

export function isExportFormat(name: string): name is ExportFormat {
  return (EXPORT_FORMATS as readonly string[]).includes(name);
}
