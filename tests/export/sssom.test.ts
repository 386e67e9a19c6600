import { describe, expect, it } from "vitest";
import { DEFAULT_FILTER, NO_FILTER } from "../../src/domain/filter.ts";
import { isJudged } from "../../src/export/match.ts";
import { toSssom } from "../../src/export/sssom.ts";
import { yamlText } from "../../src/export/yaml-scalar.ts";
import { tinyCorpus } from "../analysis/tiny-corpus.ts";
import { smallCorpus } from "../fixtures/corpus.ts";
import { shippedCorpus } from "../fixtures/shipped.ts";
import { hostileCorpus } from "./hostile.ts";
import { NO_TERM, readSssom } from "./sssom-reader.ts";
import { readYaml } from "./sssom-yaml.ts";

const SKOS = "http://www.w3.org/2004/02/skos/core#";
const small = await smallCorpus();
const idsIn = (text: string) =>
  readSssom(text).mappings.map((one) => decodeURIComponent(String(one.get("record_id")).replace(/^.*\/linkage\//, "")));

describe("toSssom", () => {
  it("holds every reading that a person stands by, and no other", async () => {
    for (const corpus of [small, await shippedCorpus()]) {
      const judged = corpus.linkages.filter(isJudged).map(({ id }) => id);
      const read = idsIn(toSssom(corpus, NO_FILTER)).filter((id) => !id.endsWith("NoTermFound"));
      expect(read.toSorted()).toEqual(judged.toSorted());
    }
  });

  it.each([
    ["H.A~1.1", "same-aim", `${SKOS}closeMatch`, undefined],
    ["H.B~1.2", "broader", `${SKOS}narrowMatch`, undefined],
    ["H.A~1.a", "narrower", `${SKOS}broadMatch`, undefined],
    ["H.A.1~1.1", "contributes", `${SKOS}relatedMatch`, undefined],
    ["H.B.1~3.1", "enables", `${SKOS}relatedMatch`, undefined],
    ["W.A~3.1", "tension", "https://example.org/harbour/vocabulary#tension", undefined],
    ["H.A~2", "none", `${SKOS}mappingRelation`, "Not"],
  ])("%s: %s is %s", (id, relation, predicate, modifier) => {
    const { mappings } = readSssom(toSssom(small, NO_FILTER));
    const mapping = mappings.find((one) => one.get("record_id") === `https://example.org/harbour/linkage/${id}`);
    expect(mapping?.get("predicate_id")).toBe(predicate);
    expect(mapping?.get("predicate_modifier")).toBe(modifier);
    expect(mapping?.get("ext_relation")).toBe(relation);
  });

  it("keeps what a linkage rests on, and how far its titles were checked", () => {
    const { mappings } = readSssom(toSssom(small, DEFAULT_FILTER));
    const published = mappings.find((one) => String(one.get("record_id")).endsWith("H.A.2~1.10"));
    expect(Object.fromEntries(published ?? [])).toEqual({
      record_id: "https://example.org/harbour/linkage/H.A.2~1.10",
      subject_id: "https://example.org/harbour/H.A.2",
      subject_label: "Rest rooms and clean water at each pier",
      subject_type: "skos concept",
      subject_source: "https://example.org/harbour",
      subject_source_version: "2019",
      predicate_id: `${SKOS}closeMatch`,
      object_id: "https://example.org/goals/1.10",
      object_label: "Water and rest at every landing",
      object_type: "skos concept",
      object_source: "https://example.org/goals",
      object_source_version: "2018",
      mapping_justification: "https://w3id.org/semapv/vocab/UnspecifiedMatching",
      author_label: ["first reading"],
      reviewer_label: ["second reading"],
      mapping_date: "2025-02-03",
      review_date: "2025-02-11",
      comment: "The annex ties rest rooms to water and rest.",
      ext_basis: "published",
      ext_element_verification: "recalled",
      ext_locator: "annex 2",
      ext_priority_areas: "A.1;A.2",
      ext_relation: "same-aim",
      ext_source: "Annexes to the Harbour Plan, second printing",
      ext_status: "agreed",
      ext_strength: "3",
    });
  });

  it("says that a unit has no counterpart at all only where every goal was read and none linked", () => {
    const readings = ["A > 1 none", "A > 2 none", "B > 1 none", "B > 2.1", "C > 1 none", "C > 2 none rejected"];
    const corpus = tinyCorpus(["A*", "B*", "C*", "C.1 < C"], ["1*", "1.1 < 1", "2*", "2.1 < 2"], readings);
    const unmatched = (text: string) =>
      readSssom(text)
        .mappings.filter((one) => one.get("object_id") === NO_TERM)
        .map((one) => [one.get("subject_id"), one.get("object_source")]);
    const right = "https://example.org/right-framework";
    expect(unmatched(toSssom(corpus, NO_FILTER))).toEqual([["https://example.org/left-framework/A", right]]);
    expect(unmatched(toSssom(corpus, { ...NO_FILTER, targets: ["1"] }))).toEqual([]);
  });

  it("gives hostile texts back as they were", () => {
    const corpus = hostileCorpus();
    for (const concept of corpus.left.concepts) concept.title += "\\|";
    for (const linkage of corpus.linkages) linkage.coder = `${linkage.rationale}|\\|`;
    const byId = new Map(readSssom(toSssom(corpus, NO_FILTER)).mappings.map((one) => [one.get("subject_id"), one]));
    for (const linkage of corpus.linkages) {
      const mapping = byId.get(`https://example.org/left-framework/${linkage.element}`);
      expect(mapping?.get("comment")).toBe(linkage.rationale);
      expect(mapping?.get("subject_label")).toBe(corpus.left.byCode.get(linkage.element)?.title);
      expect(mapping?.get("author_label")).toEqual([linkage.coder]);
    }
  });

  it("puts the element side where it is told, and names the set after its filter", () => {
    const text = toSssom(small, { ...DEFAULT_FILTER, elements: ["H"] }, { baseIri: "https://data.coast.net/plan#" });
    const { metadata, mappings } = readSssom(text);
    expect(mappings[0]?.get("subject_id")).toBe("https://data.coast.net/plan#H.A.1");
    expect(metadata.get("mapping_set_id")).toBe("https://data.coast.net/plan/linkages/1.2.0?elements=H");
    expect(metadata.get("comment")).not.toContain("placeholder");
    expect(() => toSssom(small, NO_FILTER, { baseIri: "plan" })).toThrow(/^irisOf: "plan" is no absolute IRI/);
  });
});

describe("yamlText", () => {
  it.each([
    "1.1",
    "1.0.0",
    "yes",
    "2019-01-01",
    "a: b",
    "a #b",
    "- a",
    "é ไ",
    "a\nb",
    "",
    "\u2028",
    "x:",
    '"',
    "~",
    "1e3",
    "#a",
  ])("comes back as %j", (text) => expect(readYaml([`key: ${yamlText(text)}`]).get("key")).toBe(text));
});
