import { keyOf, refOf, type Concept, type RefKey, type Side } from "../domain/concept.ts";
import { hierarchyOf, type Corpus } from "../domain/corpus.ts";
import type { Hierarchy } from "../domain/hierarchy.ts";

/** What a reader has opened beyond the overview, and what of the overview was folded away. */
export interface Expansion {
  expanded: readonly RefKey[] | "all";
  collapsed: readonly RefKey[];
  /** For a side the level down to which it is shown, where a reader chose one instead of the overview. */
  levels?: Readonly<Partial<Record<Side, string>>>;
}

export const OVERVIEW: Expansion = { expanded: [], collapsed: [] };

/** The overview takes as many whole levels, from the top, as fit in this many concepts of a side. */
const OVERVIEW_SIZE = 40;

/** The concepts that can be seen, and who stands for those that cannot. */
export interface Visible {
  /** In the order of their framework. */
  left: readonly Concept[];
  right: readonly Concept[];
  /** The concept itself when it is visible, else the nearest visible one above it; `undefined` for unknown codes. */
  standIn(side: Side, code: string): RefKey | undefined;
  isOpen(key: RefKey): boolean;
}

/** Find what an expansion shows. A child is seen when its parent is, and is expanded or holds it in the overview. */
export function visibleConcepts(corpus: Corpus, expansion: Expansion): Visible {
  const open = new Set<RefKey>();
  const standIns = new Map<RefKey, RefKey>();
  const seen = (side: Side) => {
    const levels = levelsShown(corpus, side, expansion);
    return conceptsSeen(hierarchyOf(corpus, side), side, levels, expansion, open, standIns);
  };
  return {
    left: seen("left"),
    right: seen("right"),
    standIn: (side, code) => standIns.get(keyOf({ side, code: code as Concept["code"] })),
    isOpen: (key) => open.has(key),
  };
}

/** The levels of the overview, from the top; never fewer than one. */
export function overviewLevels(hierarchy: Hierarchy): ReadonlySet<string> {
  const levels = new Set<string>();
  let size = 0;
  for (const level of hierarchy.framework.levels) {
    size += hierarchy.concepts.filter((concept) => concept.level === level).length;
    if (levels.size > 0 && size > OVERVIEW_SIZE) break;
    levels.add(level);
  }
  return levels;
}

/** The levels that a side shows before anything is opened or folded: those of its overview, or down to the chosen one. */
function levelsShown(corpus: Corpus, side: Side, { levels }: Expansion): ReadonlySet<string> {
  const hierarchy = hierarchyOf(corpus, side);
  const depth = hierarchy.framework.levels.indexOf(levels?.[side] ?? "");
  return depth < 0 ? overviewLevels(hierarchy) : new Set(hierarchy.framework.levels.slice(0, depth + 1));
}

/** The expansion that shows a side down to one level, whatever was opened or folded there; the other side stays. */
export function expandToLevel(corpus: Corpus, expansion: Expansion, side: Side, level: string): Expansion {
  const other: Side = side === "left" ? "right" : "left";
  const isElsewhere = (key: RefKey) => refOf(key).side !== side;
  const deepest = hierarchyOf(corpus, other).framework.levels.at(-1);
  const isAll = expansion.expanded === "all";
  const levels = {
    ...expansion.levels,
    ...(isAll && deepest !== undefined ? { [other]: deepest } : {}),
    [side]: level,
  };
  return {
    expanded: expansion.expanded === "all" ? [] : expansion.expanded.filter(isElsewhere),
    collapsed: expansion.collapsed.filter(isElsewhere),
    levels: {
      ...(levels.left === undefined ? {} : { left: levels.left }),
      ...(levels.right === undefined ? {} : { right: levels.right }),
    },
  };
}

