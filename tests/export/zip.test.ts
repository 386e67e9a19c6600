import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { strToU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { toZip } from "../../src/export/zip.ts";

const files = (...names: readonly string[]) => new Map(names.map((name) => [name, strToU8(`contents of ${name}`)]));

describe("toZip", () => {
  it("packs every file, whatever its name", () => {
    const packed = unzipSync(toZip(files("data/b.csv", "a.csv", "ไทย.csv"), "2025-06-01"));
    expect(Object.keys(packed)).toEqual(["a.csv", "data/b.csv", "ไทย.csv"]);
    expect(packed["a.csv"]).toEqual(strToU8("contents of a.csv"));
  });

  it("gives the same bytes for the same files in any order", () => {
    expect(toZip(files("a", "b"), "2025-06-01")).toEqual(toZip(files("b", "a"), "2025-06-01"));
    expect(toZip(files("a"), "2025-06-01")).not.toEqual(toZip(files("a"), "2025-06-02"));
  });

  it.each(["", "soon", "1066-10-14", "2999-01-01"])("packs with a date that a zip cannot hold: %j", (created) => {
    expect(Object.keys(unzipSync(toZip(files("a"), created)))).toEqual(["a"]);
  });

  it("gives the same bytes in every time zone", () => {
    const module = fileURLToPath(new URL("../../src/export/zip.ts", import.meta.url));
    const script = `import { toZip } from ${JSON.stringify(module)};
      process.stdout.write(Buffer.from(toZip(new Map([["a", new Uint8Array([1])]]), "2025-06-01")).toString("hex"));`;
    const inZone = (TZ: string) =>
      execFileSync(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script], {
        env: { ...process.env, TZ },
        encoding: "utf8",
      });
    expect(inZone("Pacific/Kiritimati")).toBe(inZone("America/Los_Angeles"));
  });
});
