import { createStore, type StoreApi } from "zustand/vanilla";
import type { Corpus } from "../domain/corpus.ts";
import type { Filter } from "../domain/filter.ts";
import type { Diagnostic } from "../domain/diagnostic.ts";
import { readHash, writeHash } from "./hash.ts";
import type { ReportWork } from "./report/work.ts";
import { reduce, traceOf, type Action, type ViewState } from "./state.ts";

/** A package as it was read. */
export interface AtlasData {
  corpus: Corpus;
  /** What reading it found. */
  diagnostics: readonly Diagnostic[];
  /** The texts of the package as they were read, for "data package as zip". */
  files: ReadonlyMap<string, Uint8Array>;
  /** Where further files of the package can be fetched, with a slash at its end; `""` where nowhere. */
  folder: string;
}

/** Everything the views work with: the data, the one state, and the only way to change it. */
export interface Atlas extends AtlasData {
  /** What reading found and, once that has been looked into, what is to be said of the mapping as a whole. */
  findings: StoreApi<readonly Diagnostic[]>;
  store: StoreApi<ViewState>;
  /** The filter of the numbers beside the picture: it follows once the picture is painted, at first as ever after. */
  settled: StoreApi<Filter | undefined>;
  dispatch(action: Action): void;
  /** What the address asked for and this data could not give, until it is put away. */
  notices: StoreApi<readonly string[]>;
  /** The report in the making, kept while other views are open; `undefined` before its outline is touched. */
  report: StoreApi<ReportWork | undefined>;
}

/** How long the camera must rest before the address follows it, in milliseconds. */
const CAMERA_REST = 250;

/** Open the atlas at the view its address names. */
export function openAtlas(data: AtlasData, hash: string): Atlas {
  const { state, notices } = readHash(hash, data.corpus);
  const store = createStore<ViewState>(() => state);
  const dispatch = (action: Action) => {
    store.setState(reduce(data.corpus, store.getState(), action), true);
    followState(data.corpus, store.getState(), traceOf(action));
  };
  return {
    ...data,
    store,
    settled: createStore<Filter | undefined>(() => undefined),
    dispatch,
    notices: createStore<readonly string[]>(() => notices),
    report: createStore<ReportWork | undefined>(() => undefined),
    findings: createStore<readonly Diagnostic[]>(() => data.diagnostics),
  };
}

/** Let back and forward, and addresses typed by hand, change the state. @returns the function that stops it */
export function followHistory(atlas: Atlas): () => void {
  const onPop = () => {
    clearTimeout(resting);
    const { state, notices } = readHash(location.hash, atlas.corpus);
    atlas.dispatch({ type: "restore", state });
    atlas.notices.setState(notices, true);
  };
  addEventListener("popstate", onPop);
  return () => removeEventListener("popstate", onPop);
}

let resting: ReturnType<typeof setTimeout> | undefined;

/** Let the address follow the state; a moving camera is waited for. */
function followState(corpus: Corpus, state: ViewState, trace: "push" | "replace" | "leave"): void {
  clearTimeout(resting);
  if (trace === "leave") return;
  const address = location.pathname + location.search + writeHash(state, corpus.fingerprint);
  if (address === location.pathname + location.search + location.hash) return;
  if (trace === "push") history.pushState(undefined, "", address);
  else resting = setTimeout(() => history.replaceState(undefined, "", address), CAMERA_REST);
}
