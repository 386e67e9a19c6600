import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keyOf, refOf, SIDES, type RefKey } from "../../src/domain/concept.ts";
import { hierarchyOf } from "../../src/domain/corpus.ts";
import {
  OVERVIEW,
  overviewLevels,
  revealConcept,
  toggleExpansion,
  visibleConcepts,
  type Expansion,
} from "../../src/graph/visible.ts";
import { choices, keysOf, levelledCorpus, pictureOf, shippedCorpus, views, withConcepts } from "./corpora.ts";

const shipped = await shippedCorpus();
const RUNS = { numRuns: 100, seed: 2025, endOnFailure: true };
const ALL: Expansion = { expanded: "all", collapsed: [] };
const key = (text: string) => text as RefKey;

/** Forty concepts in two levels, and as many again below them. */
const FORTY = ["A", "B", ...Array.from({ length: 38 }, (_, i) => `A.${i} < A`)];
const small = levelledCorpus(
  [...FORTY, "A.0.1 < A.0", "A.0.2 < A.0", "A.0.1.x < A.0.1", "A.1.1 < A.1"],
  ["1", "1.1 < 1"],
);
const codesSeen = (expansion: Expansion) => visibleConcepts(small, expansion).left.map(({ code }) => code as string);

describe("the overview", () => {
  it("of the shipped data is instruments with characteristics, and goals", () => {
    expect([...overviewLevels(shipped.left)]).toEqual(["vision", "instrument", "characteristic"]);
    expect([...overviewLevels(shipped.right)]).toEqual(["agenda", "goal"]);
    const { left, right } = visibleConcepts(shipped, OVERVIEW);
    expect(left.map(({ level }) => level)).not.toContain("element");
    expect(right.map(({ code }) => code)).toEqual(["SDG", ...Array.from({ length: 17 }, (_, i) => String(i + 1))]);
  });

  it("takes whole levels up to forty concepts, and not one more", () => {
    expect([...overviewLevels(small.left)]).toEqual(["level 0", "level 1"]);
    const more = levelledCorpus([...FORTY, "A.38 < A"], ["1"]);
    expect([...overviewLevels(more.left)]).toEqual(["level 0"]);
  });

  it("takes the topmost level however many it holds", () => {
    const wide = levelledCorpus(
      Array.from({ length: 90 }, (_, i) => `A${i}`),
      ["1"],
    );
    expect([...overviewLevels(wide.left)]).toEqual(["level 0"]);
    expect(visibleConcepts(wide, OVERVIEW).left).toHaveLength(90);
  });
});

