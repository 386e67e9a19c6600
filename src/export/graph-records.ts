/**
 * What graph formats write: every concept of both frameworks as a node, every linkage that passes as an edge of its own.
 * A filter hides linkages and never a concept, so that what nobody linked can be seen; a `none` reading is no edge.
 */
import { keyOf, SIDES, type RefKey, type Side } from "../domain/concept.ts";
import { hierarchyOf, type Corpus } from "../domain/corpus.ts";
import { linkagesIn, type Filter } from "../domain/filter.ts";

/** Texts and numbers by name, `""` or `undefined` for what is not given; codes are always texts. */
export type GraphValues = Readonly<Record<string, string | number | boolean | undefined>>;

export interface GraphNode {
  /** Codes may repeat across sides, these may not. */
  id: RefKey;
  side: Side;
  code: string;
  label: string;
  /** The node above it in its framework. */
  parent: RefKey | undefined;
  values: GraphValues;
}

export interface GraphEdge {
  id: string;
  source: RefKey;
  target: RefKey;
  relation: string;
  values: GraphValues;
}

/** A concept as a node, with how many of the linkages that pass are made at it. */
export function nodesOf(corpus: Corpus, filter: Filter): readonly GraphNode[] {
  const counts = new Map<RefKey, number>();
  for (const { source, target } of edgesOf(corpus, filter)) {
    counts.set(source, (counts.get(source) ?? 0) + 1);
    counts.set(target, (counts.get(target) ?? 0) + 1);
  }
  return SIDES.flatMap((side) => {
    const { framework, concepts } = hierarchyOf(corpus, side);
    return concepts.map((concept): GraphNode => {
      const id = keyOf({ side, code: concept.code });
      return {
        id,
        side,
        code: concept.code,
        label: `${concept.code} ${concept.shortTitle}`.trim(),
        parent: concept.parent === undefined ? undefined : keyOf({ side, code: concept.parent }),
        values: {
          code: concept.code,
          title: concept.title,
          short_title: concept.shortTitle,
          framework: framework.id,
          level: concept.level,
          parent: concept.parent ?? "",
          unit: concept.unit,
          kind: concept.kind,
          five_p: concept.fiveP,
          lead_body: concept.leadBodies.join(";"),
          verification: concept.verification ?? "",
          linkages: counts.get(id) ?? 0,
        },
      };
    });
  });
}

export function edgesOf(corpus: Corpus, filter: Filter): readonly GraphEdge[] {
  const sources = new Map(corpus.sources.map(({ id, title }) => [id, title]));
  return linkagesIn(corpus, filter).map((linkage) => ({
    id: linkage.id,
    source: keyOf({ side: "left", code: linkage.element }),
    target: keyOf({ side: "right", code: linkage.target }),
    relation: linkage.relation,
    values: {
      relation: linkage.relation,
      strength: linkage.strength,
      priority_areas: linkage.priorityAreas.join(";"),
      basis: linkage.basis,
      status: linkage.status,
      rationale: linkage.rationale,
      source_title: sources.get(linkage.source) ?? linkage.source,
      locator: linkage.locator,
      coder: linkage.coder,
      coded_on: linkage.codedOn,
      reviewer: linkage.reviewer,
      reviewed_on: linkage.reviewedOn,
    },
  }));
}
