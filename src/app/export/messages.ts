/** What the page and its export worker say to each other. */
import type { Linkage } from "../../domain/linkage.ts";
import type { Product, Tools } from "../../export/exporter.ts";
import type { Job } from "./jobs.ts";
import type { PlainCorpus } from "./plain-corpus.ts";

/** What only the page can do, asked for by name. */
export type AskedTool = "drawPicture" | "readFont";

export type ToWorker =
  | { type: "corpus"; corpus: PlainCorpus }
  | { type: "linkages"; linkages: readonly Linkage[] }
  | { type: "make"; job: Job; tools: readonly AskedTool[] }
  | { type: "answer"; id: number; bytes?: Uint8Array; fault?: string };

export type FromWorker =
  | { type: "ready" }
  | { type: "progress"; done: number; total: number }
  | { type: "ask"; id: number; tool: "drawPicture"; values: Parameters<Tools["drawPicture"]> }
  | { type: "ask"; id: number; tool: "readFont"; values: Parameters<Tools["readFont"]> }
  | { type: "made"; product: Product }
  | { type: "failed"; fault: string; isFetch: boolean };
