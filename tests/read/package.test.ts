import { readdir, readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { formatDiagnostic } from "../../src/domain/diagnostic.ts";
import { RELATIONS } from "../../src/domain/linkage.ts";
import { isPathInside, listResources, readPackage } from "../../src/read/package.ts";
import { smallCorpus, smallFiles } from "../fixtures/corpus.ts";

const encode = (text: string) => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);
const messages = ({ diagnostics }: Awaited<ReturnType<typeof readPackage>>) => diagnostics.map(formatDiagnostic);

describe("the small package", () => {
  it("has all that can occur", async () => {
    const corpus = await smallCorpus();
    expect([corpus.left, corpus.right].map(({ concepts }) => concepts.length)).toEqual([14, 12]);
    expect(new Set(corpus.linkages.map(({ relation }) => relation))).toEqual(new Set(RELATIONS));
    expect(corpus.linkages.map(({ id }) => id)).toEqual([
      "PLAN~WG",
      "PLAN~2",
      "H.A~1.1",
      "H.A~1.a",
      "H.A~2",
      "H.A~3",
      "H.A.1~1.1",
      "H.A.2~1.10",
      "H.A.2~1.10~2",
      "H.B~1.2",
      "H.B.1~3.1",
      "W.A~2.2",
      "W.A~3.1",
      "W.A.1~2.2",
      "W.B~2.1",
      "W.B~2.a",
    ]);
    expect(corpus.linkages[6]).toEqual({
      id: "H.A.1~1.1",
      element: "H.A.1",
      target: "1.1",
      relation: "contributes",
      strength: 2,
      priorityAreas: ["A.1"],
      basis: "editorial",
      rationale:
        'Clothing prevents <img src=x onerror=alert(1)> some harm | but "not all",\n=1+1 as ชุดป้องกัน and áo bảo hộ show.',
      source: "",
      locator: "",
      coder: "first reading",
      codedOn: "2025-02-02",
      status: "draft",
      reviewer: "",
      reviewedOn: "",
      line: 8,
    });
    expect(corpus.info).toMatchObject({ name: "harbour-atlas", version: "1.2.0", created: "2025-03-01" });
    expect(
      [corpus.priorityAreas, corpus.initiatives, corpus.bodies, corpus.sources].map(({ length }) => length),
    ).toEqual([2, 1, 2, 3]);
  });

  it("gets two remarks, with the label before the file", async () => {
    expect(messages(await readPackage(await smallFiles(), undefined, "data/"))).toEqual([
      'data/linkages.csv:8: element "H.A.1": expected a linkage at one place of the tree (line 4 links "H.A" to "1.1", which stands above it)',
      'data/linkages.csv:11: relation "contributes": expected one relation for a pair (line 10 says "same-aim" for the same pair)',
    ]);
  });

  it("reads the same with pauses", async () => {
    let pauses = 0;
    const breathe = async () => void (pauses += 1);
    const slow = await readPackage(await smallFiles(), breathe);
    expect(pauses).toBeGreaterThan(8);
    expect(JSON.stringify(slow)).toBe(JSON.stringify(await readPackage(await smallFiles())));
  });

  it("has one fingerprint, whatever its line ends and marks, and another when a letter changes", async () => {
    const { fingerprint } = await smallCorpus();
    expect(fingerprint).toMatch(/^[0-9a-f]{8}$/);
    const fingerprintOf = async (change: (text: string) => string) => {
      const files = await smallFiles();
      const changed = new Map([...files].map(([path, bytes]) => [path, encode(change(decode(bytes)))]));
      return (await readPackage(changed)).values?.fingerprint;
    };
    expect(await fingerprintOf((text) => `\uFEFF${text.replaceAll("\n", "\r\n")}`)).toBe(fingerprint);
    expect(await fingerprintOf((text) => text.replace("Lighthouse heritage", "Lighthouse Heritage"))).not.toBe(
      fingerprint,
    );
  });

  it("takes the level that most linkages name where no units are marked", async () => {
    const files = await smallFiles();
    for (const path of ["harbour-plan.csv", "world-goals.csv"]) {
      files.set(path, encode(decode(files.get(path)).replaceAll(/,(yes|no),/g, ",,")));
    }
    const { values: corpus } = await readPackage(files);
    const levels = [corpus?.left, corpus?.right].map((tree) =>
      tree?.concepts.filter(({ unit }) => unit).map(({ level }) => level),
    );
    expect(levels.map((list) => [...new Set(list)])).toEqual([["theme"], ["target"]]);
  });
});

