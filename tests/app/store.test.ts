import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { RefKey } from "../../src/domain/concept.ts";
import { followHistory, openAtlas, type Atlas } from "../../src/app/store.ts";
import { FIRST_STATE } from "../../src/app/state.ts";
import { smallCorpus } from "../fixtures/corpus.ts";

const corpus = await smallCorpus();
const end = `&data=${corpus.fingerprint}`;

/** The entries of a browser's history, as a page under `/atlas/?perf=1` would make them. */
class Addresses {
  readonly entries = ["/atlas/?perf=1"];
  place = 0;
  onPop: (() => void) | undefined;

  get now(): string {
    return this.entries[this.place] ?? "";
  }

  push(address: string): void {
    this.entries.splice(++this.place, Infinity, address);
  }

  replace(address: string): void {
    this.entries[this.place] = address;
  }

  go(steps: number): void {
    this.place += steps;
    this.onPop?.();
  }
}

let addresses: Addresses;
let atlas: Atlas;

beforeEach(() => {
  vi.useFakeTimers();
  addresses = new Addresses();
  const url = () => new URL(addresses.now, "https://host.example");
  vi.stubGlobal("location", {
    get pathname() {
      return url().pathname;
    },
    get search() {
      return url().search;
    },
    get hash() {
      return url().hash;
    },
  });
  vi.stubGlobal("history", {
    pushState: (_state: unknown, _title: string, address: string) => addresses.push(address),
    replaceState: (_state: unknown, _title: string, address: string) => addresses.replace(address),
  });
  vi.stubGlobal("addEventListener", (_name: string, listener: () => void) => (addresses.onPop = listener));
  vi.stubGlobal("removeEventListener", () => (addresses.onPop = undefined));
  atlas = openAtlas({ corpus, diagnostics: [], files: new Map(), folder: "data/" }, "");
});

afterEach(() => {
  vi.runOnlyPendingTimers();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const camera = (y: number) => ({ type: "moveCamera", camera: { y, ratio: 0.25 } }) as const;

describe("the atlas", () => {
  it("opens at the view its address names, and keeps what could not be given", () => {
    const other = openAtlas({ corpus, diagnostics: [], files: new Map(), folder: "data/" }, "#view=table&element=Z");
    expect(other.store.getState()).toEqual({ ...FIRST_STATE, view: "table" });
    expect(other.notices.getState()).toEqual(["The link asks for “Z”, which this data does not have."]);
    expect(addresses.entries).toEqual(["/atlas/?perf=1"]);
  });

  it("makes an entry of the history for each step, and leaves path and query alone", () => {
    atlas.dispatch({ type: "show", view: "table" });
    atlas.dispatch({ type: "toggleValue", field: "targets", value: "2" });
    expect(addresses.entries).toEqual([
      "/atlas/?perf=1",
      `/atlas/?perf=1#view=table${end}`,
      `/atlas/?perf=1#view=table&target=2${end}`,
    ]);
  });

  it("makes no entry for a step that changes nothing", () => {
    atlas.dispatch({ type: "show", view: "graph" });
    atlas.dispatch({ type: "resetFilter" });
    atlas.dispatch({ type: "select", selection: undefined });
    expect(addresses.entries).toEqual(["/atlas/?perf=1"]);
  });

  it("goes back to the plain address with the first view", () => {
    atlas.dispatch({ type: "show", view: "table" });
    atlas.dispatch({ type: "show", view: "graph" });
    expect(addresses.now).toBe("/atlas/?perf=1");
    expect(addresses.entries).toHaveLength(3);
  });

  it("rewrites the entry it stands on once the camera rests, and makes no other", () => {
    for (const y of [0.2, 0.3, 0.4]) {
      atlas.dispatch(camera(y));
      vi.advanceTimersByTime(200);
    }
    expect(addresses.entries).toEqual(["/atlas/?perf=1"]);
    vi.advanceTimersByTime(100);
    expect(addresses.entries).toEqual([`/atlas/?perf=1#camera=0.4,0.25${end}`]);
  });

  it("goes back and forward through the views as they were", () => {
    const stop = followHistory(atlas);
    atlas.dispatch({ type: "select", selection: { concept: "left:H.A" as RefKey } });
    const selected = atlas.store.getState();
    atlas.dispatch({ type: "toggleConcept", concept: "left:H.A" as RefKey });
    const folded = atlas.store.getState();
    addresses.go(-1);
    expect(atlas.store.getState()).toEqual(selected);
    addresses.go(-1);
    expect(atlas.store.getState()).toEqual(FIRST_STATE);
    addresses.go(2);
    expect(atlas.store.getState()).toEqual(folded);
    expect(addresses.entries).toHaveLength(3);
    stop();
    expect(addresses.onPop).toBeUndefined();
  });

  it("forgets the way of the camera when one goes back before it rests", () => {
    followHistory(atlas);
    atlas.dispatch({ type: "show", view: "table" });
    atlas.dispatch(camera(0.3));
    addresses.go(-1);
    vi.advanceTimersByTime(1000);
    expect(addresses.entries[0]).toBe("/atlas/?perf=1");
    expect(atlas.store.getState()).toEqual(FIRST_STATE);
  });

  it("says what an address typed by hand could not give, and stops saying it at the next that can", () => {
    followHistory(atlas);
    addresses.push("/atlas/?perf=1#view=table&target=99");
    addresses.go(0);
    expect(atlas.store.getState()).toEqual({ ...FIRST_STATE, view: "table" });
    expect(atlas.notices.getState()).toHaveLength(1);
    addresses.go(-1);
    expect(atlas.notices.getState()).toEqual([]);
  });
});
