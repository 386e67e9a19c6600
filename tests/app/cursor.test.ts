import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RefKey } from "../../src/domain/concept.ts";
import { NO_FILTER } from "../../src/domain/filter.ts";
import { OVERVIEW, type Expansion } from "../../src/graph/visible.ts";
import { moveCursor, type Cursor, type Move } from "../../src/app/cursor.ts";
import { pictureIn } from "../../src/app/derived.ts";
import { indexScene, type SceneIndex } from "../../src/app/sceneIndex.ts";
import { smallCorpus } from "../fixtures/corpus.ts";
import { views } from "../graph/corpora.ts";

const small = await smallCorpus();
const MOVES: readonly Move[] = ["up", "down", "left", "right", "first", "last", "nextLinked", "previousLinked"];
const ALL: Expansion = { expanded: "all", collapsed: [] };
const closed: Expansion = { expanded: [], collapsed: ["left:H.A", "left:H.B", "left:W.A", "left:W.B"] as RefKey[] };
const index = pictureIn(small, NO_FILTER, ALL);
const folded = pictureIn(small, NO_FILTER, closed);
const at = (key: string, from?: string): Cursor => ({ at: key as RefKey, from: from as RefKey | undefined });
const go = (picture: SceneIndex, start: Cursor | undefined, ...moves: Move[]) =>
  moves.reduce((cursor, move) => moveCursor(picture, cursor, move), start);

describe("the cursor", () => {
  it.each(MOVES)("begins at the first concept, by %s as by any move", (move) => {
    expect(go(index, undefined, move)).toEqual(at("left:PLAN"));
  });

  it("begins anew when its concept was folded away", () => {
    expect(go(folded, at("left:H.A.1"), "down")).toEqual(at("left:PLAN"));
  });

  it("has no place in an empty picture", () => {
    expect(go(indexScene({ circles: [], lines: [] }), undefined, "down")).toBeUndefined();
    expect(go(indexScene({ circles: [], lines: [] }), at("left:H"), "down")).toBeUndefined();
  });

  it("goes up and down its side, and to both ends of it", () => {
    expect(go(index, at("left:PLAN"), "down", "down", "down")).toEqual(at("left:H.A.1"));
    expect(go(index, at("left:H.A.1"), "up")).toEqual(at("left:H.A"));
    expect(go(index, at("left:H.A"), "last")).toEqual(at("left:W.C"));
    expect(go(index, at("right:2"), "first")).toEqual(at("right:WG"));
    expect(go(index, at("right:2"), "last")).toEqual(at("right:3.1"));
  });

  it("stays where there is nowhere to go", () => {
    for (const [start, move] of [
      [at("left:PLAN"), "up"],
      [at("left:W.C"), "down"],
      [at("right:WG"), "up"],
      [at("right:3.1"), "down"],
      [at("left:H"), "left"],
      [at("right:3"), "right"],
      [at("left:W.C"), "right"],
      [at("left:H.A"), "nextLinked"],
      [at("right:1.1", "left:H.A"), "previousLinked"],
    ] as const) {
      expect(moveCursor(index, start, move)).toBe(start);
    }
  });

  it("crosses to the topmost linked concept, steps through the others, and comes back", () => {
    expect(go(folded, at("left:H.A"), "right")).toEqual(at("right:1.1", "left:H.A"));
    expect(go(folded, at("left:H.A"), "right", "nextLinked")).toEqual(at("right:1.10", "left:H.A"));
    expect(go(folded, at("left:H.A"), "right", "nextLinked", "nextLinked")).toEqual(at("right:1.a", "left:H.A"));
    expect(go(folded, at("left:H.A"), "right", "nextLinked", "previousLinked")).toEqual(at("right:1.1", "left:H.A"));
    expect(go(folded, at("left:W.A"), "right", "nextLinked", "left")).toEqual(at("left:W.A", "right:3.1"));
    expect(go(folded, at("left:W.A"), "right", "nextLinked", "left", "right")).toEqual(at("right:3.1", "left:W.A"));
  });

  it("steps past each concept once that an open concept and those below it are linked to", () => {
    expect(go(index, at("left:H.A"), "right", "nextLinked")?.at).toBe("right:1.10");
    const stops = ["right:1.1", "right:1.10", "right:1.a"];
    const walk = ["right", "nextLinked", "nextLinked", "nextLinked"] as const;
    expect(walk.map((_, i) => go(index, at("left:H.A"), ...walk.slice(0, i + 1))?.at)).toEqual([...stops, stops[2]]);
  });

  it("comes back to the open concept from which it crossed", () => {
    expect(go(index, at("left:H"), "right", "left")?.at).toBe("left:H");
    expect(go(index, at("left:H.A"), "right", "left")?.at).toBe("left:H.A");
  });
});

