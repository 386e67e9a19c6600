import { describe, expect, it } from "vitest";
import { formatDiagnostic } from "../../src/domain/diagnostic.ts";
import { readWide } from "../../src/read/wide.ts";

const HEADER =
  "link_id,source_id,source_label,source_element,source_characteristic,source_pillar,target_id,target_label,target_goal,type,strength,priority_area,evidence";
const read = (...rows: string[]) => readWide("wide.csv", new TextEncoder().encode([HEADER, ...rows].join("\r\n")));

const GOOD = [
  'L1,M1,"Measure, one",E1,C1,P1,T1,Target one,G1,direct,3,PA.1,"Page 1"',
  "L2,M1,Measure one,E1,C1,P1,T2,Target two,G1,enabling,1,PA.2,Page 2",
  "L3,M2,Measure two,E2,C1,P1,T3,Target three,G2,conflict,2,PA.1,Page 3",
  "L4,E2,Element two,E2,C1,P1,T1,Target one,G1,partial,1,,",
  "L5,M3,Measure three,,,P2,T4,Target four,,indirect,2,,",
];

describe("readWide", () => {
  it("makes two frameworks and one linkage a row", async () => {
    const { values: corpus, diagnostics } = await read(...GOOD);
    expect(diagnostics).toEqual([]);
    const shape = (tree = corpus?.left) =>
      tree?.concepts.map(({ code, parent, level, unit }) => [code, parent, level, unit]);
    expect(shape()).toEqual([
      ["P1", undefined, "pillar", false],
      ["C1", "P1", "characteristic", false],
      ["E1", "C1", "element", true],
      ["M1", "E1", "measure", false],
      ["E2", "C1", "element", true],
      ["M2", "E2", "measure", false],
      ["P2", undefined, "pillar", false],
      ["M3", "P2", "measure", false],
    ]);
    expect(shape(corpus?.right)).toEqual([
      ["G1", undefined, "goal", true],
      ["T1", "G1", "target", false],
      ["T2", "G1", "target", false],
      ["G2", undefined, "goal", true],
      ["T3", "G2", "target", false],
      ["T4", undefined, "target", false],
    ]);
    expect(
      corpus?.linkages.map(({ id, element, target, relation, strength }) => [id, element, target, relation, strength]),
    ).toEqual([
      ["L1", "M1", "T1", "contributes", 3],
      ["L2", "M1", "T2", "enables", 1],
      ["L4", "E2", "T1", "narrower", 1],
      ["L3", "M2", "T3", "tension", 2],
      ["L5", "M3", "T4", "contributes", 2],
    ]);
    expect(corpus?.linkages[0]).toMatchObject({
      basis: "editorial",
      status: "draft",
      rationale: "Page 1",
      priorityAreas: ["PA.1"],
      line: 2,
    });
    expect(corpus?.priorityAreas.map(({ code }) => code)).toEqual(["PA.1", "PA.2"]);
  });

  it("tells names apart that stand at two places", async () => {
    const { values: corpus, diagnostics } = await read(
      "L1,M1,One,General,C1,P1,T1,T,G1,direct,1,,",
      "L2,M2,Two,General,C2,P1,T1,T,G1,direct,1,,",
      "L3,M3,Three,General,General,General,T1,T,G1,direct,1,,",
    );
    expect(diagnostics).toEqual([]);
    expect(corpus?.left.concepts.map(({ code }) => code)).toEqual([
      "P1",
      "C1",
      "General",
      "M1",
      "C2",
      "C2/General",
      "M2",
      "/General",
      "/General/General",
      "/General/General/General",
      "M3",
    ]);
  });

  it("says what is wrong in the usual words", async () => {
    const { values: corpus, diagnostics } = await read(
      ...GOOD,
      "L1,M1,One,E1,C1,P1,T1,T,G1,direct,1,,",
      "L7,,One,E1,C1,P1,T1,T,G1,directly,4,,",
      "L8,M1,One,E2,C1,P1,T1,T,G1,Direct,1,,",
      "L9,M1",
    );
    expect(corpus?.linkages).toHaveLength(6);
    expect(diagnostics.map(formatDiagnostic)).toEqual([
      'wide.csv:7: link_id "L1": expected an id of its own for each linkage (line 2 has the same)',
      'wide.csv:8: source_id "": expected a code without control characters',
      'wide.csv:8: type "directly": expected one of direct, indirect, enabling, partial, conflict (did you mean "direct"?)',
      'wide.csv:8: strength "4": expected 1, 2 or 3',
      'wide.csv:9: source_element "E2": expected "E1" ("M1" stands there on an earlier line)',
      'wide.csv:9: type "Direct": expected "direct" (read as "direct")',
      'wide.csv:10: record "L9,M1": expected 13 cells (2 were found)',
    ]);
  });

  it("makes no corpus where there is no linkage", async () => {
    expect((await read()).values).toBeUndefined();
    expect((await readWide("wide.csv", new Uint8Array())).diagnostics).toMatchObject([{ code: "empty-file" }]);
  });

  it("pauses often while it reads 20,000 rows", async () => {
    const rows = Array.from(
      { length: 20_000 },
      (_, i) => `L${i},M${i % 300},M,E${i % 60},C,P,T${i % 169},T,G${i % 17},direct,1,,`,
    );
    let pauses = 0;
    const breathe = async () => void (pauses += 1);
    const bytes = new TextEncoder().encode([HEADER, ...rows].join("\n"));
    const { values: corpus } = await readWide("wide.csv", bytes, breathe);
    expect(corpus?.linkages).toHaveLength(20_000);
    expect(pauses).toBeGreaterThanOrEqual(40);
  });
});
