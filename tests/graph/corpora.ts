import { readdir, readFile } from "node:fs/promises";
import * as fc from "fast-check";
import type { ConceptCode } from "../../src/domain/code.ts";
import { keyOf, refOf, SIDES, type Concept, type RefKey, type Side } from "../../src/domain/concept.ts";
import { hierarchyOf, type Corpus } from "../../src/domain/corpus.ts";
import { buildHierarchy, type Hierarchy } from "../../src/domain/hierarchy.ts";
import { RELATIONS, STRENGTHS, type Linkage } from "../../src/domain/linkage.ts";
import { OVERVIEW, type Expansion, type Visible } from "../../src/graph/visible.ts";
import { readPackage } from "../../src/read/package.ts";
import { tinyCorpus } from "../analysis/tiny-corpus.ts";

const DATA = new URL("../../data/", import.meta.url);

/** The corpus that the page shows to everybody. */
export async function shippedCorpus(): Promise<Corpus> {
  const names = (await readdir(DATA)).filter((name) => /\.(csv|json)$/.test(name));
  const files = await Promise.all(names.map(async (name) => [name, await readFile(new URL(name, DATA))] as const));
  const { values } = await readPackage(new Map(files));
  if (!values) throw new Error("shippedCorpus: data/ could not be read");
  return values;
}

/** A tiny corpus whose levels are the depths of its concepts: `level 0` at the top, as deep as it goes. */
export function levelledCorpus(
  left: readonly string[],
  right: readonly string[],
  readings: readonly string[] = [],
): Corpus {
  const corpus = tinyCorpus(left, right, readings);
  const levelled = (hierarchy: Hierarchy) =>
    withConcepts(hierarchy, ({ code }) => ({ level: `level ${hierarchy.pathTo(code).length}` }));
  return { ...corpus, left: levelled(corpus.left), right: levelled(corpus.right) };
}

/** The hierarchy with some fields of its concepts changed; its levels are those that the concepts then have. */
export function withConcepts(hierarchy: Hierarchy, change: (concept: Concept) => Partial<Concept>): Hierarchy {
  const concepts = hierarchy.concepts.map((concept) => ({ ...concept, ...change(concept) }));
  const levels = [...new Set(concepts.map(({ level }) => level))].toSorted();
  return buildHierarchy({ ...hierarchy.framework, levels }, concepts);
}

/** Every concept of both sides as a reference key, left before right, in the order of the frameworks. */
export function keysOf(corpus: Corpus): readonly RefKey[] {
  return SIDES.flatMap((side) => hierarchyOf(corpus, side).concepts.map(({ code }) => keyOf({ side, code })));
}

/** What can be seen, as keys from top to bottom: two equal lists are two equal pictures. */
export function pictureOf(visible: Visible): readonly RefKey[] {
  return SIDES.flatMap((side) => visible[side].map(({ code }) => keyOf({ side, code })));
}

export function conceptAt(corpus: Corpus, key: RefKey): Concept {
  const { side, code } = refOf(key);
  const concept = hierarchyOf(corpus, side).byCode.get(code);
  if (!concept) throw new Error(`conceptAt: ${key} is not in the corpus`);
  return concept;
}

/** Small trees, which fit in an overview whole, and large ones. */
const seedsOf = (most: number) =>
  fc.array(fc.tuple(fc.nat(), fc.boolean()), { minLength: 1, maxLength: most, size: "max" });

/** A tree of any shape, written as parents; some concepts stand a level lower than just below their parent. */
const trees = (side: Side) =>
  fc.oneof(seedsOf(12), seedsOf(90)).map((seeds): Hierarchy => {
    const framework = tinyCorpus([], [], [])[side].framework;
    const concepts: Concept[] = [];
    const depths: number[] = [];
    for (const [i, [seed, deeper]] of seeds.entries()) {
      // One root in most trees, and now and then another; most children of few parents, as frameworks have it.
      const above = i === 0 || seed % 29 === 0 ? undefined : concepts[(seed % i) >> (seed % 5)];
      const depth = above ? (depths[concepts.indexOf(above)] ?? 0) + (deeper ? 2 : 1) : 0;
      depths.push(depth);
      concepts.push({
        ...PLAIN,
        code: `${side}${i}` as ConceptCode,
        parent: above?.code,
        level: `level ${String(depth).padStart(2, "0")}`,
      });
    }
    const levels = [...new Set(concepts.map(({ level }) => level))].toSorted();
    return buildHierarchy({ ...framework, levels }, concepts);
  });

const [PLAIN] = tinyCorpus(["A"], [], []).left.concepts as [Concept];
const [READING] = tinyCorpus([], [], ["A > 1"]).linkages as [Linkage];

/** Corpora of two trees and of linkages between any of their concepts, some of which nobody knows. */
export const corpora: fc.Arbitrary<Corpus> = fc
  .tuple(
    trees("left"),
    trees("right"),
    fc.array(
      fc.tuple(
        fc.nat(),
        fc.nat(),
        fc.constantFrom(...RELATIONS.filter((relation) => relation !== "none")),
        fc.constantFrom(undefined, ...STRENGTHS),
      ),
      { maxLength: 80, size: "max" },
    ),
  )
  .map(([left, right, rows]) => ({
    ...tinyCorpus([], [], []),
    left,
    right,
    linkages: rows.map(([a, b, relation, strength], i) => ({
      ...READING,
      id: `linkage ${i}`,
      element: left.concepts[a % (left.concepts.length + 1)]?.code ?? ("unknown" as ConceptCode),
      target: right.concepts[b % (right.concepts.length + 1)]?.code ?? ("unknown" as ConceptCode),
      relation,
      strength,
    })),
  }));

/** Anything that a reader can have opened and folded. */
export function expansionsOf(corpus: Corpus): fc.Arbitrary<Expansion> {
  const keys = fc.subarray([...keysOf(corpus)]);
  return fc.record({ expanded: fc.oneof(keys, fc.constant("all" as const)), collapsed: keys });
}

/** A corpus with something opened and folded in it. */
export const views = corpora.chain((corpus) => fc.tuple(fc.constant(corpus), expansionsOf(corpus)));

/** The same with one concept of it, the topmost ones more often than others. */
export const choices = views.chain(([corpus, expansion]) => {
  const keys = keysOf(corpus);
  const topmost = [...keys.slice(0, 6), ...keys.slice(corpus.left.concepts.length).slice(0, 6)];
  const key = fc.oneof(fc.constantFrom(...keys), fc.constantFrom(...topmost));
  return fc.tuple(fc.constant(corpus), fc.oneof(fc.constant(expansion), fc.constant(OVERVIEW)), key);
});