describe("the cursor in any picture", () => {
  const pictures = views.map(([corpus, expansion]) => ({ corpus, picture: pictureIn(corpus, NO_FILTER, expansion) }));
  const walks = fc.tuple(pictures, fc.array(fc.constantFrom(...MOVES), { maxLength: 40, size: "max" }));

  it("always stands on a concept of the picture", () => {
    const law = fc.property(walks, ([{ picture }, moves]) => {
      let cursor: Cursor | undefined;
      for (const move of moves) {
        cursor = moveCursor(picture, cursor, move);
        expect(cursor && picture.circles.has(cursor.at)).toBe(true);
      }
    });
    fc.assert(law, { numRuns: 100, seed: 2025, endOnFailure: true });
  });

  it("reaches every concept by going down, and comes back up the same way", () => {
    const law = fc.property(pictures, ({ picture }) => {
      for (const side of ["left", "right"] as const) {
        const ids = picture.scene.circles.filter((circle) => circle.side === side).map(({ id }) => id);
        const down = [at(ids[0] ?? "")];
        for (const _ of ids.slice(1)) down.push(moveCursor(picture, down.at(-1), "down") as Cursor);
        expect(down.map((cursor) => cursor.at)).toEqual(ids);
        const up = [down.at(-1) as Cursor];
        for (const _ of ids.slice(1)) up.push(moveCursor(picture, up.at(-1), "up") as Cursor);
        expect(up.map((cursor) => cursor.at)).toEqual(ids.toReversed());
      }
    });
    fc.assert(law, { numRuns: 100, seed: 2025, endOnFailure: true });
  });

  it("crosses and comes back to where it was", () => {
    const law = fc.property(pictures, ({ picture }) => {
      const lost = picture.scene.circles.filter(({ id, side }) => {
        const [there, back] = side === "left" ? (["right", "left"] as const) : (["left", "right"] as const);
        return go(picture, at(id), there, back)?.at !== id;
      });
      expect(lost.map(({ id }) => id)).toEqual([]);
    });
    fc.assert(law, { numRuns: 100, seed: 2025, endOnFailure: true });
  });

  it("steps from linked concept to linked concept downwards until the last", () => {
    const law = fc.property(pictures, ({ picture }) => {
      for (const { id, side } of picture.scene.circles) {
        const wanted = new Set(picture.linesOf(id).map(({ from, to }) => (side === "left" ? to : from)));
        let cursor = moveCursor(picture, at(id), side === "left" ? "right" : "left");
        const met = [];
        for (let i = 0; i < wanted.size; i++) {
          met.push(cursor?.at);
          cursor = moveCursor(picture, cursor, "nextLinked");
        }
        const order = picture.scene.circles.filter((circle) => wanted.has(circle.id)).map((circle) => circle.id);
        expect(met).toEqual(order);
      }
    });
    fc.assert(law, { numRuns: 40, seed: 2025, endOnFailure: true });
  });
});

it("knows the lines at a concept and at all that is open below it", () => {
  const ids = (picture: SceneIndex, key: string) =>
    picture
      .linesOf(key as RefKey)
      .map(({ id }) => id)
      .toSorted();
  expect(ids(index, "left:H.A")).toEqual([
    "left:H.A.1>right:1.1",
    "left:H.A.2>right:1.10",
    "left:H.A>right:1.1",
    "left:H.A>right:1.a",
  ]);
  expect(ids(folded, "left:H.A")).toEqual(["left:H.A>right:1.1", "left:H.A>right:1.10", "left:H.A>right:1.a"]);
  expect(ids(index, "left:PLAN")).toEqual(index.scene.lines.map(({ id }) => id).toSorted());
  expect(ids(index, "left:W.C")).toEqual([]);
  expect(pictureIn(small, NO_FILTER, ALL)).toBe(index);
  expect(pictureIn(small, NO_FILTER, OVERVIEW)).not.toBe(index);
});
