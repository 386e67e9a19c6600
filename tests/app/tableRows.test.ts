import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NO_FILTER } from "../../src/domain/filter.ts";
import { RELATIONS, type Linkage } from "../../src/domain/linkage.ts";
import { DEFAULT_COLUMNS } from "../../src/export/linkage-columns.ts";
import { inOrder } from "../../src/export/row-order.ts";
import { orderOf } from "../../src/app/tableRows.ts";
import { bandsIn } from "../../src/export/table-shape.ts";
import { linkageTable, RECALLED_MARK, REPORT_COLUMNS, reportedIn } from "../../src/export/table.ts";
import { smallCorpus } from "../fixtures/corpus.ts";
import { shippedCorpus } from "../graph/corpora.ts";

const small = await smallCorpus();
const shipped = await shippedCorpus();

const columnAt = (place: number) => DEFAULT_COLUMNS[place] ?? "id";
const sorted = (column: string, descending = false) => {
  const order = { by: columnAt(REPORT_COLUMNS.indexOf(column as never)), descending };
  const linkages = inOrder(small, reportedIn(small, NO_FILTER), order);
  const { rows } = linkageTable(small, NO_FILTER, RECALLED_MARK, { sort: order });
  return linkages.map((linkage, i) => ({ linkage, cells: rows[i] ?? [] }));
};
const idsBy = (column: string, descending = false) => sorted(column, descending).map(({ linkage }) => linkage.id);

describe("the order of the table", () => {
  it("is told under the names that authors choose columns by, and holds inside each group", () => {
    expect(orderOf(undefined)).toBeUndefined();
    expect(orderOf({ column: 5, descending: true })).toEqual({ by: "strength", descending: true });
    const choice = { columns: ["strength"], groupBy: "goal", sort: { by: "strength", descending: false } } as const;
    const made = linkageTable(small, NO_FILTER, RECALLED_MARK, choice);
    for (const { from, rows } of bandsIn(made)) {
      const strengths = made.rows.slice(from, from + rows).map(([strength]) => Number(strength));
      expect(strengths).toEqual(strengths.toSorted((a, b) => a - b));
    }
  });

  it("by element is that of its framework, then that of the targets", () => {
    const peopleFirst = "PLAN~WG PLAN~2 H.A~1.1 H.A~1.a H.A.1~1.1 H.A.2~1.10 H.A.2~1.10~2 H.B~1.2 H.B.1~3.1";
    const thenWaters = "W.A~2.2 W.A~3.1 W.A.1~2.2 W.B~2.1 W.B~2.a";
    expect(idsBy("Element code").join(" ")).toBe(`${peopleFirst} ${thenWaters}`);
  });

  it("by target is that of its framework: 1.2 before 1.10, lettered ones last", () => {
    expect([...new Set(sorted("Target code").map(({ linkage }) => linkage.target))]).toEqual(
      small.right.concepts
        .map(({ code }) => code)
        .filter((code) => reportedIn(small, NO_FILTER).some(({ target }) => target === code)),
    );
    expect(idsBy("Target code").slice(0, 5)).toEqual(["PLAN~WG", "H.A~1.1", "H.A.1~1.1", "H.B~1.2", "H.A.2~1.10"]);
  });

  it("by relation is that of the legend, by strength from the weakest", () => {
    const relations = sorted("Relation").map(({ linkage }) => RELATIONS.indexOf(linkage.relation));
    expect(relations).toEqual(relations.toSorted((a, b) => a - b));
    expect(idsBy("Relation").slice(0, 3)).toEqual(["H.A~1.1", "H.A.2~1.10", "H.B~1.2"]);
    const strengths = sorted("Strength").map(({ linkage }) => linkage.strength ?? 0);
    expect(strengths.join("")).toBe("01222222223333");
    expect(idsBy("Strength").slice(0, 4)).toEqual(["PLAN~WG", "H.B.1~3.1", "PLAN~2", "H.A~1.a"]);
  });

  it("turned round keeps rows of one value in the order of the corpus", () => {
    expect(idsBy("Strength", true).slice(0, 5)).toEqual(["H.A~1.1", "H.A.2~1.10", "W.A~2.2", "W.A.1~2.2", "PLAN~2"]);
    expect(idsBy("Strength", true).at(-1)).toBe("PLAN~WG");
  });

  it.each(["Element title", "Target title", "Priority areas", "Basis", "Source"])(
    "by %s is that of its text",
    (column) => {
      const place = REPORT_COLUMNS.indexOf(column as never);
      const cells = sorted(column).map((row) => row.cells[place] ?? "");
      expect(cells).toEqual(cells.toSorted());
      expect(sorted(column, true).map((row) => row.cells[place])).toEqual(cells.toReversed());
    },
  );

  it("is the same from any order, by every column, both ways", () => {
    const column = fc.nat({ max: REPORT_COLUMNS.length - 1 });
    const all = reportedIn(shipped, NO_FILTER);
    const shuffled = fc.shuffledSubarray([...all], { minLength: all.length });
    const law = fc.property(column, fc.boolean(), shuffled, (place, descending, others) => {
      const order = { by: columnAt(place), descending };
      const id = ({ id: own }: Linkage) => own.replace(/(~[^~]+)~\d+$/, "$1");
      expect(inOrder(shipped, others, order).map(id)).toEqual(inOrder(shipped, all, order).map(id));
    });
    fc.assert(law, { numRuns: 30, seed: 2025, endOnFailure: true });
  });
});