describe("what is seen", () => {
  it("grows by the children of what was opened, in place", () => {
    const before = codesSeen(OVERVIEW);
    expect(before).toHaveLength(40);
    expect(codesSeen({ expanded: [key("left:A.0")], collapsed: [] })).toEqual(
      before.flatMap((code) => (code === "A.0" ? [code, "A.0.1", "A.0.2"] : [code])),
    );
  });

  it("does not grow by what stands below a closed concept", () => {
    expect(codesSeen({ expanded: [key("left:A.0.1")], collapsed: [] })).toEqual(codesSeen(OVERVIEW));
    expect(codesSeen({ expanded: [key("left:A.0"), key("left:A.0.1")], collapsed: [key("left:A")] })).toEqual([
      "A",
      "B",
    ]);
  });

  it("hangs together: children only below an open parent that is seen", () => {
    const law = fc.property(views, ([corpus, expansion]) => {
      const visible = visibleConcepts(corpus, expansion);
      const seen = new Set(pictureOf(visible));
      for (const side of SIDES) {
        const { concepts, childrenOf } = hierarchyOf(corpus, side);
        for (const { code, parent } of concepts) {
          const own = keyOf({ side, code });
          const children = childrenOf(code).filter((child) => seen.has(keyOf({ side, code: child.code })));
          const isAsked = expansion.expanded === "all" || expansion.expanded.includes(own);
          const isShut = !seen.has(own) || expansion.collapsed.includes(own);
          const faults = [
            parent === undefined && !seen.has(own) && "a root is hidden",
            isShut && children.length > 0 && "children without an open parent",
            !isShut &&
              isAsked &&
              children.length < childrenOf(code).length &&
              "children that were asked for are hidden",
            visible.isOpen(own) !== children.length > 0 && "open means that a child is seen",
          ];
          expect(faults.filter((fault) => fault !== false)).toEqual([]);
        }
      }
    });
    fc.assert(law, RUNS);
  });

  it("is in the order of the framework", () => {
    const law = fc.property(views, ([corpus, expansion]) => {
      const seen = new Set(pictureOf(visibleConcepts(corpus, expansion)));
      expect([...seen]).toEqual(keysOf(corpus).filter((one) => seen.has(one)));
    });
    fc.assert(law, RUNS);
  });

  it("is everything when all is expanded", () => {
    const law = fc.property(views, ([corpus]) => {
      expect(pictureOf(visibleConcepts(corpus, ALL))).toEqual(keysOf(corpus));
    });
    fc.assert(law, RUNS);
    expect(visibleConcepts(shipped, ALL).left).toHaveLength(401);
  });

  it("knows no code that the data does not have", () => {
    const { standIn, isOpen } = visibleConcepts(small, ALL);
    expect([standIn("left", "Z"), standIn("left", ""), standIn("right", "A"), standIn("left", "__proto__")]).toEqual(
      Array.from({ length: 4 }),
    );
    expect(isOpen(key("left:Z"))).toBe(false);
    const strange: Expansion = {
      expanded: [key("left:Z"), key("nowhere"), key("right:A")],
      collapsed: [key("left:Y")],
    };
    expect(codesSeen(strange)).toEqual(codesSeen(OVERVIEW));
  });
});

describe("the stand-in of a concept", () => {
  it("is the nearest that is seen, from itself upwards", () => {
    const law = fc.property(views, ([corpus, expansion]) => {
      const visible = visibleConcepts(corpus, expansion);
      const seen = new Set(pictureOf(visible));
      for (const side of SIDES) {
        const { concepts, pathTo } = hierarchyOf(corpus, side);
        for (const concept of concepts) {
          const upwards = [...pathTo(concept.code), concept].toReversed().map(({ code }) => keyOf({ side, code }));
          expect(visible.standIn(side, concept.code)).toBe(upwards.find((one) => seen.has(one)));
        }
      }
    });
    fc.assert(law, RUNS);
  });
});

describe("toggling", () => {
  it("opens what is closed and closes what is open", () => {
    const law = fc.property(choices, ([corpus, expansion, one]) => {
      const before = visibleConcepts(corpus, expansion);
      const { side, code } = refOf(one);
      if (before.standIn(side, code) !== one || hierarchyOf(corpus, side).childrenOf(code).length === 0) return;
      const after = visibleConcepts(corpus, toggleExpansion(corpus, expansion, one, before));
      expect(after.isOpen(one)).toBe(!before.isOpen(one));
    });
    fc.assert(law, RUNS);
  });

  it("one concept leaves everything that does not stand below it as it was", () => {
    const law = fc.property(choices, ([corpus, expansion, one]) => {
      const { side, code } = refOf(one);
      const hierarchy = hierarchyOf(corpus, side);
      const beside = (other: RefKey) => refOf(other).side !== side || !hierarchy.isWithin(refOf(other).code, code);
      const before = visibleConcepts(corpus, expansion);
      const after = visibleConcepts(corpus, toggleExpansion(corpus, expansion, one, before));
      expect(pictureOf(after).filter(beside)).toEqual(pictureOf(before).filter(beside));
    });
    fc.assert(law, RUNS);
  });

  it("twice returns the same picture, wherever one stands", () => {
    const law = fc.property(choices, ([corpus, expansion, one]) => {
      const before = visibleConcepts(corpus, expansion);
      const once = toggleExpansion(corpus, expansion, one, before);
      const twice = toggleExpansion(corpus, once, one, visibleConcepts(corpus, once));
      expect(pictureOf(visibleConcepts(corpus, twice))).toEqual(pictureOf(before));
    });
    fc.assert(law, RUNS);
  });

  it.each(keysOf(shipped).filter((one) => visibleConcepts(shipped, OVERVIEW).isOpen(one)))(
    "%s of the overview twice returns the overview",
    (one) => {
      const overview = visibleConcepts(shipped, OVERVIEW);
      const once = toggleExpansion(shipped, OVERVIEW, one, overview);
      const twice = toggleExpansion(shipped, once, one, visibleConcepts(shipped, once));
      expect(pictureOf(visibleConcepts(shipped, twice))).toEqual(pictureOf(overview));
    },
  );

  it("names each concept once among the opened and the folded, however often, leaves too", () => {
    const law = fc.property(choices, ([corpus, expansion, one]) => {
      let next = expansion;
      for (let i = 0; i < 3; i++) next = toggleExpansion(corpus, next, one, visibleConcepts(corpus, next));
      for (const list of [next.expanded === "all" ? [] : next.expanded, next.collapsed]) {
        expect(list).toEqual([...new Set(list)]);
      }
    });
    fc.assert(law, RUNS);
  });

  it("one concept shut when all is expanded leaves all others expanded", () => {
    const folded = toggleExpansion(small, ALL, key("left:A.0"), visibleConcepts(small, ALL));
    const left = keysOf(small).filter((one) => !one.startsWith("left:A.0."));
    expect(pictureOf(visibleConcepts(small, folded))).toEqual(left);
  });
});

