import type { ConceptCode } from "./code.ts";
import type { Concept, Framework } from "./concept.ts";

/** A framework with its concepts as a tree: what is above, what is below, and in which order. */
export interface Hierarchy {
  framework: Framework;
  /** Depth first: every concept before what stands below it, siblings in the order of the file. */
  concepts: readonly Concept[];
  byCode: ReadonlyMap<string, Concept>;
  roots: readonly Concept[];
  /** The place of a concept in `concepts`, from 0: the order of every table, list and picture. */
  rank: ReadonlyMap<string, number>;
  childrenOf(code: string): readonly Concept[];
  /** From the root down to the parent; empty for a root or an unknown code. */
  pathTo(code: string): readonly Concept[];
  /** The concept itself and all below it, depth first; empty for an unknown code. */
  subtree(code: string): readonly Concept[];
  /** Whether `code` is `ancestor` or stands anywhere below it. */
  isWithin(code: string, ancestor: string): boolean;
}

/**
 * Arrange concepts as a tree. Expects unique codes, known parents and no cycle, as `read/` leaves them; a concept whose
 * parent is not among them becomes a root, and a cycle's members are left at the end, each a root.
 */
export function buildHierarchy(framework: Framework, rows: readonly Concept[]): Hierarchy {
  const known = new Map<string, Concept>(rows.map((concept) => [concept.code, concept]));
  const children = new Map<string, Concept[]>();
  const roots: Concept[] = [];
  for (const concept of rows) {
    if (concept.parent === undefined || !known.has(concept.parent)) roots.push(concept);
    else append(children, concept.parent, concept);
  }

  const concepts: Concept[] = [];
  const end = new Map<string, number>();
  const rank = new Map<string, number>();
  walk(roots, children, concepts, rank, end);
  const stranded = rows.filter(({ code }) => !rank.has(code));
  for (const concept of stranded) {
    rank.set(concept.code, concepts.push(concept) - 1);
    end.set(concept.code, concepts.length);
  }

  const pathTo = (code: string): Concept[] => {
    const path: Concept[] = [];
    let parent = known.get(code)?.parent;
    while (parent !== undefined && path.length <= concepts.length) {
      const above = known.get(parent);
      if (!above) break;
      path.unshift(above);
      parent = above.parent;
    }
    return path;
  };
  const first = (code: string) => rank.get(code) ?? -1;
  return {
    framework,
    concepts,
    byCode: known,
    roots: [...roots, ...stranded],
    rank,
    childrenOf: (code) => children.get(code) ?? [],
    pathTo,
    subtree: (code) => (rank.has(code) ? concepts.slice(first(code), end.get(code)) : []),
    isWithin: (code, ancestor) =>
      first(ancestor) >= 0 && first(code) >= first(ancestor) && first(code) < (end.get(ancestor) ?? 0),
  };
}

/** Without recursion, so that a chain of any depth is walked. */
function walk(
  roots: readonly Concept[],
  children: ReadonlyMap<string, readonly Concept[]>,
  concepts: Concept[],
  rank: Map<string, number>,
  end: Map<string, number>,
): void {
  const stack: { concept: Concept; leaving: boolean }[] = roots
    .map((concept) => ({ concept, leaving: false }))
    .toReversed();
  for (let top = stack.pop(); top; top = stack.pop()) {
    const { concept, leaving } = top;
    if (leaving) {
      end.set(concept.code, concepts.length);
      continue;
    }
    rank.set(concept.code, concepts.push(concept) - 1);
    stack.push({ concept, leaving: true });
    for (const child of (children.get(concept.code) ?? []).toReversed()) stack.push({ concept: child, leaving: false });
  }
}

/** The level whose concepts are units: the one most units stand on, for words such as "83 elements". */
export function unitsOf(hierarchy: Hierarchy): readonly Concept[] {
  return hierarchy.concepts.filter(({ unit }) => unit);
}

/** The unit that a code is or stands below; `undefined` above the units and beside them. */
export function unitOf(hierarchy: Hierarchy, code: string): ConceptCode | undefined {
  const own = hierarchy.byCode.get(code);
  if (own?.unit) return own.code;
  return hierarchy.pathTo(code).findLast(({ unit }) => unit)?.code;
}

function append<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
