import { createStore, type StoreApi } from "zustand/vanilla";
import type { Corpus } from "../domain/corpus.ts";
import type { Diagnostic } from "../domain/diagnostic.ts";
import { readHash, writeHash } from "./hash.ts";
import { isStep, reduce, type Action, type ViewState } from "./state.ts";

/** Everything the views work with: the data, its faults, the one state, and the only way to change it. */
export interface Atlas {
  corpus: Corpus;
  diagnostics: readonly Diagnostic[];
  /** The texts of the package as they were read, for "data package as zip". */
  files: ReadonlyMap<string, Uint8Array>;
  store: StoreApi<ViewState>;
  dispatch(action: Action): void;
  /** What the address asked for and this data could not give. */
  notices: readonly string[];
}

/** How long the camera must rest before the address follows it, in milliseconds. */
const CAMERA_REST = 250;

/** Open the atlas at the view its address names. */
export function openAtlas(data: Pick<Atlas, "corpus" | "diagnostics" | "files">, hash: string): Atlas {
  const { state, notices } = readHash(hash, data.corpus);
  const store = createStore<ViewState>(() => state);
  let step = true;
  const dispatch = (action: Action) => {
    step = isStep(action);
    store.setState(reduce(data.corpus, store.getState(), action), true);
    step = true;
  };
  const atlas = { ...data, store, dispatch, notices };
  store.subscribe((next) => followAddress(atlas, next, step));
  return atlas;
}

/** Let back and forward, and addresses typed by hand, change the state. @returns the function that stops it */
export function followHistory(atlas: Atlas): () => void {
  const onPop = () => {
    clearTimeout(resting);
    const { state } = readHash(location.hash, atlas.corpus);
    atlas.dispatch({ type: "restore", state });
  };
  addEventListener("popstate", onPop);
  return () => removeEventListener("popstate", onPop);
}

let resting: ReturnType<typeof setTimeout> | undefined;

/** A step becomes an entry of the history; the camera only rewrites the entry it stands on, once it rests. */
function followAddress(atlas: Atlas, state: ViewState, step: boolean): void {
  clearTimeout(resting);
  const address = () => location.pathname + location.search + writeHash(state, atlas.corpus.fingerprint);
  const now = location.pathname + location.search + location.hash;
  if (address() === now) return;
  if (step) history.pushState(undefined, "", address());
  else resting = setTimeout(() => history.replaceState(undefined, "", address()), CAMERA_REST);
}
