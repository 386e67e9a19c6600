import { describe, expect, it } from "vitest";
import { DEFAULT_FILTER } from "../../src/domain/filter.ts";
import type { MatrixCell } from "../../src/analysis/matrix.ts";
import { ORDERS, WEIGHTS, type Weight } from "../../src/analysis/matrix-look.ts";
import type { RefKey } from "../../src/domain/concept.ts";
import { shownFlow, shownMatrix } from "../../src/export/shown-tables.ts";
import { OVERVIEW, visibleConcepts, type Expansion } from "../../src/graph/visible.ts";
import { matricesIn } from "../../src/app/matrix/matricesIn.ts";
import { drawMatrix } from "../../src/scene/matrix.ts";
import { LIGHT } from "../../src/scene/palette.ts";
import { smallCorpus } from "../fixtures/corpus.ts";

const corpus = await smallCorpus();
const OPENED: Expansion = { expanded: ["left:H.A" as RefKey], collapsed: ["right:2" as RefKey] };

const numbersOf = ({ linkages, targets, of, strongest }: MatrixCell): Record<Weight, number> => {
  return { linkages, targets, share: (100 * targets) / of, strongest: strongest ?? 0 };
};
const numberOf = (text: string) => Number(Number(text).toFixed(1));

describe("the matrix as a table", () => {
  it.each(ORDERS.flatMap((order) => WEIGHTS.map((weight) => ({ order, weight }))))(
    "has the lines and the numbers of the picture: %o",
    ({ order, weight }) => {
      const filter = { ...DEFAULT_FILTER, targets: ["1", "2", "3"] };
      for (const expansion of [OVERVIEW, OPENED]) {
        const { matrix } = matricesIn(corpus, visibleConcepts(corpus, expansion), filter, undefined);
        const scene = drawMatrix(corpus, matrix, { weight, order, palette: LIGHT });
        const { columns, rows } = shownMatrix(corpus, filter, { expansion, weight, order });
        expect(rows.map(([code]) => code)).toEqual(scene.rows.map(({ code }) => code));
        expect(columns.slice(2)).toEqual(scene.columns.map(({ code }) => code));
        const isNumber = (cell: string) => /^[\d.]+$/.test(cell);
        const printed = rows.map((row) => row.slice(2).map((cell) => (isNumber(cell) ? numberOf(cell) : -1)));
        const seen = scene.rows.map((_, r) => {
          return scene.columns.map((__, c) => {
            const { kind } = scene.lookOf(r, c);
            return kind === "linked" ? numberOf(String(numbersOf(scene.cellOf(r, c))[weight])) : -1;
          });
        });
        expect(printed).toEqual(seen);
      }
    },
  );

  it("says how its lines are ordered", () => {
    const notes = ORDERS.map(
      (order) => shownMatrix(corpus, DEFAULT_FILTER, { expansion: OVERVIEW, weight: "targets", order }).notes.length,
    );
    expect(notes).toEqual([notes[0], (notes[0] ?? 0) + 1, (notes[0] ?? 0) + 1]);
  });
});

describe("the flow as a table", () => {
  it("begins at the groups, and where it is asked to", () => {
    expect(shownFlow(corpus, DEFAULT_FILTER).title).toBe("Linkages from pillar through priority area to goal");
    const straight = shownFlow(corpus, DEFAULT_FILTER, { level: "theme", areas: false });
    expect(straight.title).toBe("Linkages from theme to goal");
    expect(straight.columns.slice(0, 4)).toEqual(["From", "From title", "To", "To title"]);
    expect(straight.rows.some(([from]) => from === "H.A")).toBe(true);
  });
});
