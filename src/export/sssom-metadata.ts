/**
 * The head of an SSSOM/TSV file: what the set is, and how it is to be read, as YAML behind `#`.
 */
import { isSameFilter, DEFAULT_FILTER, type Filter } from "../domain/filter.ts";
import type { ExportOptions } from "./exporter.ts";
import { describeFilter } from "./filter-words.ts";
import { isIri, placeholderNotice } from "./iris.ts";
import { filterRecord } from "./json.ts";
import { leftOutNotice, MATCH_RULE } from "./match.ts";
import { commonSlots, EXTENSIONS, type Mapping, type SssomPrint } from "./sssom-slots.ts";
import { yamlText } from "./yaml-scalar.ts";

/** The word of the standard for a licence that nobody stated; its slot must not be missing. */
const NO_LICENCE = "https://w3id.org/sssom/license/unspecified";

export function metadataBlock(
  print: SssomPrint,
  filter: Filter,
  options: ExportOptions,
  mappings: readonly Mapping[],
): string {
  const { corpus, curies } = print;
  const { info } = corpus;
  const common = commonSlots(mappings);
  const date = /^\d{4}-\d{2}-\d{2}/.exec(info.created)?.[0] ?? "";
  const extensions = extensionsIn(print, mappings);
  const comment = [
    ...MATCH_RULE,
    "A reading without a counterpart is a mappingRelation with the modifier Not; NoTermFound says that no goal at all is one.",
    ...leftOutNotice(corpus, filter),
    ...placeholderNotice(corpus, options),
    `Made from ${info.name} ${info.version} (${corpus.fingerprint}).`,
  ].join(" ");
  const lines = [
    'sssom_version: "1.1"',
    ...list(
      "curie_map",
      curies.map.map(([name, start]) => `${name}: ${yamlText(start)}`),
    ),
    scalar("mapping_set_id", setIdOf(print, filter)),
    scalar("mapping_set_version", info.version),
    scalar("mapping_set_title", info.title),
    scalar("mapping_set_description", [describeFilter(corpus, filter), info.description].join("\n\n").trim()),
    ...list(
      "creator_label",
      info.contributors.map((name) => `- ${yamlText(name)}`),
    ),
    scalar("license", info.licences.map(({ path }) => path).find(isIri) ?? NO_LICENCE),
    ...common.filter(([slot]) => slot !== "mapping_date").map(([slot, value]) => scalar(slot, value)),
    ...common.filter(([slot]) => slot === "mapping_date").map(([slot, value]) => `${slot}: ${value}`),
    ...(date === "" ? [] : [`publication_date: ${date}`]),
    scalar("comment", comment),
    ...list("extension_definitions", extensions),
  ];
  return lines
    .filter((line) => line !== "")
    .map((line) => `#${line}\n`)
    .join("");
}

/** The set that a filter makes has a name of its own: what differs from the page's first view follows a question mark. */
function setIdOf({ corpus, iris }: SssomPrint, filter: Filter): string {
  const name = iris.ownOf("linkages", corpus.info.version);
  if (isSameFilter(filter, DEFAULT_FILTER)) return name;
  const usual = filterRecord(DEFAULT_FILTER);
  const parts = Object.entries(filterRecord(filter))
    .filter(([field, value]) => String(value) !== String(usual[field as keyof typeof usual]))
    .map(([field, value]) => `${field}=${encodeURIComponent(String(value ?? ""))}`);
  return parts.length === 0 ? name : `${name}?${parts.join("&").replaceAll("'", "%27")}`;
}

/** Definitions of the columns that are ours, as far as a mapping fills them. */
function extensionsIn({ curies, iris }: SssomPrint, mappings: readonly Mapping[]): readonly string[] {
  return EXTENSIONS.filter((name) => mappings.some((mapping) => (mapping[`ext_${name}`] ?? "") !== "")).flatMap(
    (name) => [
      `- slot_name: ext_${name}`,
      `  property: ${curies.of(iris.vocabulary + name)}`,
      ...(name === "strength" ? ["  type_hint: xsd:integer"] : []),
    ],
  );
}

function scalar(slot: string, text: string): string {
  return text === "" ? "" : `${slot}: ${yamlText(text)}`;
}

function list(slot: string, items: readonly string[]): readonly string[] {
  return items.length === 0 ? [] : [`${slot}:`, ...items.map((item) => `  ${item}`)];
}
