/**
 * Titles that nobody has seen in the printed document yet.
 */
import type { Verification } from "../domain/concept.ts";
import type { Corpus } from "../domain/corpus.ts";

export interface RecalledTitle {
  code: string;
  /** The level of a concept, else which register the entry stands in. */
  level: string;
  title: string;
}

/** Both frameworks in their order, then priority areas, initiatives and bodies. */
export function recalledIn({ left, right, priorityAreas, initiatives, bodies }: Corpus): readonly RecalledTitle[] {
  const isRecalled = ({ verification }: { verification: Verification | undefined }) => verification === "recalled";
  const concepts = [...left.concepts, ...right.concepts].filter(isRecalled);
  return [
    ...concepts.map(({ code, level, title }) => ({ code, level, title })),
    ...priorityAreas.filter(isRecalled).map(({ code, title }) => ({ code, level: "priority area", title })),
    ...initiatives.filter(isRecalled).map(({ code, title }) => ({ code, level: "initiative", title })),
    ...bodies.filter(isRecalled).map(({ id, title }) => ({ code: id, level: "body", title })),
  ];
}
