/**
 * Linkages under headings: those of a concept on one level of either side, or of a priority area.
 */
import { groupBy } from "../analysis/group-by.ts";
import { groupsOf } from "../analysis/groups.ts";
import { levelsOf } from "../analysis/level-lines.ts";
import type { Concept, Side } from "../domain/concept.ts";
import { endOf, hierarchyOf, type Corpus } from "../domain/corpus.ts";
import type { Hierarchy } from "../domain/hierarchy.ts";
import type { Linkage } from "../domain/linkage.ts";
import { profileOf } from "../domain/profiles.ts";
import { capitalised, countOf, nounOf } from "./grammar.ts";
import type { Band } from "./table-shape.ts";

/** Words that say by what rows are grouped, beside the names of levels. */
const BY_AREA = "area";
const BY_GROUP = "group";

/** Everything that rows can be grouped by: the groups of the left side, levels of both sides, priority areas. */
export function groupWordsOf({ left, right }: Corpus): readonly string[] {
  const pillar = profileOf(left.framework.id)?.word.name;
  const own = pillar === undefined ? [] : [pillar];
  return [...new Set([...own, BY_GROUP, ...levelsOf(left), ...levelsOf(right), BY_AREA])];
}

/** The side whose concepts head the groups; `undefined` for priority areas and for no groups. */
export function sideOf(corpus: Corpus, word: string | undefined): Side | undefined {
  if (word === undefined || word === BY_AREA) return undefined;
  const isRight = levelsOf(corpus.right).includes(word) && !levelsOf(corpus.left).includes(word);
  return isRight ? "right" : "left";
}

/** What the headings are, as the header of a column: `"Goal"`, `"Priority area"`. */
export function groupNameOf(word = BY_GROUP): string {
  return word === BY_AREA ? "Priority area" : capitalised(word);
}

interface Group {
  heading: string;
  linkages: readonly Linkage[];
}

/**
 * Put linkages under headings. One of several priority areas stands under each of them; those of none come last.
 *
 * @param mark stands behind a heading that is only recalled
 * @throws RangeError for a word that is not among `groupWordsOf`
 */
export function bandsOf(
  corpus: Corpus,
  linkages: readonly Linkage[],
  word: string,
  mark: string,
): { bands: readonly Band[]; linkages: readonly Linkage[] } {
  const words = groupWordsOf(corpus);
  if (!words.includes(word)) {
    throw new RangeError(`bandsOf: ${JSON.stringify(word)}: expected one of ${words.join(", ")}`);
  }
  const side = sideOf(corpus, word);
  const groups = side ? bySide(corpus, linkages, side, word, mark) : byArea(corpus, linkages, mark);
  const filled = groups.filter((group) => group.linkages.length > 0);
  return {
    bands: filled.map(({ heading, linkages: some }) => bandOf(heading, some)),
    linkages: filled.flatMap((group) => group.linkages),
  };
}

function bandOf(heading: string, linkages: readonly Linkage[]): Band {
  const none = linkages.filter(({ relation }) => relation === "none").length;
  const counts = [
    [linkages.length - none, nounOf("linkage")],
    [none, { one: "reading without a counterpart", many: "readings without a counterpart" }],
  ] as const;
  const told = counts.filter(([count]) => count > 0).map(([count, noun]) => countOf(count, noun));
  return { heading, note: told.join(", "), rows: linkages.length };
}

function byArea({ priorityAreas }: Corpus, linkages: readonly Linkage[], mark: string): readonly Group[] {
  const areas = priorityAreas.map(({ code, title, verification }) => ({
    heading: `${code} ${title}${verification === "recalled" ? mark : ""}`,
    linkages: linkages.filter((linkage) => linkage.priorityAreas.includes(code)),
  }));
  const others = linkages.filter((linkage) => linkage.priorityAreas.length === 0);
  return [...areas, { heading: "No priority area", linkages: others }];
}

/** Rows under a heading of the right side run by their targets, those of the left side by their elements. */
function bySide(
  corpus: Corpus,
  linkages: readonly Linkage[],
  side: Side,
  word: string,
  mark: string,
): readonly Group[] {
  const hierarchy = hierarchyOf(corpus, side);
  const rankOf = (linkage: Linkage) => hierarchy.rank.get(endOf(linkage, side)) ?? 0;
  const sorted = side === "left" ? linkages : linkages.toSorted((a, b) => rankOf(a) - rankOf(b));
  const headOf = headsOf(hierarchy, levelOf(corpus, word));
  const byHead = groupBy(sorted, (linkage) => headOf(endOf(linkage, side)));
  return hierarchy.concepts.flatMap((concept) => {
    const some = byHead.get(concept);
    return some ? [{ heading: headingOf(concept, mark), linkages: some }] : [];
  });
}

/** The level that a word speaks of; `undefined` for the groups. */
function levelOf({ left }: Corpus, word: string): string | undefined {
  const isGroup = word === BY_GROUP || word === profileOf(left.framework.id)?.word.name;
  return isGroup ? undefined : word;
}

/** The concept of a level that a code is or stands below; where there is none its group, else the concept itself. */
function headsOf(hierarchy: Hierarchy, level: string | undefined): (code: string) => Concept | undefined {
  const groups = new Set(groupsOf(hierarchy));
  return (code) => {
    const own = hierarchy.byCode.get(code);
    const path = [...hierarchy.pathTo(code), ...(own ? [own] : [])];
    const ofLevel = level === undefined ? undefined : path.find((concept) => concept.level === level);
    return ofLevel ?? path.find((concept) => groups.has(concept.code)) ?? own;
  };
}

/** `"AEC Economic Community"`; a code that is only a number is told by its level: `"Goal 12 Climate Action"`. */
export function headingOf({ code, level, shortTitle, verification }: Concept, mark: string): string {
  const name = /^\d+$/.test(code) ? `${capitalised(level)} ${code}` : code;
  return `${name} ${shortTitle}${verification === "recalled" ? mark : ""}`;
}
