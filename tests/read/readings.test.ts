import { describe, expect, it } from "vitest";
import { formatDiagnostic } from "../../src/domain/diagnostic.ts";
import { DESCRIPTOR, listResources } from "../../src/read/package.ts";
import { smallFiles } from "../fixtures/corpus.ts";

/** The small package's description with other frozen readings. */
async function listingWith(readings: unknown) {
  const bytes = (await smallFiles()).get(DESCRIPTOR);
  const json: Record<string, unknown> = JSON.parse(new TextDecoder().decode(bytes));
  return listResources(new TextEncoder().encode(JSON.stringify({ ...json, readings })), "data/");
}

describe("the frozen readings a package names", () => {
  it("are two paths inside it", async () => {
    const { values, diagnostics } = await listingWith(["first.csv", "frozen/second.csv"]);
    expect(values?.info.readings).toEqual(["first.csv", "frozen/second.csv"]);
    expect(diagnostics).toEqual([]);
  });

  it.each([
    [["first.csv"], '["first.csv"]'],
    [["a.csv", "b.csv", "c.csv"], '["a.csv","b.csv","c.csv"]'],
    [["first.csv", "../second.csv"], '["first.csv","../second.csv"]'],
    ["first.csv", '"first.csv"'],
  ])("are left out when they read %j", async (readings, value) => {
    const { values, diagnostics } = await listingWith(readings);
    expect(values?.info.readings).toBeUndefined();
    expect(diagnostics.map(formatDiagnostic)).toEqual([
      `data/datapackage.json: readings ${JSON.stringify(value)}: expected two paths such as "first-reading.csv"`,
    ]);
  });

  it("need not be there", async () => {
    expect((await listingWith(undefined)).values?.info).not.toHaveProperty("readings");
  });
});
