import type { Tools } from "../../export/exporter.ts";
import { FIGURE_TOOLS } from "../figure/figure-tools.ts";

/** Drawing and fonts, lent to whatever makes files. */
export const PAGE_TOOLS: Required<Omit<Tools, "onProgress">> = FIGURE_TOOLS;
