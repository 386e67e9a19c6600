import type { Tools } from "../../export/exporter.ts";

/** Drawing and fonts, lent to whatever makes files. */
export const PAGE_TOOLS: Partial<Omit<Tools, "onProgress">> = {};
