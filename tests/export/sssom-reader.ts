/**
 * A strict reader of SSSOM/TSV 1.1, written from the specification (mapping-commons/sssom, src/docs/spec and the schema)
 * and from nothing of ours. What the canonical form asks of writers is an error here too.
 */
import { parseAddress } from "../../src/domain/web-address.ts";
import { readYaml } from "./sssom-yaml.ts";

const SET_SLOTS =
  "sssom_version curie_map mapping_set_id mapping_set_version mapping_set_source mapping_set_title mapping_set_description mapping_set_confidence creator_id creator_label license subject_type subject_source subject_source_version object_type object_source object_source_version predicate_type mapping_provider cardinality_scope mapping_tool mapping_tool_id mapping_tool_version mapping_date publication_date subject_match_field object_match_field subject_preprocessing object_preprocessing similarity_measure curation_rule curation_rule_text see_also issue_tracker other comment extension_definitions".split(
    " ",
  );
const MAPPING_SLOTS =
  "record_id subject_id subject_label subject_category predicate_id predicate_label predicate_modifier object_id object_label object_category mapping_justification author_id author_label reviewer_id reviewer_label creator_id creator_label license subject_type subject_source subject_source_version object_type object_source object_source_version predicate_type mapping_provider mapping_source mapping_cardinality cardinality_scope mapping_tool mapping_tool_id mapping_tool_version mapping_date publication_date review_date confidence curation_rule curation_rule_text subject_match_field object_match_field match_string subject_preprocessing object_preprocessing similarity_score similarity_measure see_also issue_tracker_item other comment".split(
    " ",
  );
const PROPAGATABLE =
  "mapping_date mapping_provider mapping_tool object_source object_source_version object_type subject_source subject_source_version subject_type predicate_type".split(
    " ",
  );
const REFERENCES =
  "record_id subject_id predicate_id object_id mapping_justification subject_source object_source".split(" ");
const LISTS = "author_label reviewer_label creator_label see_also".split(" ");
const DATES = "mapping_date publication_date review_date".split(" ");
const URIS = "mapping_set_id license mapping_provider see_also".split(" ");
const TYPES = ["skos concept", "rdfs resource", "rdfs class", "owl class", "owl named individual"];
const JUSTIFICATION =
  /^https:\/\/w3id\.org\/semapv\/vocab\/(MappingReview|ManualMappingCuration|LogicalReasoning|LexicalMatching|CompositeMatching|UnspecifiedMatching|SemanticSimilarityThresholdMatching|LexicalSimilarityThresholdMatching|MappingChaining|MappingInversion|StructuralMatching|InstanceBasedMatching|BackgroundKnowledgeBasedMatching)$/;
export const NO_TERM = "https://w3id.org/sssom/NoTermFound";
const BUILT_IN: Readonly<Record<string, string>> = {
  owl: "http://www.w3.org/2002/07/owl#",
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  semapv: "https://w3id.org/semapv/vocab/",
  skos: "http://www.w3.org/2004/02/skos/core#",
  sssom: "https://w3id.org/sssom/",
  xsd: "http://www.w3.org/2001/XMLSchema#",
  linkml: "https://w3id.org/linkml/",
};

/** A slot's value: references as full IRIs, lists as their items. */
export type ReadMapping = ReadonlyMap<string, string | readonly string[]>;

export interface MappingSet {
  metadata: ReadonlyMap<string, unknown>;
  /** With what the set says of all of them. */
  mappings: readonly ReadMapping[];
}

export function readSssom(text: string): MappingSet {
  check(!text.startsWith("\uFEFF"), "no byte-order mark");
  check(text.endsWith("\n"), "the last line is ended");
  const lines = text.split("\n");
  const end = lines.findIndex((line) => !line.startsWith("#"));
  const metadata = readYaml(lines.slice(0, end).map((line) => line.slice(1)));
  const definitions = (metadata.get("extension_definitions") ?? []) as Map<string, string>[];
  checkHead(metadata, definitions);

  const [header = [], ...records] = cellsIn(lines.slice(end).join("\n"));
  const extensions = definitions.map((one) => one.get("slot_name") ?? "");
  const known = [...MAPPING_SLOTS, ...extensions];
  checkOrder(header, known);
  for (const slot of ["subject_id", "predicate_id", "object_id", "mapping_justification"]) {
    check(header.includes(slot), `a column ${slot}`);
  }
  const prefixes = metadata.get("curie_map") as Map<string, string>;
  const used = new Set<string>();
  const expand = (curie: string) => {
    const [, prefix = "", rest = ""] = /^([A-Za-z_][\w.-]*):(\S+)$/u.exec(curie) ?? [];
    const start = prefixes?.get(prefix) ?? BUILT_IN[prefix];
    check(start !== undefined, `a declared prefix: ${curie}`);
    used.add(prefix);
    return start + rest;
  };
  for (const definition of definitions) expand(definition.get("property") ?? "");
  const common = [...metadata].filter(([slot]) => PROPAGATABLE.includes(slot)).map(([slot, value]) => [slot, value]);
  const mappings = records.map((record) => {
    check(record.length === header.length, `${header.length} cells, not ${record.length}: ${record[0]}`);
    const own = header.map((slot, i) => [slot, record[i] ?? ""] as const).filter(([, value]) => value !== "");
    return readMapping([...own, ...common] as [string, string][], expand);
  });
  checkRows(header, records, mappings);
  for (const prefix of prefixes?.keys() ?? []) check(used.has(prefix), `a use of the prefix ${prefix}`);
  return { metadata, mappings };
}

