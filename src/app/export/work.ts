/** What is being made for the reader, and what became of it; it goes on while the menu is closed. */
import { useSyncExternalStore } from "react";
import type { Corpus } from "../../domain/corpus.ts";
import { fileNameOf } from "../../export/exporter.ts";
import { announce } from "../announcer.ts";
import { mark } from "../marks.ts";
import { saveFile } from "../save.ts";
import { hold } from "./held.ts";
import { exporterOf, FetchError, type Job, type OfferName } from "./jobs.ts";
import { makeFile } from "./make-file.ts";
import { FIRST_WISH, type Wish } from "./wish.ts";

export interface Work {
  making?: OfferName;
  /** How far it has come, once that is known. */
  progress?: { done: number; total: number };
  /** What came to nothing, and why, in a sentence. */
  failed?: { name: OfferName; fault: string };
  cancelled?: OfferName;
}

const work = hold<Work>({});
const wishes = hold<Wish>(FIRST_WISH);
let stop: AbortController | undefined;

export function useWork(): Work {
  return useSyncExternalStore(work.subscribe, work.get);
}

/** The author's choices, kept while the page is open. */
export function useWish(): readonly [Wish, (wish: Wish) => void] {
  return [useSyncExternalStore(wishes.subscribe, wishes.get), wishes.set];
}

/** A job some of whose options may have to be fetched. */
export interface LateJob extends Omit<Job, "options"> {
  options(): Job["options"] | Promise<Job["options"]>;
}

/** In milliseconds: what is done sooner need not be announced before. */
const LONG = 800;

/** @returns whether the file was made and saved; one is made at a time */
export async function save(corpus: Corpus, { name, filter, options }: LateJob): Promise<boolean> {
  if (work.get().making !== undefined) return false;
  const exporter = exporterOf(name);
  const { label } = exporter;
  stop = new AbortController();
  work.set({ making: name });
  const waiting = setTimeout(() => announce(`${label} is being made`), LONG);
  try {
    const onProgress = (done: number, total: number) => {
      if (work.get().making === name) work.set({ making: name, progress: { done, total } });
    };
    const job = { name, filter, options: await options() };
    const product = await makeFile(corpus, job, { onProgress, signal: stop.signal });
    saveFile(fileNameOf(corpus, exporter, job.options), exporter.mime, product);
    work.set({});
    mark("export:ready");
    announce(`${label} saved`);
    return true;
  } catch (error) {
    if (stop.signal.aborted) {
      work.set({ cancelled: name });
      announce(`${label} cancelled; nothing was saved`);
    } else {
      const fault = faultOf(label, error);
      work.set({ failed: { name, fault } });
      // In the open menu it is an alert.
      if (!document.querySelector("#export-menu:popover-open")) announce(fault);
    }
    return false;
  } finally {
    clearTimeout(waiting);
  }
}

export function cancel(): void {
  stop?.abort();
}

/** What was said of the last file is read and done with. */
export function forget(): void {
  if (work.get().making === undefined) work.set({});
}

function faultOf(label: string, error: unknown): string {
  if (error instanceof FetchError) {
    return `What makes ${label} could not be fetched. Reload the page and try again.`;
  }
  const reason = error instanceof Error ? error.message : String(error);
  return `${label} could not be made: ${reason.replace(/\.$/, "")}.`;
}
