import type { Corpus } from "../domain/corpus.ts";
import { compareText } from "../domain/code.ts";
import { RELATIONS, type Linkage } from "../domain/linkage.ts";
import { groundOf, LINKAGE_COLUMNS_BY_NAME, type LinkageColumnName } from "./linkage-columns.ts";
import { RECALLED_MARK } from "./table-shape.ts";

/** By which column rows stand in order, whether it is among those that are printed or not. */
export interface RowOrder {
  by: LinkageColumnName;
  descending: boolean;
}

/** Linkages by a column: codes as their frameworks order them, relations and strengths by rank, else by text. */
export function inOrder(
  corpus: Corpus,
  linkages: readonly Linkage[],
  { by, descending }: RowOrder,
): readonly Linkage[] {
  const element = ({ linkage }: Keyed) => corpus.left.rank.get(linkage.element) ?? -1;
  const target = ({ linkage }: Keyed) => corpus.right.rank.get(linkage.target) ?? -1;
  const numbers: Partial<Record<LinkageColumnName, (keyed: Keyed) => number>> = {
    element,
    "element-code": element,
    target,
    "target-code": target,
    relation: ({ linkage }) => RELATIONS.indexOf(linkage.relation),
    strength: ({ linkage }) => linkage.strength ?? 0,
  };
  const number = numbers[by];
  const ground = groundOf(corpus, RECALLED_MARK);
  const keyed = linkages.map((linkage) => {
    return { linkage, text: number ? "" : LINKAGE_COLUMNS_BY_NAME[by].cellOf(linkage, ground) };
  });
  const own = number
    ? (a: Keyed, b: Keyed) => number(a) - number(b)
    : (a: Keyed, b: Keyed) => compareText(a.text, b.text);
  const sign = descending ? -1 : 1;
  return keyed
    .toSorted((a, b) => sign * own(a, b) || element(a) - element(b) || target(a) - target(b))
    .map(({ linkage }) => linkage);
}

interface Keyed {
  linkage: Linkage;
  text: string;
}
