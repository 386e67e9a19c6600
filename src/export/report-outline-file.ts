/**
 * An outline as a file: JSON that a person can write by hand. What is wrong with it is said, and the rest is kept.
 */
import type { Corpus } from "../domain/corpus.ts";
import { addedId, defaultOutline, SECTION_KINDS, type ReportOutline, type Section } from "./report-outline.ts";

/** Stable: the same outline, the same text, ending in a newline. */
export function printOutline({ title, subtitle, authors, sections }: ReportOutline): string {
  const ordered = sections.map(({ id, kind, area, title: heading, text, isIncluded, hasTable, hasFigure }) => {
    return { id, kind, ...(area === undefined ? {} : { area }), title: heading, text, isIncluded, hasTable, hasFigure };
  });
  return `${JSON.stringify({ title, subtitle, authors, sections: ordered }, undefined, 2)}\n`;
}

/** What was read, and a sentence for each thing that was not. */
export interface ReadOutline {
  /** `undefined` where the text is no outline at all. */
  outline: ReportOutline | undefined;
  faults: readonly string[];
}

/**
 * Never throws. What a file does not say is as in the default outline; a section of the default that it does not name
 * comes last and is left out of the report.
 */
export function readOutline(json: string, corpus: Corpus): ReadOutline {
  const value = parsed(json);
  if (!isRecord(value)) return { outline: undefined, faults: ["The outline is no JSON object: expected { … }."] };
  return new OutlineReader(corpus).read(value);
}

type JsonRecord = Readonly<Record<string, unknown>>;

const OUTLINE_KEYS = ["title", "subtitle", "authors", "sections"];
const SECTION_KEYS = ["id", "kind", "area", "title", "text", "isIncluded", "hasTable", "hasFigure"];

class OutlineReader {
  readonly #start: ReportOutline;
  readonly #areas: readonly string[];
  readonly #faults: string[] = [];
  #sections: readonly Section[] = [];

  constructor(corpus: Corpus) {
    this.#start = defaultOutline(corpus);
    this.#areas = corpus.priorityAreas.map(({ code }) => code);
  }

  read(value: JsonRecord): ReadOutline {
    this.#nameUnknown(value, OUTLINE_KEYS, "The outline");
    const list = own(value, "sections");
    if (list !== undefined && !Array.isArray(list)) this.#fault(`"sections" is ${shown(list)}: expected a list.`);
    const outline = {
      title: this.#text(value, "title", "The outline", this.#start.title),
      subtitle: this.#text(value, "subtitle", "The outline", this.#start.subtitle),
      authors: this.#text(value, "authors", "The outline", this.#start.authors),
    };
    if (!Array.isArray(list)) return { outline: { ...outline, sections: this.#start.sections }, faults: this.#faults };
    for (const [i, one] of list.entries()) this.#add(one, `Section ${i + 1}`);
    const named = new Set(this.#sections.map(({ id }) => id));
    const others = this.#start.sections.filter(({ id }) => !named.has(id));
    const sections = [...this.#sections, ...others.map((section) => ({ ...section, isIncluded: false }))];
    return { outline: { ...outline, sections }, faults: this.#faults };
  }

  #add(value: unknown, where: string): void {
    if (!isRecord(value)) return this.#fault(`${where} is ${shown(value)}: expected an object with a "kind".`);
    const start = this.#startOf(value, where);
    if (!start) return;
    if (this.#sections.some(({ id }) => id === start.id)) {
      return this.#fault(`${where} is ${start.id} once more: expected every section once.`);
    }
    this.#nameUnknown(value, SECTION_KEYS, where);
    const section = {
      ...start,
      title: this.#text(value, "title", where, start.title),
      text: this.#text(value, "text", where, start.text),
      isIncluded: this.#flag(value, "isIncluded", where, true),
      hasTable: this.#flag(value, "hasTable", where, start.hasTable),
      hasFigure: this.#flag(value, "hasFigure", where, start.hasFigure),
    };
    this.#sections = [...this.#sections, section];
  }

  /** The section of the default outline that a record speaks of, or an empty one of the author's own. */
  #startOf(value: JsonRecord, where: string): Section | undefined {
    const kind = own(value, "kind");
    const area = own(value, "area");
    if (!SECTION_KINDS.some((known) => known === kind)) {
      this.#fault(`${where} has the kind ${shown(kind)}: expected one of ${SECTION_KINDS.join(", ")}.`);
      return undefined;
    }
    if (kind === "text") return this.#ownSection(value);
    const found = this.#start.sections.find((one) => one.kind === kind && (kind !== "area" || one.area === area));
    if (!found) this.#fault(`${where} has the area ${shown(area)}: expected ${this.#areaWords()}.`);
    return found;
  }

  #ownSection(value: JsonRecord): Section {
    const id = own(value, "id");
    const free = addedId({ ...this.#start, sections: this.#sections });
    const isTaken = this.#sections.some((section) => section.id === id);
    const isOwn = typeof id === "string" && /^text:\d{1,9}$/.test(id) && !isTaken;
    const title = "New section";
    const empty = { kind: "text", title, text: "", isIncluded: true, hasTable: false, hasFigure: false } as const;
    return { id: isOwn ? id : free, ...empty };
  }

  #areaWords(): string {
    return this.#areas.length === 0 ? "none, for the data have no areas" : `one of ${this.#areas.join(", ")}`;
  }

  #text(value: JsonRecord, key: string, where: string, otherwise: string): string {
    const text = own(value, key);
    if (typeof text === "string") return text;
    if (text !== undefined) this.#fault(`${where} has the ${key} ${shown(text)}: expected a text.`);
    return otherwise;
  }

  #flag(value: JsonRecord, key: string, where: string, otherwise: boolean): boolean {
    const flag = own(value, key);
    if (typeof flag === "boolean") return flag;
    if (flag !== undefined) this.#fault(`${where} has ${key} ${shown(flag)}: expected true or false.`);
    return otherwise;
  }

  #nameUnknown(value: JsonRecord, known: readonly string[], where: string): void {
    for (const key of Object.keys(value).filter((name) => !known.includes(name))) {
      this.#fault(`${where} has the key ${shown(key)}: expected ${known.join(", ")} only.`);
    }
  }

  #fault(sentence: string): void {
    this.#faults.push(sentence);
  }
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json.replace(/^\uFEFF/, ""));
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is JsonRecord {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What stands in the file itself: a prototype's fields were not in it. */
function own(value: JsonRecord, key: string): unknown {
  return Object.hasOwn(value, key) ? value[key] : undefined;
}

const LONGEST = 60;

/** A value of the file as a sentence can hold it. */
function shown(value: unknown): string {
  const text = value === undefined ? "nothing" : JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
