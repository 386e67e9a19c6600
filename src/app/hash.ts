/**
 * The state as the part of the address behind `#`: readable, versioned, and never trusted when it is read back.
 */
import { ORDERS, WEIGHTS } from "../analysis/matrix-look.ts";
import { parseConceptCode } from "../domain/code.ts";
import { refOf, SIDES, type RefKey, type Side } from "../domain/concept.ts";
import { hierarchyOf, type Corpus } from "../domain/corpus.ts";
import { REPORT_COLUMNS } from "../export/report-columns.ts";
import { cut, filterPairs, readFilter, unknown, type Pair } from "./hash-filter.ts";
import { settle, type Camera } from "./camera.ts";
import { FIRST_STATE, VIEWS, type Selection, type Sort, type ViewState } from "./state.ts";

/** Longer addresses are not read: no browser of a reader made them. */
const LONGEST_HASH = 8192;

/** What a link said, and what of it could not be followed here. */
export interface HashReading {
  state: ViewState;
  notices: readonly string[];
}

/** Write a state as the address of this view, with the fingerprint of the data it was made on; `""` for the first state. */
export function writeHash(state: ViewState, fingerprint: string): string {
  const pairs: Pair[] = [];
  if (state.view !== "graph") pairs.push(["view", state.view]);
  pairs.push(...filterPairs(state.filter));
  if (state.compared)
    pairs.push(["compare", "on"], ...filterPairs(state.compared).map(([key, value]): Pair => [`with-${key}`, value]));
  const { expanded, collapsed, levels } = state.expansion;
  for (const side of SIDES) if (levels?.[side] !== undefined) pairs.push([`${side}-level`, levels[side]]);
  if (expanded === "all") pairs.push(["open", "all"]);
  else for (const key of expanded) pairs.push(["open", key]);
  for (const key of collapsed) pairs.push(["fold", key]);
  if (state.selection?.concept !== undefined) pairs.push(["select", state.selection.concept]);
  if (state.selection?.linkage !== undefined) pairs.push(["linkage", state.selection.linkage]);
  if (state.selection?.pair) pairs.push(["row", state.selection.pair.left], ["column", state.selection.pair.right]);
  if (state.matrix.weight !== FIRST_STATE.matrix.weight) pairs.push(["shade", state.matrix.weight]);
  if (state.matrix.order !== FIRST_STATE.matrix.order) pairs.push(["order", state.matrix.order]);
  if (state.flow.level !== undefined) pairs.push(["flow", state.flow.level]);
  if (!state.flow.areas) pairs.push(["areas", "out"]);
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
  const filterFrom = (prefix: string) => readFilter(corpus, (key) => all(prefix + key), notices);
  const levels: Partial<Record<Side, string>> = {};
  for (const side of SIDES) {
    const level = ask(`${side}-level`, (text) =>
      hierarchyOf(corpus, side).framework.levels.find((one) => one === text),
    );
    if (level !== undefined) levels[side] = level;
  }
  const state: ViewState = {
    view: ask("view", (text) => VIEWS.find((view) => view === text)) ?? FIRST_STATE.view,
    filter: filterFrom(""),
    compared: last("compare") === "on" ? filterFrom("with-") : undefined,
    expansion: {
      expanded: isAll ? "all" : unique(keys("open")),
      collapsed: unique(keys("fold")),
      ...(Object.keys(levels).length > 0 ? { levels } : {}),
    },
    selection:
      readPair(corpus, last("row"), last("column"), notices) ??
      readSelection(corpus, keys("select").at(-1), last("linkage"), notices),
    camera: ask("camera", readCamera)?.camera,
    sort: ask("sort", readSort),
    matrix: {
      weight: ask("shade", (text) => WEIGHTS.find((weight) => weight === text)) ?? FIRST_STATE.matrix.weight,
      order: ask("order", (text) => ORDERS.find((order) => order === text)) ?? FIRST_STATE.matrix.order,
    },
    flow: {
      level: ask("flow", (text) => corpus.left.framework.levels.find((level) => level === text)),
      areas: ask("areas", (text) => (text === "out" ? "out" : undefined)) === undefined,
    },
  };
  return { state, notices };
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

function readPair(
  corpus: Corpus,
  left: string | undefined,
  right: string | undefined,
  notices: string[],
): Selection | undefined {
  if (left === undefined || right === undefined) return undefined;
  const row = corpus.left.byCode.get(left);
  const column = corpus.right.byCode.get(right);
  if (!row) notices.push(unknown(left));
  if (!column) notices.push(unknown(right));
  return row && column && { pair: { left: row.code, right: column.code } };
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
