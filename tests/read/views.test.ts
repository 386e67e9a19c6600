import { describe, expect, it } from "vitest";
import { readDirectory } from "../../scripts/package.ts";
import { readHash, writeHash } from "../../src/app/hash.ts";
import { formatDiagnostic } from "../../src/domain/diagnostic.ts";
import { DESCRIPTOR, listResources } from "../../src/read/package.ts";
import { smallFiles } from "../fixtures/corpus.ts";

/** The small package's description with views to start from. */
async function listingWith(views: unknown) {
  const bytes = (await smallFiles()).get(DESCRIPTOR);
  const json: Record<string, unknown> = JSON.parse(new TextDecoder().decode(bytes));
  return listResources(new TextEncoder().encode(JSON.stringify({ ...json, views })), "data/");
}

const GOOD = { title: "Gaps", description: "What is not linked.", address: "view=coverage" };

describe("the views a package offers to start from", () => {
  it("have a title, an address and, if it is given, a description", async () => {
    const bare = { title: "Table", address: "#view=table" };
    const { values, diagnostics } = await listingWith([GOOD, bare]);
    expect(values?.info.views).toEqual([GOOD, { title: "Table", description: "", address: "view=table" }]);
    expect(diagnostics).toEqual([]);
  });

  it.each([
    [
      [{ ...GOOD, title: " " }, GOOD],
      [
        'data/datapackage.json: views, title of view 1: expected a title such as "Gaps on both sides" (the view is not offered)',
      ],
    ],
    [
      [GOOD, { ...GOOD, address: 12 }],
      [
        'data/datapackage.json: views, address of view 2: expected an address of the page such as "view=coverage" (the view is not offered)',
      ],
    ],
    [
      ["coverage", GOOD],
      [
        'data/datapackage.json: views, title of view 1: expected a title such as "Gaps on both sides" (the view is not offered)',
        'data/datapackage.json: views, address of view 1: expected an address of the page such as "view=coverage" (the view is not offered)',
      ],
    ],
  ])("leave out %j", async (views, warnings) => {
    const { values, diagnostics } = await listingWith(views);
    expect(values?.info.views).toEqual([GOOD]);
    expect(diagnostics.map(formatDiagnostic)).toEqual(warnings);
    expect(diagnostics.every(({ level }) => level === "warning")).toBe(true);
  });

  it.each(["view=coverage", 3, { title: "Gaps" }])("are a list, not %j", async (views) => {
    const { values, diagnostics } = await listingWith(views);
    expect(values?.info).not.toHaveProperty("views");
    expect(diagnostics.map(formatDiagnostic)).toEqual([
      `data/datapackage.json: views ${JSON.stringify(JSON.stringify(views))}: expected a list of views, each with a title and an address`,
    ]);
  });

  it("need not be there", async () => {
    expect((await listingWith(undefined)).values?.info).not.toHaveProperty("views");
  });

  it("can all be followed in the shipped data, and are written as the page writes them", async () => {
    const { corpus } = await readDirectory("data");
    if (!corpus) throw new Error("data/ holds no package that can be read");
    const { views = [] } = corpus.info;
    expect(views).toHaveLength(3);
    for (const { address } of views) {
      const { state, notices } = readHash(`#${address}`, corpus);
      expect(notices).toEqual([]);
      expect(writeHash(state, corpus.fingerprint)).toBe(`#${address}&data=${corpus.fingerprint}`);
    }
  });
});
