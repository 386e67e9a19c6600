import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { refOf, type RefKey } from "../../src/domain/concept.ts";
import { hierarchyOf, type Corpus } from "../../src/domain/corpus.ts";
import { DEFAULT_FILTER, NO_FILTER } from "../../src/domain/filter.ts";
import { WHOLE } from "../../src/app/camera.ts";
import { readHash, writeHash } from "../../src/app/hash.ts";
import { FIRST_STATE, reduce, type ViewState } from "../../src/app/state.ts";
import { smallCorpus } from "../fixtures/corpus.ts";
import { keysOf, levelledCorpus, shippedCorpus } from "../graph/corpora.ts";
import { statesOf } from "./reachable.ts";

const small = await smallCorpus();
const shipped = await shippedCorpus();
const key = (text: string) => text as RefKey;
const write = (part: Partial<ViewState>, corpus: Corpus = small) =>
  writeHash({ ...FIRST_STATE, ...part }, corpus.fingerprint);
const read = (hash: string) => readHash(hash, small);
const unknown = (value: string) => `The link asks for “${value}”, which this data does not have.`;
const end = `&data=${small.fingerprint}`;

describe("the address of a view", () => {
  it("of the first one is empty", () => {
    expect(write({})).toBe("");
    expect(read("")).toEqual({ state: FIRST_STATE, notices: [] });
    expect(read("#")).toEqual({ state: FIRST_STATE, notices: [] });
  });

  it.each<[string, Partial<ViewState>]>([
    ["#view=table", { view: "table" }],
    ["#element=H.A&target=1&target=2.a", { filter: { ...DEFAULT_FILTER, elements: ["H.A"], targets: ["1", "2.a"] } }],
    [
      "#five-p=Planet&kind=means&area=A.2",
      { filter: { ...DEFAULT_FILTER, fiveP: ["Planet"], kinds: ["means"], priorityAreas: ["A.2"] } },
    ],
    [
      "#relation=same-aim&relation=tension&strength=2",
      { filter: { ...DEFAULT_FILTER, relations: ["same-aim", "tension"], minStrength: 2 } },
    ],
    ["#basis=suggested&status=any", { filter: { ...DEFAULT_FILTER, bases: ["suggested"], statuses: [] } }],
    ["#basis=any&status=any", { filter: NO_FILTER }],
    [
      "#open=left:H&open=right:2&fold=left:W",
      { expansion: { expanded: [key("left:H"), key("right:2")], collapsed: [key("left:W")] } },
    ],
    ["#open=all", { expansion: { expanded: "all", collapsed: [] } }],
    ["#select=right:1.10", { selection: { concept: key("right:1.10") } }],
    ["#linkage=H.A.2~1.10~2", { selection: { linkage: "H.A.2~1.10~2" } }],
    ["#sort=5-", { sort: { column: 5, descending: true } }],
    ["#sort=0+", { sort: { column: 0, descending: false } }],
    ["#camera=0.25,0.125", { camera: { y: 0.25, ratio: 0.125 } }],
  ])("is %s", (hash, part) => {
    expect(write(part)).toBe(hash + end);
    expect(read(hash + end)).toEqual({ state: { ...FIRST_STATE, ...part }, notices: [] });
    expect(read(hash.slice(1))).toEqual({ state: { ...FIRST_STATE, ...part }, notices: [] });
  });

  it("holds the camera to four places", () => {
    expect(write({ camera: { y: 1 / 3, ratio: 0.123456789 } })).toBe(`#camera=0.3333,0.1235${end}`);
  });

  it("says when it was made on other data, and follows what it can", () => {
    expect(read("#view=table&data=0badf00d")).toEqual({
      state: { ...FIRST_STATE, view: "table" },
      notices: [`This link was made on other data (0badf00d); the page shows ${small.fingerprint}.`],
    });
  });

  it("brings back every state a reader can come to", () => {
    const law = fc.property(statesOf(small), (state) => {
      const hash = writeHash(state, small.fingerprint);
      const { state: back, notices } = readHash(hash, small);
      expect({ ...back, camera: undefined }).toEqual({ ...state, camera: undefined });
      expect(notices).toEqual([]);
      const [there, here] = [state.camera ?? WHOLE, back.camera ?? WHOLE];
      expect(Math.abs(there.y - here.y)).toBeLessThanOrEqual(0.001);
      expect(Math.abs(there.ratio - here.ratio)).toBeLessThanOrEqual(0.001);
      expect(writeHash({ ...back, camera: state.camera }, small.fingerprint)).toBe(hash);
      expect(hash).toMatch(/^(#[!-~]+)?$/);
    });
    fc.assert(law, { numRuns: 500, seed: 2025 });
  });

  it("keeps codes that mean something in an address", () => {
    const codes = [
      "any",
      "all",
      "a&b=c",
      "a=b",
      "#a",
      "a+b c",
      "50%",
      "%41",
      "x,y",
      "ก.1",
      "👩‍🌾",
      "left:A",
      "a/../b",
      "__proto__",
    ];
    const corpus = levelledCorpus(
      codes.flatMap((code) => [code, `${code}!1 < ${code}`]),
      codes,
    );
    const law = fc.property(fc.subarray(codes), fc.subarray([...keysOf(corpus)]), (some, keys) => {
      const state: ViewState = {
        ...FIRST_STATE,
        filter: { ...DEFAULT_FILTER, elements: some.toSorted(), targets: some.toSorted() },
        expansion: { expanded: keys, collapsed: keys.slice(0, 3) },
        selection: keys[0] && { concept: keys[0] },
      };
      expect(readHash(writeHash(state, corpus.fingerprint), corpus)).toEqual({ state, notices: [] });
    });
    fc.assert(law, { numRuns: 200, seed: 2025 });
  });

  it("of the shipped data can be read back however much of it was opened and folded by hand", () => {
    let state = reduce(shipped, FIRST_STATE, { type: "expandAll" });
    const parents = keysOf(shipped).filter((one) => {
      const { side, code } = refOf(one);
      return hierarchyOf(shipped, side).childrenOf(code).length > 0;
    });
    for (const concept of parents) {
      state = reduce(shipped, state, { type: "toggleConcept", concept });
      const { state: back, notices } = readHash(writeHash(state, shipped.fingerprint), shipped);
      expect(notices).toEqual([]);
      expect(back).toEqual(state);
    }
  });
});

describe("an address that cannot be followed", () => {
  it.each<[string, readonly string[]]>([
    ["#element=Z", [unknown("Z")]],
    ["#element=1.1", [unknown("1.1")]],
    ["#target=H", [unknown("H")]],
    ["#element=", [unknown("")]],
    ["#five-p=Peace", [unknown("Peace")]],
    ["#kind=ends", [unknown("ends")]],
    ["#area=A.9", [unknown("A.9")]],
    ["#relation=same", [unknown("same")]],
    ["#basis=rumour", [unknown("rumour")]],
    ["#status=Draft", [unknown("Draft")]],
    ["#open=left:Z", [unknown("left:Z")]],
    ["#open=H", [unknown("H")]],
    ["#open=middle:H", [unknown("middle:H")]],
    ["#fold=right:H", [unknown("right:H")]],
    ["#select=left:", [unknown("left:")]],
    ["#select=right:__proto__", [unknown("right:__proto__")]],
    ["#linkage=H~9", [unknown("H~9")]],
    ["#element=%E0", ["The link is damaged and was not followed."]],
    ["#view=table&element=%", ["The link is damaged and was not followed."]],
    [`#element=${"Z".repeat(70)}`, [unknown(`${"Z".repeat(60)}…`)]],
    ["#element=Z&element=Y", [unknown("Z"), unknown("Y")]],
  ])("%s: says so and shows the first view", (hash, notices) => {
    expect(read(hash)).toEqual({ state: FIRST_STATE, notices });
  });

  it("was made on data whose name is no name: says so in few words", () => {
    const [notice = ""] = read(`#view=table&data=${"A".repeat(1500)}`).notices;
    expect(notice.length).toBeLessThan(200);
  });

  it("keeps what it knows beside what it does not", () => {
    const { state, notices } = read("#element=H&element=Z&target=1&relation=none&relation=nothing");
    expect(state.filter).toEqual({ ...DEFAULT_FILTER, elements: ["H"], targets: ["1"], relations: ["none"] });
    expect(notices).toEqual([unknown("Z"), unknown("nothing")]);
  });

  it("asks for what this version does not know: says so", () => {
    const hashes = ["#view=map", "#strength=4", "#strength=2.0", "#sort=x", "#camera=x", "#fold=all", "#select=all"];
    expect(hashes.filter((hash) => read(hash).notices.length !== 1)).toEqual([]);
    for (const hash of hashes) expect(read(hash).state).toEqual(FIRST_STATE);
  });

  it("asks for an order by a column that the table does not have: says so", () => {
    const { state, notices } = read("#sort=9+");
    expect(state.sort).toBeUndefined();
    expect(notices).toHaveLength(1);
  });

  it("asks for the value that is no value", () => {
    for (const name of ["five-p", "kind"]) {
      const { state, notices } = read(`#${name}=`);
      expect(state).toEqual(FIRST_STATE);
      expect(notices).toEqual([unknown("")]);
    }
  });

  it("is longer than any reader made: is not read at all", () => {
    const long = (length: number) => `#view=table&x=${"y".repeat(length - 14)}`;
    expect(read(long(8192)).state.view).toBe("table");
    expect(read(long(8193))).toEqual({
      state: FIRST_STATE,
      notices: ["The link is longer than 8192 characters and was not followed."],
    });
    expect(read(`#${"element=Z&".repeat(100_000)}`).notices).toHaveLength(1);
  });

  it("keeps the camera near the picture", () => {
    expect(read("#camera=1e9,0.5").state.camera).toEqual({ y: 0.75, ratio: 0.5 });
    expect(read("#camera=-1e9,0.5").state.camera).toEqual({ y: 0.25, ratio: 0.5 });
    expect(read("#camera=0.5,-1").state.camera).toEqual({ y: 0.5, ratio: 0.01 });
    for (const text of ["", "1", "0.5,1", "0.5,1e9", "a,b", "NaN,0.5", "Infinity,0.5", "0.5,1e999", "0.5,NaN"]) {
      expect(read(`#camera=${text}`).state.camera).toBeUndefined();
    }
  });

  it("has keys that are not ours: they are dropped", () => {
    const { state } = read("#__proto__=x&constructor=y&toString=z&package=//evil.example&filter=1&=2&&view=table&view");
    expect(state).toEqual({ ...FIRST_STATE, view: "table" });
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});