/** The level down to which a side is shown, if all of that level is seen and nothing below it. */
export function levelShown(corpus: Corpus, visible: Visible, side: Side): string | undefined {
  const { framework, concepts } = hierarchyOf(corpus, side);
  const seen = new Set(visible[side].map(({ level }) => level));
  const level = framework.levels.findLast((one) => seen.has(one));
  const depth = framework.levels.indexOf(level ?? "");
  const isWhole =
    concepts.filter((concept) => framework.levels.indexOf(concept.level) <= depth).length === visible[side].length;
  return isWhole ? level : undefined;
}

/**
 * The expansion after one concept was opened or, if any child of it can be seen, closed. What was open below it is
 * remembered, so that closing and opening again returns the same picture.
 */
export function toggleExpansion(corpus: Corpus, expansion: Expansion, key: RefKey, visible: Visible): Expansion {
  const { expanded, collapsed } = expansion;
  const { side, code } = refOf(key);
  if (hierarchyOf(corpus, side).childrenOf(code).length === 0) return expansion;
  const without = (keys: readonly RefKey[]) => keys.filter((other) => other !== key);
  if (visible.isOpen(key)) {
    const stays = expanded === "all" || hasShownChildren(corpus, expansion, key);
    return stays ? { ...expansion, collapsed: [...collapsed, key] } : { ...expansion, expanded: without(expanded) };
  }
  const unfolded = { ...expansion, collapsed: without(collapsed) };
  if (expanded === "all" || visibleConcepts(corpus, unfolded).isOpen(key)) return unfolded;
  return { ...unfolded, expanded: [...without(expanded), key] };
}

function hasShownChildren(corpus: Corpus, expansion: Expansion, key: RefKey): boolean {
  const { side, code } = refOf(key);
  const levels = levelsShown(corpus, side, expansion);
  return hierarchyOf(corpus, side)
    .childrenOf(code)
    .some(({ level }) => levels.has(level));
}

/** The expansion that also shows one concept, with all that stands above it opened. */
export function revealConcept(corpus: Corpus, expansion: Expansion, side: Side, code: string): Expansion {
  const hierarchy = hierarchyOf(corpus, side);
  const levels = levelsShown(corpus, side, expansion);
  const path = hierarchy.pathTo(code);
  const above = path.map((concept) => keyOf({ side, code: concept.code }));
  const shown =
    visibleConcepts(corpus, expansion).standIn(side, code) === keyOf({ side, code: code as Concept["code"] });
  if (shown) return expansion;
  // What the overview shows anyway needs no opening: that would bring its parent's other children into the picture too.
  const steps = [...path.slice(1), hierarchy.byCode.get(code)];
  const opened = above.filter((_, i) => !levels.has(steps[i]?.level ?? ""));
  const expanded = expansion.expanded === "all" ? "all" : [...new Set([...expansion.expanded, ...opened])];
  return { ...expansion, expanded, collapsed: expansion.collapsed.filter((key) => !above.includes(key)) };
}

function conceptsSeen(
  hierarchy: Hierarchy,
  side: Side,
  levels: ReadonlySet<string>,
  { expanded, collapsed }: Expansion,
  open: Set<RefKey>,
  standIns: Map<RefKey, RefKey>,
): readonly Concept[] {
  const isExpanded = expanded === "all" ? () => true : (key: RefKey) => expandedKeys.has(key);
  const expandedKeys = new Set(expanded === "all" ? [] : expanded);
  const collapsedKeys = new Set(collapsed);
  return hierarchy.concepts.filter(({ code, level, parent }) => {
    const key = keyOf({ side, code });
    const above = parent === undefined ? undefined : keyOf({ side, code: parent });
    const orphan = above === undefined || !standIns.has(above);
    const parentSeen = !orphan && standIns.get(above) === above;
    const shown = orphan || (parentSeen && !collapsedKeys.has(above) && (levels.has(level) || isExpanded(above)));
    standIns.set(key, shown ? key : (standIns.get(above as RefKey) ?? key));
    if (shown && above !== undefined && !orphan) open.add(above);
    return shown;
  });
}