function checkHead(metadata: ReadonlyMap<string, unknown>, definitions: readonly Map<string, string>[]): void {
  checkOrder([...metadata.keys()], SET_SLOTS);
  for (const slot of ["mapping_set_id", "license"]) check(metadata.has(slot), `a slot ${slot}`);
  check(metadata.get("sssom_version") === "1.1", "version 1.1, which review_date needs");
  for (const slot of URIS) if (metadata.has(slot)) checkUri(String(metadata.get(slot)));
  const prefixes = [...((metadata.get("curie_map") as Map<string, string> | undefined) ?? [])];
  check(
    prefixes.every(([name]) => !(name in BUILT_IN)),
    "no built-in prefix declared again",
  );
  check(isSorted(prefixes.map(([name]) => name)), "prefixes in order");
  for (const [, start] of prefixes) checkUri(start);
  for (const definition of definitions) {
    check(/^ext_[a-z_]+$/.test(definition.get("slot_name") ?? ""), "the name of an extension");
    check(
      [...definition.keys()].every((key) => ["slot_name", "property", "type_hint"].includes(key)),
      "no other key",
    );
  }
  check(isSorted(definitions.map((one) => one.get("property") ?? "")), "extensions by their property");
}

function readMapping(slots: readonly [string, string][], expand: (curie: string) => string): ReadMapping {
  const found = new Map<string, string | readonly string[]>();
  for (const [slot, value] of slots) {
    check(!found.has(slot), `${slot} once`);
    const items = LISTS.includes(slot) ? itemsIn(value) : [value];
    if (DATES.includes(slot)) check(/^\d{4}-\d{2}-\d{2}$/.test(value), `a date: ${value}`);
    if (URIS.includes(slot)) for (const item of items) checkUri(item);
    if (slot.endsWith("_type")) check(TYPES.includes(value), `a type of entity: ${value}`);
    found.set(slot, LISTS.includes(slot) ? items : REFERENCES.includes(slot) ? expand(value) : value);
  }
  for (const slot of ["subject_id", "predicate_id", "object_id"]) check(found.has(slot), `a value of ${slot}`);
  check(JUSTIFICATION.test(String(found.get("mapping_justification"))), "a justification of SEMAPV");
  check(["Not", undefined].includes(found.get("predicate_modifier") as string), "no modifier but Not");
  if (found.has("review_date")) check(found.has("reviewer_label"), "a reviewer beside the date of a review");
  if (found.get("ext_strength") !== undefined) check(/^\d+$/.test(String(found.get("ext_strength"))), "an integer");
  for (const [slot, value] of found) if (value === NO_TERM) check(/^(subject|object)_id$/.test(slot), "no term there");
  if (found.get("object_id") === NO_TERM) {
    check(
      !found.has("predicate_modifier") && found.has("object_source"),
      "a plain row that names where nothing was found",
    );
  }
  return found;
}

function checkRows(header: readonly string[], records: readonly string[][], mappings: readonly ReadMapping[]): void {
  if (records.length === 0) return;
  const isNeeded = (slot: string) => /^(subject_id|predicate_id|object_id|mapping_justification)$/.test(slot);
  for (const [i, slot] of header.entries()) {
    const values = new Set(records.map((record) => record[i]));
    check(isNeeded(slot) || values.size > 1 || !values.has(""), `a value in the column ${slot}`);
    check(!PROPAGATABLE.includes(slot) || values.size > 1, `${slot} said once`);
  }
  const ids = mappings.map((mapping) => mapping.get("record_id"));
  check(new Set(ids).size === mappings.length && !ids.includes(undefined), "every record its own id");
  check(isSorted(records.map((record) => record.join("\u0000"))), "rows in order");
}

/** Cells by the rules of quoting: quotes around the whole value, and wherever a value holds tab, quote or line break. */
function cellsIn(text: string): string[][] {
  const records: string[][] = [];
  let i = 0;
  while (i < text.length) {
    const record: string[] = [];
    for (;;) {
      const isQuoted = text[i] === '"';
      const [whole, inner = ""] = cellAt(text, i, isQuoted);
      record.push(isQuoted ? inner.replaceAll('""', '"') : inner);
      i += whole.length + 1;
      if (text[i - 1] === "\n") break;
    }
    records.push(record);
  }
  return records;
}

function cellAt(text: string, at: number, isQuoted: boolean): RegExpExecArray {
  const pattern = isQuoted ? /"((?:[^"]|"")*)"(?=\t|\n)/y : /([^"\t\n\r]*)(?=\t|\n)/y;
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  if (!match) throw new Error(`sssom: a cell cannot be read: ${JSON.stringify(text.slice(at, at + 60))}`);
  return match;
}

function itemsIn(value: string): string[] {
  const items = [""];
  for (const [sign] of value.matchAll(/\\[\\|]|[^]/gu)) {
    if (sign === "|") items.push("");
    else items.push((items.pop() ?? "") + (sign.length === 2 && sign.startsWith("\\") ? sign.slice(1) : sign));
  }
  return items;
}

function checkUri(text: string): void {
  check(/^[a-z][a-z0-9+.-]*:/i.test(text) && parseAddress(text) !== undefined, `a URI that is not relative: ${text}`);
}

function checkOrder(found: readonly string[], known: readonly string[]): void {
  const places = found.map((name) => known.indexOf(name));
  for (const [i, place] of places.entries()) {
    check(place >= 0, `a slot that is known or defined: ${found[i]}`);
    check(i === 0 || place > (places[i - 1] ?? -1), `${found[i]} in its place`);
  }
}

function isSorted(texts: readonly string[]): boolean {
  return texts.every((text, i) => i === 0 || (texts[i - 1] ?? "") <= text);
}

function check(isSo: boolean, expected: string): asserts isSo {
  if (!isSo) throw new Error(`sssom: expected ${expected}`);
}
