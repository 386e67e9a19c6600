import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { EXPORT_FORMATS, EXPORTERS } from "../../src/export/exporters.ts";
import { atlas, atlasBroken, shell, SMALL } from "./run.ts";

// Each of these starts a program, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const golden = (name: string) => readFileSync(new URL(`../golden/${name}`, import.meta.url), "utf8");

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "atlas-all-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const inFolder = (...names: readonly string[]) => join(folder, ...names);
const textOf = (...names: readonly string[]) => readFileSync(inFolder(...names), "utf8");
const namesIn = (name: string) =>
  readdirSync(inFolder(name), { recursive: true, encoding: "utf8", withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(inFolder(name).length + 1))
    .toSorted();
const hashesIn = (name: string) =>
  namesIn(name).map((file) => [
    file,
    createHash("sha256")
      .update(readFileSync(inFolder(name, file)))
      .digest("hex"),
  ]);

interface Manifest {
  package: { version: string };
  files: { path: string; bytes: number; sha256: string; linkages?: number; without_counterpart?: number }[];
}

describe("export all", () => {
  it("writes every format, flat, with a manifest that tells each file by its bytes", () => {
    const { code, stdout, stderr } = atlas(["export", "all", "--data", SMALL, "--out", inFolder("all")]);
    expect([code, stdout]).toEqual([0, ""]);

    const files = EXPORT_FORMATS.filter((format) => !["csv-excel", "graph-database"].includes(format)).map(
      (format) => `${EXPORTERS[format].stem}.${EXPORTERS[format].ending}`,
    );
    const database = ["nodes.csv", "relationships.csv", "load.cypher"].map((name) => `graph-database/${name}`);
    const figures = ["matrix", "flow", "network", "coverage"].flatMap((kind) =>
      ["svg", "pdf", "png", "alt.txt"].map((ending) => `figures/${kind}.${ending}`),
    );
    expect(namesIn("all")).toEqual([...files, ...figures, ...database, "manifest.json"].toSorted());
    expect(files).toEqual(
      expect.arrayContaining(["linkages.csv", "linkages.sssom.tsv", "linkages.ttl", "graph.gexf", "graph.graphml"]),
    );

    const manifest = JSON.parse(textOf("all", "manifest.json")) as Manifest;
    expect(manifest.package.version).toBe("1.2.0");
    expect(manifest.files.map(({ path }) => path)).toEqual([...files, ...figures, ...database]);
    for (const { path, bytes, sha256 } of manifest.files) {
      const content = readFileSync(inFolder("all", path));
      expect([content.length, createHash("sha256").update(content).digest("hex")]).toEqual([bytes, sha256]);
    }
    expect(manifest.files[0]).toMatchObject({ linkages: 12, without_counterpart: 2 });
    expect(manifest.files.find(({ path }) => path === "graph.gexf")).toMatchObject({ linkages: 12 });

    const lines = stderr.trimEnd().split("\n");
    const total = manifest.files.length + 1;
    expect(lines[0]).toBe(
      `1/${total} ${inFolder("all", "linkages.csv")}: 12 linkages and 2 readings without a counterpart`,
    );
    expect(lines[total - 1]).toBe(`${total}/${total} ${inFolder("all", "manifest.json")}`);
    expect(lines.slice(total)).toEqual([expect.stringContaining("a placeholder: --base-iri")]);
  });

  it.each([
    ["linkages.csv", "linkages.csv"],
    ["linkages.json", "linkages.json"],
    ["linkages.sssom.tsv", "linkages.sssom.tsv"],
    ["linkages.ttl", "linkages.ttl"],
    ["linkages.jsonld", "linkages.jsonld"],
    ["graph.gexf", "graph.gexf"],
    ["graph.graphml", "graph.graphml"],
    ["graph-database/nodes.csv", "graph-database.nodes.csv"],
    ["graph-database/relationships.csv", "graph-database.relationships.csv"],
    ["graph-database/load.cypher", "graph-database.load.cypher"],
  ])("%s is what a person has looked at", (file, name) => {
    expect(textOf("all", file)).toBe(golden(name));
  });

  it("draws the figures that the command draws, under the same filter", () => {
    const { stdout } = atlas(["figure", "flow", "--data", SMALL]);
    expect(textOf("all", "figures", "flow.svg")).toBe(stdout);
    expect(textOf("all", "figures", "flow.alt.txt")).toMatch(/: linkages from .* \d+ linkages; /);
  });

  it("gives the same bytes in every time zone", () => {
    const call = `--data '${SMALL}' 2>&1`;
    const { code } = shell(`
      TZ=Pacific/Kiritimati atlas export all ${call} --out '${inFolder("east")}' &&
      TZ=Pacific/Kiritimati atlas export graph-database ${call} --out '${inFolder("east.zip")}' &&
      TZ=America/New_York atlas export graph-database ${call} --out '${inFolder("west.zip")}'`);
    expect(code).toBe(0);
    expect(hashesIn("east")).toEqual(hashesIn("all"));
    expect(readFileSync(inFolder("east.zip")).equals(readFileSync(inFolder("west.zip")))).toBe(true);
  });

  it("takes a filter and a base for IRIs, and notes both", () => {
    const args = ["--relation", "none", "--base-iri", "https://data.coast.net/"];
    expect(atlas(["export", "all", "--data", SMALL, "--out", inFolder("none"), ...args]).code).toBe(0);
    const manifest = JSON.parse(textOf("none", "manifest.json")) as Manifest & { filter: object };
    expect(manifest).toMatchObject({ filter: { relations: ["none"] }, baseIri: "https://data.coast.net/" });
    expect(manifest.files[0]).toMatchObject({ linkages: 0, without_counterpart: 2 });
    expect(manifest.files.find(({ path }) => path === "graph.graphml")).toMatchObject({ linkages: 0 });
    expect(textOf("none", "linkages.ttl")).toContain("@prefix element: <https://data.coast.net/>");
  });

  it("asks for --force before it touches anything", () => {
    writeFileSync(inFolder("all", "linkages.md"), "old");
    const args = ["export", "all", "--data", SMALL, "--out", inFolder("all")];
    expect(atlas(args)).toEqual({
      code: 2,
      stdout: "",
      stderr: `${inFolder("all", "linkages.csv")}: the file exists (add --force to replace it)\n`,
    });
    expect(textOf("all", "linkages.md")).toBe("old");
    expect(atlas([...args, "--force"]).code).toBe(0);
    expect(textOf("all", "linkages.md")).not.toBe("old");
  });

  it("leaves no manifest behind where a file could not be written", async () => {
    const full = `import { open } from "node:fs/promises";
      const file = await open("/dev/null");
      let files = 0;
      const { sync } = file;
      Object.getPrototypeOf(file).sync = function () {
        files++;
        return files < 3 ? sync.call(this) : Promise.reject(Object.assign(new Error("full"), { code: "ENOSPC" }));
      };`;
    const args = ["export", "all", "--data", SMALL, "--out", inFolder("all"), "--force"];
    const { code, stderr } = await atlasBroken(full, args);
    expect(code).toBe(2);
    expect(stderr).toMatch(/: no space left on the device\n$/);
    expect(namesIn("all")).not.toContain("manifest.json");
    expect(namesIn("all").filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });

  it.each<[readonly string[], RegExp]>([
    [[], /^atlas export all: option "--out": expected the name of a folder, such as --out exports\n$/],
    [["--out", "-"], /^atlas export all: option "--out": expected the name of a folder/],
    [["--out", "x", "--base-iri", "y"], /^atlas export: option "--base-iri" "y": expected an absolute IRI/],
    [["--out", SMALL, "--force", "--data", SMALL], /linkages\.csv: it belongs to the data that were read/],
    [["--out", join(SMALL, "linkages.csv")], /a part of the path is not a directory\n$/],
  ])("refuses %j", (args, message) => {
    const { code, stdout, stderr } = atlas(["export", "all", ...args]);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(message);
  });
});