describe("readPackage", () => {
  it("says what is missing, and makes no corpus without a framework", async () => {
    expect(await readPackage(new Map())).toMatchObject({ values: undefined, diagnostics: [{ code: "missing-file" }] });
    const files = await smallFiles();
    files.delete("world-goals.csv");
    files.delete("bodies.csv");
    const result = await readPackage(files);
    expect(result.values).toBeUndefined();
    expect(messages(result)).toContain("world-goals.csv: expected the file that datapackage.json lists");
    expect(messages(result)).toContain("bodies.csv: expected the file that datapackage.json lists");
  });

  it("keeps the frameworks where the linkages cannot be read", async () => {
    const files = await smallFiles();
    files.set("linkages.csv", encode("what,ever\n1,2\n"));
    const { values: corpus } = await readPackage(files);
    expect(corpus?.linkages).toEqual([]);
    expect(corpus?.left.concepts).toHaveLength(14);
  });

  it("names a message as in the examples of the manual", async () => {
    const files = await smallFiles();
    const rename = (text: string) => text.replaceAll("world-goals", "sdg-2030");
    for (const path of ["datapackage.json", "frameworks.csv"]) files.set(path, encode(rename(decode(files.get(path)))));
    files.set("sdg-2030.csv", files.get("world-goals.csv") ?? encode(""));
    const lines = decode(files.get("linkages.csv")).split("\n");
    const line = lines.findIndex((one) => one.startsWith("W.A~3.1"));
    files.set(
      "linkages.csv",
      encode(lines.map((one, i) => (i === line ? one.replaceAll("3.1", "5.z") : one)).join("\n")),
    );
    expect(messages(await readPackage(files, undefined, "data/"))).toContain(
      `data/linkages.csv:${line + 1}: target "5.z": expected an SDG target such as "5.a"`,
    );
  });

  it("finds 50,000 faults and lists each", async () => {
    const files = await smallFiles();
    const [header = ""] = decode(files.get("linkages.csv")).split("\n");
    const rows = Array.from(
      { length: 50_000 },
      (_, i) => `H.A~1.${i + 11},H.A,1.${i + 11},contributes,2,,editorial,x,,,,,draft,,`,
    );
    files.set("linkages.csv", encode([header, ...rows].join("\n")));
    const { diagnostics } = await readPackage(files);
    expect(diagnostics).toHaveLength(50_000);
  }, 60_000);

  it("reads cells that are made to slow it down", async () => {
    const files = await smallFiles();
    const [header = ""] = decode(files.get("linkages.csv")).split("\n");
    const pieces = ["1.", "a-", " ", " a", "0", "é", "\u00a0", "=", "#", "~", ";", "1,", "\u0301", "x;"];
    const rows = pieces.map((piece) => {
      const cell = `${piece.repeat(30_000 / piece.length)}!`;
      return header
        .split(",")
        .map(() => `" ${cell}"`)
        .join(",");
    });
    files.set("linkages.csv", encode([header, ...rows].join("\n")));
    const { values: corpus, diagnostics } = await readPackage(files);
    expect(corpus?.linkages).toEqual([]);
    expect(new Set(diagnostics.map(({ line }) => line)).size).toBe(pieces.length);
  }, 20_000);

  it("finds no error in the package that is shipped", async () => {
    const folder = new URL("../../data/", import.meta.url);
    const names = (await readdir(folder)).filter((name) => /\.csv$|^datapackage\.json$/.test(name));
    const files = new Map(
      await Promise.all(names.map(async (name) => [name, await readFile(new URL(name, folder))] as const)),
    );
    const { values: corpus, diagnostics } = await readPackage(files, undefined, "data/");
    expect(diagnostics.filter(({ level }) => level === "error").map(formatDiagnostic)).toEqual([]);
    expect([corpus?.left, corpus?.right].map((tree) => tree?.concepts.length)).toEqual([401, 187]);
  });
});

describe("listResources", () => {
  it("lists files and sides", async () => {
    const files = await smallFiles();
    const { values: listing, diagnostics } = listResources(files.get("datapackage.json") ?? encode(""));
    expect(diagnostics).toEqual([]);
    expect(listing).toMatchObject({ left: "harbour-plan", right: "world-goals" });
    expect(listing?.resources.map(({ path }) => path).toSorted()).toEqual(
      [...files.keys()].filter((path) => path !== "datapackage.json"),
    );
  });

  it.each(["linkages.csv", "a/b/c.csv", "Données 1.csv"])("takes the path %j", (path) => {
    expect(isPathInside(path)).toBe(true);
  });

  it.each([
    "",
    "/a",
    "../a",
    "a/../b",
    "a//b",
    "./a",
    "a/",
    "C:\\a",
    "c:a",
    "http://a/b",
    "//a/b",
    "data:,a",
    "a?b",
    "a#b",
    "a%2e",
    "a\0b",
    "a\\b",
  ])("refuses the path %j", (path) => {
    expect(isPathInside(path)).toBe(false);
  });
});
