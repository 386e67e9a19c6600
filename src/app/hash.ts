/**
 * The state as the part of the address behind `#`: readable, versioned, and never trusted when it is read back.
 */
import { parseConceptCode } from "../domain/code.ts";
import { refOf, type RefKey } from "../domain/concept.ts";
import { hierarchyOf, type Corpus } from "../domain/corpus.ts";
import { DEFAULT_FILTER, normaliseList, type Filter, type ListField } from "../domain/filter.ts";
import { BASES, RELATIONS, STATUSES, STRENGTHS } from "../domain/linkage.ts";
import { REPORT_COLUMNS } from "../export/report-columns.ts";
import { settle, type Camera } from "./camera.ts";
import { FIRST_STATE, VIEWS, type Selection, type Sort, type ViewState } from "./state.ts";

/** Longer addresses are not read: no browser of a reader made them. */
const LONGEST_HASH = 8192;

/** What a link said, and what of it could not be followed here. */
export interface HashReading {
  state: ViewState;
  notices: readonly string[];
}

const LIST_KEYS: Record<ListField, string> = {
  elements: "element",
  targets: "target",
  fiveP: "five-p",
  kinds: "kind",
  priorityAreas: "area",
  relations: "relation",
  bases: "basis",
  statuses: "status",
};

/** Write a state as the address of this view, with the fingerprint of the data it was made on; `""` for the first state. */
export function writeHash(state: ViewState, fingerprint: string): string {
  const pairs: [string, string][] = [];
  if (state.view !== "graph") pairs.push(["view", state.view]);
  for (const [field, key] of Object.entries(LIST_KEYS) as [ListField, string][]) {
    const values = state.filter[field];
    if (isSame(values, DEFAULT_FILTER[field])) continue;
    if (values.length === 0) pairs.push([key, "any"]);
    for (const value of values) pairs.push([key, value]);
  }
  if (state.filter.minStrength !== undefined) pairs.push(["strength", String(state.filter.minStrength)]);
  const { expanded, collapsed } = state.expansion;
  if (expanded === "all") pairs.push(["open", "all"]);
  else for (const key of expanded) pairs.push(["open", key]);
  for (const key of collapsed) pairs.push(["fold", key]);
  if (state.selection?.concept !== undefined) pairs.push(["select", state.selection.concept]);
  if (state.selection?.linkage !== undefined) pairs.push(["linkage", state.selection.linkage]);
  if (state.sort) pairs.push(["sort", `${state.sort.column}${state.sort.descending ? "-" : "+"}`]);
  if (state.camera) pairs.push(["camera", [state.camera.y, state.camera.ratio].map(round).join(",")]);
  if (pairs.length === 0) return "";
  pairs.push(["data", fingerprint]);
  return `#${pairs.map(([key, value]) => `${key}=${encode(value)}`).join("&")}`;
}

/** Read an address. Whatever this data or this version does not know is left out and named in `notices`. */
export function readHash(hash: string, corpus: Corpus): HashReading {
  const notices: string[] = [];
  if (hash.length > LONGEST_HASH) {
    return {
      state: FIRST_STATE,
      notices: [`The link is longer than ${LONGEST_HASH} characters and was not followed.`],
    };
  }
  const pairs = decode(hash, notices);
  const all = (key: string) => pairs.filter(([name]) => name === key).map(([, value]) => value);
  const last = (key: string) => all(key).at(-1);
  const made = last("data");
  if (made !== undefined && made !== corpus.fingerprint) {
    notices.push(`This link was made on other data (${cut(made)}); the page shows ${corpus.fingerprint}.`);
  }
  /** What a key asks for, read; a value that cannot be read is named. */
  const ask = <T>(key: string, read: (text: string) => T | undefined): T | undefined => {
    const text = last(key);
    const value = text === undefined ? undefined : read(text);
    if (text !== undefined && value === undefined) notices.push(unknown(text));
    return value;
  };
  const keys = (name: string) => all(name).filter((value) => isKnown(corpus, value, notices)) as RefKey[];
  const isAll = all("open").includes("all");
  const state: ViewState = {
    view: ask("view", (text) => VIEWS.find((view) => view === text)) ?? FIRST_STATE.view,
    filter: {
      ...readFilter(corpus, all, notices),
      minStrength: ask("strength", (text) => STRENGTHS.find((known) => String(known) === text)),
    },
    expansion: { expanded: isAll ? "all" : unique(keys("open")), collapsed: unique(keys("fold")) },
    selection: readSelection(corpus, keys("select").at(-1), last("linkage"), notices),
    camera: ask("camera", readCamera)?.camera,
    sort: ask("sort", readSort),
  };
  return { state, notices };
}

