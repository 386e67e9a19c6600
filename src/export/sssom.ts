/**
 * Readings as an SSSOM/TSV 1.1 mapping set in its canonical form, after the specification at mapping-commons/sssom
 * (src/docs/spec). How relations become predicates is told in `match.ts` and in the file's `comment`.
 *
 * Editorial readings are justified by `semapv:ManualMappingCuration`. For a published one the source states the match and
 * does not say how it was found: `semapv:UnspecifiedMatching`, with the source as `mapping_provider`. A reading without a
 * counterpart has `predicate_modifier: Not`; a unit for which nothing at all was found has one more row, with
 * `sssom:NoTermFound`. There is no `confidence`: a strength is no probability.
 */
import { coverageOf } from "../analysis/coverage.ts";
import { hierarchyOf, type Corpus } from "../domain/corpus.ts";
import type { Side } from "../domain/concept.ts";
import { NO_FILTER, type Filter } from "../domain/filter.ts";
import { unitsOf } from "../domain/hierarchy.ts";
import type { Linkage } from "../domain/linkage.ts";
import { Curies } from "./curies.ts";
import type { ExportOptions, Tools } from "./exporter.ts";
import { irisOf, isIri } from "./iris.ts";
import { judgedIn, predicateOf } from "./match.ts";
import { metadataBlock } from "./sssom-metadata.ts";
import { stepper } from "./stepper.ts";
import { mappingRows, type Mapping, type SssomPrint } from "./sssom-slots.ts";

export function toSssom(
  corpus: Corpus,
  filter: Filter,
  options: ExportOptions = {},
  tools: Partial<Tools> = {},
): string {
  const iris = irisOf(corpus, options);
  const curies = new Curies([
    [corpus.left.framework.id, iris.base.left],
    [corpus.right.framework.id, iris.base.right],
    ["linkage", iris.linkages],
    ["vocab", iris.vocabulary],
  ]);
  const readings = judgedIn(corpus, filter);
  const print = { corpus, iris, curies };
  const step = stepper(tools, readings.length);
  const mappings = [
    ...readings.map((linkage) => {
      step();
      return mappingOf(print, linkage);
    }),
    ...unmatchedIn(corpus, readings).map((code) => unmatched(print, code)),
  ];
  const rows = mappingRows(mappings);
  // The rows come first, since they decide which prefixes the block declares.
  return `${metadataBlock(print, filter, options, mappings)}${rows.map((row) => `${row.map(quoted).join("\t")}\n`).join("")}`;
}

function mappingOf(print: SssomPrint, linkage: Linkage): Mapping {
  const { corpus, iris, curies } = print;
  const source = corpus.sources.find(({ id }) => id === linkage.source);
  const url = source !== undefined && isIri(source.url) ? source.url : "";
  const isPublished = linkage.basis === "published";
  return {
    record_id: curies.of(iris.ownOf("linkage", linkage.id)),
    ...sideOf(print, "left", linkage.element),
    predicate_id: curies.of(predicateOf(linkage.relation, iris.vocabulary)),
    predicate_modifier: linkage.relation === "none" ? "Not" : "",
    ...sideOf(print, "right", linkage.target),
    mapping_justification: isPublished ? "semapv:UnspecifiedMatching" : "semapv:ManualMappingCuration",
    author_label: listItem(linkage.coder),
    reviewer_label: listItem(linkage.reviewer),
    mapping_provider: isPublished ? url : "",
    mapping_date: linkage.codedOn,
    // The standard knows no date of a review without a reviewer.
    review_date: linkage.reviewer === "" ? "" : linkage.reviewedOn,
    see_also: isPublished ? "" : listItem(url),
    comment: linkage.rationale,
    ext_basis: linkage.basis,
    ext_locator: linkage.locator,
    ext_priority_areas: linkage.priorityAreas.join(";"),
    ext_relation: linkage.relation,
    ext_source: source?.title ?? linkage.source,
    ext_status: linkage.status,
    ext_strength: String(linkage.strength ?? ""),
  };
}

/** A unit without any counterpart, said of the other framework as a whole. */
function unmatched(print: SssomPrint, code: string): Mapping {
  const { corpus, iris, curies } = print;
  const { object_source = "", object_source_version = "" } = sideOf(print, "right", corpus.right.roots[0]?.code ?? "");
  return {
    record_id: curies.of(iris.ownOf("linkage", `${code}~NoTermFound`)),
    ...sideOf(print, "left", code),
    predicate_id: curies.of(predicateOf("none", iris.vocabulary)),
    object_id: "sssom:NoTermFound",
    mapping_justification: "semapv:ManualMappingCuration",
    object_source,
    object_source_version,
  };
}

function sideOf({ corpus, iris, curies }: SssomPrint, side: Side, code: string): Mapping {
  const { framework, byCode } = hierarchyOf(corpus, side);
  const concept = byCode.get(code);
  const iri = iris.conceptOf(side, code);
  const end = side === "left" ? "subject" : "object";
  const role = side === "left" ? "element" : "target";
  return {
    [`${end}_id`]: curies.of(iri),
    [`${end}_label`]: concept?.title ?? "",
    // The root may be the framework itself, which is no concept in it.
    [`${end}_type`]: iri === iris.scheme[side] ? "rdfs resource" : "skos concept",
    [`${end}_source`]: curies.of(iris.scheme[side]),
    [`${end}_source_version`]: framework.version,
    [`ext_${role}_verification`]: concept?.verification ?? "",
  };
}

/** Units of which every goal was read and none linked, where all of that is in the file. */
function unmatchedIn(corpus: Corpus, readings: readonly Linkage[]): readonly string[] {
  const goals = new Set<string>(unitsOf(corpus.right).map(({ code }) => code));
  const denied = new Map<string, Set<string>>();
  for (const { element, target, relation } of readings) {
    if (relation !== "none" || !goals.has(target)) continue;
    denied.set(element, (denied.get(element) ?? new Set()).add(target));
  }
  const { left } = coverageOf(corpus, NO_FILTER);
  return unitsOf(corpus.left)
    .filter(({ code }) => goals.size > 0 && denied.get(code)?.size === goals.size && left.answerOf(code) === "none")
    .map(({ code }) => code);
}

/** A value of a list with one item: its separator is escaped, and so is the sign that escapes. */
function listItem(text: string): string {
  return text.replaceAll(/[\\|]/g, String.raw`\$&`);
}

function quoted(cell: string): string {
  return /["\t\n\r\v\f\u0085\u2028\u2029]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