describe("revealing", () => {
  it("shows the concept, whatever was folded, and hides none", () => {
    const law = fc.property(choices, ([corpus, expansion, one]) => {
      const { side, code } = refOf(one);
      const after = visibleConcepts(corpus, revealConcept(corpus, expansion, side, code));
      expect(after.standIn(side, code)).toBe(one);
      const seen = new Set(pictureOf(after));
      expect(pictureOf(visibleConcepts(corpus, expansion)).filter((other) => !seen.has(other))).toEqual([]);
    });
    fc.assert(law, RUNS);
  });

  it("shows every concept of the shipped data from the overview", () => {
    const hidden = keysOf(shipped).filter((one) => {
      const { side, code } = refOf(one);
      return visibleConcepts(shipped, revealConcept(shipped, OVERVIEW, side, code)).standIn(side, code) !== one;
    });
    expect(hidden).toEqual([]);
  });

  it("shows what stands below a root whose children are too many for the overview", () => {
    const wide = levelledCorpus(["R", ...Array.from({ length: 60 }, (_, i) => `R.${i} < R`), "R.7.1 < R.7"], ["1"]);
    for (const code of ["R.7", "R.7.1"]) {
      const { standIn } = visibleConcepts(wide, revealConcept(wide, OVERVIEW, "left", code));
      expect(standIn("left", code)).toBe(`left:${code}`);
    }
  });

  it("what is seen already changes nothing", () => {
    const law = fc.property(views, ([corpus, expansion]) => {
      for (const one of pictureOf(visibleConcepts(corpus, expansion))) {
        const { side, code } = refOf(one);
        expect(revealConcept(corpus, expansion, side, code)).toBe(expansion);
      }
    });
    fc.assert(law, { numRuns: 25, seed: 2025 });
  });

  it("an unknown code changes no picture", () => {
    for (const code of ["Z", "", "A.0.99"]) {
      expect(codesSeen(revealConcept(small, OVERVIEW, "left", code))).toEqual(codesSeen(OVERVIEW));
    }
  });
});

it("shows a framework whose concepts stand on levels that it does not list", () => {
  const strange = { ...small, left: withConcepts(small.left, () => ({ level: "nowhere" })) };
  const noLevels = { ...strange, left: { ...strange.left, framework: { ...strange.left.framework, levels: [] } } };
  expect(visibleConcepts(noLevels, OVERVIEW).left.map(({ code }) => code)).toEqual(["A", "B"]);
  expect(visibleConcepts(noLevels, ALL).left).toHaveLength(small.left.concepts.length);
});
