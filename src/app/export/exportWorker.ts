/** Makes files beside the page, so that the page never waits for them. */
import type { Corpus } from "../../domain/corpus.ts";
import type { Linkage } from "../../domain/linkage.ts";
import type { Tools } from "../../export/exporter.ts";
import { FetchError, printJob, type Job } from "./jobs.ts";
import type { AskedTool, FromWorker, ToWorker } from "./messages.ts";
import { wholeCorpus, type PlainCorpus } from "./plain-corpus.ts";
import { seldom } from "./seldom.ts";

let plain: PlainCorpus | undefined;
let linkages: Linkage[] = [];
let corpus: Corpus | undefined;
const asked = new Map<number, (answer: { bytes?: Uint8Array; fault?: string }) => void>();

function say(message: FromWorker, moved: Transferable[] = []): void {
  postMessage(message, { transfer: moved });
}

addEventListener("message", ({ data }: MessageEvent<ToWorker>) => {
  switch (data.type) {
    case "corpus":
      plain = data.corpus;
      linkages = [];
      corpus = undefined;
      break;
    case "linkages":
      for (const linkage of data.linkages) linkages.push(linkage);
      break;
    case "make":
      void make(data.job, data.tools);
      break;
    case "answer":
      asked.get(data.id)?.(data);
      asked.delete(data.id);
      break;
  }
});

async function make(job: Job, tools: readonly AskedTool[]): Promise<void> {
  try {
    if (!plain) throw new TypeError("exportWorker: expected a corpus before a job");
    corpus ??= wholeCorpus(plain, linkages);
    const product = await printJob(corpus, job, toolsFor(tools));
    // Bytes change hands without being copied, which for a long text would take the page a while.
    const bytes = typeof product === "string" ? new TextEncoder().encode(product) : new Uint8Array(product);
    say({ type: "made", product: bytes }, [bytes.buffer]);
  } catch (error) {
    const fault = error instanceof Error ? error.message : String(error);
    say({ type: "failed", fault, isFetch: error instanceof FetchError });
  }
}

function toolsFor(names: readonly AskedTool[]): Partial<Tools> {
  return {
    onProgress: seldom((done, total) => say({ type: "progress", done, total })),
    ...(names.includes("drawPicture")
      ? { drawPicture: (...values) => ask((id) => say({ type: "ask", id, tool: "drawPicture", values })) }
      : {}),
    ...(names.includes("readFont")
      ? { readFont: (...values) => ask((id) => say({ type: "ask", id, tool: "readFont", values })) }
      : {}),
  };
}

let questions = 0;

function ask(send: (id: number) => void): Promise<Uint8Array> {
  const id = ++questions;
  return new Promise((resolve, reject) => {
    asked.set(id, ({ bytes, fault = "no answer" }) => (bytes ? resolve(bytes) : reject(new Error(fault))));
    send(id);
  });
}

say({ type: "ready" });
