import type { ConceptCode } from "./code.ts";

/** The two sides of a corpus: the framework whose concepts are mapped, and the one they are mapped to. */
export const SIDES = ["left", "right"] as const;
export type Side = (typeof SIDES)[number];

/** Whether a title was seen in the document it is cited from, or is still to be checked against it. */
export const VERIFICATIONS = ["verified", "recalled"] as const;
export type Verification = (typeof VERIFICATIONS)[number];

/** A body of ordered concepts that somebody adopted: the ASEAN Community Vision 2025, the 2030 Agenda. */
export interface Framework {
  /** Also the name of the resource that holds its concepts. */
  id: string;
  title: string;
  shortTitle: string;
  issuer: string;
  /** ISO date, or `""` when not stated. */
  adoptedOn: string;
  version: string;
  /** The start of its concepts' IRIs where a concept has none of its own. */
  baseIri: string;
  /** Level names from the top down, as the concepts use them. */
  levels: readonly string[];
}

/** One thing that a framework names: a goal, a target, a pillar, an element. Texts that are not known are `""`. */
export interface Concept {
  code: ConceptCode;
  parent: ConceptCode | undefined;
  level: string;
  title: string;
  /** At most 60 characters, for labels, matrices and figures; the title where the package gives none. */
  shortTitle: string;
  /** Units are what a coder must decide on, and the denominators of coverage. */
  unit: boolean;
  locator: string;
  leadBodies: readonly string[];
  verification: Verification | undefined;
  /** The id of the source that its title rests on. */
  source: string;
  /** For a target: `outcome` or `means` of implementation. */
  kind: string;
  fiveP: string;
  /** `#RRGGBB`, or `""`. */
  colour: string;
  iri: string;
  /** The line of its row in the framework's file. */
  line: number;
}

/** A concept together with the side it stands on: codes may repeat across sides, references may not. */
export interface ConceptRef {
  side: Side;
  code: ConceptCode;
}

/** A reference as one string, `"left:AEC.C.4"`: the id of nodes in graphs, scenes and the URL. */
export type RefKey = string & { readonly brand: "RefKey" };

export function keyOf({ side, code }: ConceptRef): RefKey {
  return `${side}:${code}` as RefKey;
}

export function refOf(key: RefKey): ConceptRef {
  const colon = key.indexOf(":");
  return { side: key.slice(0, colon) as Side, code: key.slice(colon + 1) as ConceptCode };
}
