import type { ConceptCode } from "../../src/domain/code.ts";
import type { Concept, Framework } from "../../src/domain/concept.ts";
import type { Corpus } from "../../src/domain/corpus.ts";
import { buildHierarchy } from "../../src/domain/hierarchy.ts";
import { BASES, RELATIONS, STATUSES, STRENGTHS, type Linkage } from "../../src/domain/linkage.ts";

/**
 * A corpus of a few words.
 *
 * @param left concepts as `"A.1* < A"`: the code, a star for a unit, the parent
 * @param right the same; `"1.1 < 1 means Planet"` gives kind and 5 P too
 * @param readings as `"A.1 > 1.1"` or `"A.1 > 1.1 enables 1 suggested rejected PA.1"`: what is not said is
 *   `contributes`, strength 2 (none for a `none` row), `editorial` and `draft`
 */
export function tinyCorpus(left: readonly string[], right: readonly string[], readings: readonly string[]): Corpus {
  const linkages = readings.map(readingOf);
  return {
    info: {
      name: "tiny",
      title: "Tiny package",
      description: "",
      version: "1.0.0",
      created: "2025-06-01",
      contributors: ["Tiny contributors"],
      licences: [{ name: "CC-BY-4.0", title: "Creative Commons Attribution 4.0", path: "" }],
    },
    left: buildHierarchy(frameworkOf("left-framework", "Left"), left.map(conceptOf)),
    right: buildHierarchy(frameworkOf("right-framework", "Right"), right.map(conceptOf)),
    linkages,
    priorityAreas: ["PA.1", "PA.2"].map((code) => ({
      code,
      title: `Area ${code}`,
      source: "",
      verification: "verified",
    })),
    initiatives: [],
    bodies: [],
    sources: [],
    fingerprint: "00000000",
  };
}

function frameworkOf(id: string, shortTitle: string): Framework {
  return { id, shortTitle, title: shortTitle, issuer: "", adoptedOn: "", version: "", baseIri: "", levels: [] };
}

function conceptOf(text: string, i: number): Concept {
  const [own = "", above = ""] = text.split(" < ");
  const [parent = "", ...words] = above.split(" ");
  const code = own.replace("*", "") as ConceptCode;
  return {
    code,
    parent: parent === "" ? undefined : (parent as ConceptCode),
    level: "",
    title: `Title of ${code}`,
    shortTitle: code,
    unit: own.endsWith("*"),
    locator: "",
    leadBodies: [],
    verification: "verified",
    source: "",
    kind: words.find((word) => word === "outcome" || word === "means") ?? "",
    fiveP: words.find((word) => /^P[a-z]/.test(word)) ?? "",
    colour: "",
    iri: "",
    line: i + 2,
  };
}

function readingOf(text: string, i: number): Linkage {
  const [element = "", target = "", ...words] = text.split(/ > | /);
  const one = <T extends string | number>(known: readonly T[]) => known.find((value) => words.includes(String(value)));
  const relation = one(RELATIONS) ?? "contributes";
  return {
    id: `${element}~${target}~${i}`,
    element: element as ConceptCode,
    target: target as ConceptCode,
    relation,
    strength: one(STRENGTHS) ?? (relation === "none" ? undefined : 2),
    priorityAreas: words.filter((word) => word.startsWith("PA.")),
    basis: one(BASES) ?? "editorial",
    rationale: "",
    source: "",
    locator: "",
    coder: "first reading",
    codedOn: "2025-05-01",
    status: one(STATUSES) ?? "draft",
    reviewer: "",
    reviewedOn: "",
    line: i + 2,
  };
}
