/**
 * Makes a file in a worker, or on the page where there can be no worker: the same bytes, since both run the same code.
 */
import type { Corpus } from "../../domain/corpus.ts";
import type { Product, Tools } from "../../export/exporter.ts";
import { breathe } from "../marks.ts";
import { FetchError, printJob, type Job } from "./jobs.ts";
import type { AskedTool, FromWorker, ToWorker } from "./messages.ts";
import { PAGE_TOOLS } from "./page-tools.ts";
import { partsOf, plainCorpus } from "./plain-corpus.ts";
import { seldom } from "./seldom.ts";

export interface Watch {
  onProgress(done: number, total: number): void;
  /** Stops the work. */
  signal: AbortSignal;
}

/** A worker that has not said a word by then never will: in milliseconds. */
const PATIENCE = 20_000;

interface Maker {
  worker: Worker;
  /** What it was given. */
  corpus: Corpus;
}

/** A worker that has done its work and waits for more. */
let resting: Maker | undefined;

/**
 * @throws FetchError where what makes the format could not be fetched, `AbortError` where the work was stopped, or what
 * the format throws
 */
export async function makeFile(corpus: Corpus, job: Job, watch: Watch): Promise<Product> {
  const maker = takeRested(corpus) ?? (await makerFor(corpus, watch.signal));
  if (!maker) {
    watch.signal.throwIfAborted();
    return makeHere(corpus, job, watch);
  }
  try {
    const product = await askWorker(maker.worker, job, watch);
    resting?.worker.terminate();
    resting = maker;
    return product;
  } catch (error) {
    // The next file starts a new one.
    maker.worker.terminate();
    throw error;
  }
}

function takeRested(corpus: Corpus): Maker | undefined {
  const taken = resting?.corpus === corpus ? resting : undefined;
  if (taken) resting = undefined;
  return taken;
}

/** @returns `undefined` where no worker can be started */
async function makerFor(corpus: Corpus, signal: AbortSignal): Promise<Maker | undefined> {
  const worker = await startWorker(signal);
  if (!worker) return undefined;
  send(worker, { type: "corpus", corpus: plainCorpus(corpus) });
  for (const linkages of partsOf(corpus)) {
    if (signal.aborted) break;
    send(worker, { type: "linkages", linkages });
    // oxlint-disable-next-line no-await-in-loop -- the page takes input between two parts
    await breathe();
  }
  return { worker, corpus };
}

function startWorker(signal: AbortSignal): Promise<Worker | undefined> {
  return new Promise((resolve) => {
    let worker: Worker;
    try {
      worker = new Worker(new URL("./exportWorker.ts", import.meta.url), { type: "module" });
    } catch {
      resolve(undefined);
      return;
    }
    const settled = new AbortController();
    const settle = (found: Worker | undefined) => {
      settled.abort();
      clearTimeout(watchdog);
      if (!found) worker.terminate();
      resolve(found);
    };
    const watchdog = setTimeout(() => settle(undefined), PATIENCE);
    const { signal: once } = settled;
    worker.addEventListener("message", () => settle(worker), { signal: once });
    worker.addEventListener("error", () => settle(undefined), { signal: once });
    signal.addEventListener("abort", () => settle(undefined), { signal: once });
  });
}

async function askWorker(worker: Worker, job: Job, { onProgress, signal }: Watch): Promise<Product> {
  signal.throwIfAborted();
  return new Promise<Product>((resolve, reject) => {
    const settled = new AbortController();
    const { signal: once } = settled;
    const giveUp = (reason: unknown) => {
      settled.abort();
      reject(reason);
    };
    const onMessage = ({ data }: MessageEvent<FromWorker>) => {
      if (data.type === "progress") onProgress(data.done, data.total);
      else if (data.type === "ask") void answer(worker, data);
      else if (data.type === "made" || data.type === "failed") {
        settled.abort();
        if (data.type === "made") resolve(data.product);
        else reject(data.isFetch ? new FetchError(data.fault) : new Error(data.fault));
      }
    };
    worker.addEventListener("message", onMessage, { signal: once });
    worker.addEventListener("error", () => giveUp(new Error("the browser ended the work, maybe for want of memory")), {
      signal: once,
    });
    signal.addEventListener("abort", () => giveUp(signal.reason), { signal: once });
    send(worker, { type: "make", job, tools: Object.keys(PAGE_TOOLS) as AskedTool[] });
  });
}

async function answer(worker: Worker, question: Extract<FromWorker, { type: "ask" }>): Promise<void> {
  const { id } = question;
  const tell = (said: { bytes: Uint8Array } | { fault: string }) => send(worker, { type: "answer", id, ...said });
  try {
    const bytes = await (question.tool === "drawPicture"
      ? PAGE_TOOLS.drawPicture?.(...question.values)
      : PAGE_TOOLS.readFont?.(...question.values));
    tell(bytes ? { bytes } : { fault: `the page cannot do ${question.tool}` });
  } catch (error) {
    tell({ fault: error instanceof Error ? error.message : String(error) });
  }
}

function makeHere(corpus: Corpus, job: Job, { onProgress, signal }: Watch): Promise<Product> {
  const tell = seldom(onProgress);
  const tools: Partial<Tools> = {
    ...PAGE_TOOLS,
    async onProgress(done, total) {
      tell(done, total);
      await breathe();
      signal.throwIfAborted();
    },
  };
  return printJob(corpus, job, tools);
}

function send(worker: Worker, message: ToWorker): void {
  worker.postMessage(message, { transfer: [] });
}