function readFilter(corpus: Corpus, all: (key: string) => string[], notices: string[]): Filter {
  const isValue: Record<ListField, (value: string) => boolean> = {
    elements: (code) => corpus.left.byCode.has(code),
    targets: (code) => corpus.right.byCode.has(code),
    fiveP: (value) => value !== "" && corpus.right.concepts.some(({ fiveP }) => fiveP === value),
    kinds: (value) => value !== "" && corpus.right.concepts.some(({ kind }) => kind === value),
    priorityAreas: (value) => corpus.priorityAreas.some(({ code }) => code === value),
    relations: (value) => RELATIONS.some((relation) => relation === value),
    bases: (value) => BASES.some((basis) => basis === value),
    statuses: (value) => STATUSES.some((status) => status === value),
  };
  const filter: Record<string, unknown> = { ...DEFAULT_FILTER };
  for (const [field, key] of Object.entries(LIST_KEYS) as [ListField, string][]) {
    const values = all(key);
    if (values.length === 0) continue;
    const strange = values.filter((value) => value !== "any" && !isValue[field](value));
    for (const value of strange) notices.push(unknown(value));
    const kept = values.filter(isValue[field]);
    if (kept.length > 0 || values.includes("any")) filter[field] = normaliseList(field, kept);
  }
  return filter as unknown as Filter;
}

function readSelection(
  corpus: Corpus,
  concept: RefKey | undefined,
  linkage: string | undefined,
  notices: string[],
): Selection | undefined {
  if (concept !== undefined) return { concept };
  if (linkage === undefined) return undefined;
  if (corpus.linkages.some(({ id }) => id === linkage)) return { linkage };
  notices.push(unknown(linkage));
  return undefined;
}

function readCamera(text: string): { camera: Camera | undefined } | undefined {
  const [y = Number.NaN, ratio = Number.NaN, ...more] = text.split(",").map(Number);
  const isCamera = Number.isFinite(y) && Number.isFinite(ratio) && more.length === 0;
  return isCamera ? { camera: settle({ y, ratio }) } : undefined;
}

function readSort(text: string): Sort | undefined {
  const [, column = "", sign] = /^(\d)([+-])$/.exec(text) ?? [];
  const isColumn = sign !== undefined && Number(column) < REPORT_COLUMNS.length;
  return isColumn ? { column: Number(column), descending: sign === "-" } : undefined;
}

function isKnown(corpus: Corpus, value: string, notices: string[]): boolean {
  const { side, code } = refOf(value as RefKey);
  const known = (side === "left" || side === "right") && parseConceptCode(code) !== undefined;
  if (known && hierarchyOf(corpus, side).byCode.has(code)) return true;
  notices.push(unknown(value));
  return false;
}

function unknown(value: string): string {
  return `The link asks for “${cut(value)}”, which this data does not have.`;
}

function cut(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

function decode(hash: string, notices: string[]): [string, string][] {
  try {
    return hash
      .replace(/^#/, "")
      .split("&")
      .filter((part) => part.includes("="))
      .map((part) => {
        const sign = part.indexOf("=");
        return [part.slice(0, sign), decodeURIComponent(part.slice(sign + 1))];
      });
  } catch {
    notices.push("The link is damaged and was not followed.");
    return [];
  }
}

/** Signs that stay readable in an address are left as they are. */
function encode(value: string): string {
  return encodeURIComponent(value).replaceAll("%3A", ":").replaceAll("%2C", ",").replaceAll("%2B", "+");
}

function round(number: number): string {
  return String(Number(number.toFixed(4)));
}

function unique<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values)];
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((value, i) => value === b[i]);
}
