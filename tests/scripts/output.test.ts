import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { CallError } from "../../scripts/commands/call-error.ts";
import { writeFileWhole } from "../../scripts/files.ts";
import { atlas, atlasBroken, SMALL } from "./run.ts";

// Some of these start a program, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "atlas-files-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const inFolder = (name: string) => join(folder, name);
const textOf = (name: string) => readFileSync(inFolder(name), "utf8");
const refusal = async (path: string, options: Parameters<typeof writeFileWhole>[2] = {}) => {
  const error = await writeFileWhole(path, "new", options).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(CallError);
  return (error as CallError).message.replace(folder, "");
};

describe("writeFileWhole", () => {
  it("writes a file and leaves nothing beside it", async () => {
    await writeFileWhole(inFolder("a.csv"), "new", {});
    expect([readdirSync(folder), textOf("a.csv")]).toEqual([["a.csv"], "new"]);
  });

  it("leaves a file that exists, unless it is forced", async () => {
    writeFileSync(inFolder("a.csv"), "old");
    expect(await refusal(inFolder("a.csv"))).toBe("/a.csv: the file exists (add --force to replace it)");
    expect(textOf("a.csv")).toBe("old");
    await writeFileWhole(inFolder("a.csv"), "new", { force: true });
    expect([readdirSync(folder), textOf("a.csv")]).toEqual([["a.csv"], "new"]);
  });

  it("never writes over what was read, by whatever name", async () => {
    writeFileSync(inFolder("a.csv"), "old");
    symlinkSync(inFolder("a.csv"), inFolder("link.csv"));
    const options = { force: true, inputs: [inFolder("a.csv")] };
    expect(await refusal(inFolder("link.csv"), options)).toBe(
      "/link.csv: it belongs to the data that were read, expected another name",
    );
    expect(textOf("a.csv")).toBe("old");
  });

  it("replaces the file behind a link, not the link", async () => {
    writeFileSync(inFolder("a.csv"), "old");
    symlinkSync(inFolder("a.csv"), inFolder("link.csv"));
    await writeFileWhole(inFolder("link.csv"), "new", { force: true });
    expect([readdirSync(folder).toSorted(), textOf("a.csv")]).toEqual([["a.csv", "link.csv"], "new"]);
  });

  it.each([
    ["a directory", ".", ": it is a directory, expected the name of a file"],
    ["a directory that is missing", "nowhere/a.csv", "/nowhere/a.csv: no such file or directory"],
    ["a name that is too long", "x".repeat(300), `/${"x".repeat(300)}: the name is too long`],
  ])("names %s", async (_, name, message) => {
    expect(await refusal(inFolder(name))).toBe(message);
    expect(readdirSync(folder)).toEqual([]);
  });

  it("writes to devices straight, and says that one is full", async () => {
    await writeFileWhole("/dev/null", "new", {});
    expect(await refusal("/dev/full", { force: true })).toBe("/dev/full: no space left on the device");
  });
});

const SYNC = `import { open } from "node:fs/promises";
  const file = await open("/dev/null");
  Object.getPrototypeOf(file).sync = `;

describe("export --out", () => {
  it("writes the file, says so on stderr, and asks for --force", () => {
    const args = ["export", "markdown", "--data", SMALL, "--out", inFolder("a.md")];
    expect(atlas(args)).toEqual({ code: 0, stdout: "", stderr: `${inFolder("a.md")}: 12 linkages\n` });
    writeFileSync(inFolder("a.md"), "old");
    expect(atlas(args)).toMatchObject({
      code: 2,
      stderr: `${inFolder("a.md")}: the file exists (add --force to replace it)\n`,
    });
    expect(textOf("a.md")).toBe("old");
    expect(atlas([...args, "--force"]).code).toBe(0);
    expect(textOf("a.md")).toBe(readFileSync(new URL("../golden/linkages.md", import.meta.url), "utf8"));
    expect(readdirSync(folder)).toEqual(["a.md"]);
  });

  it("refuses data with errors, and writes nothing", () => {
    cpSync(SMALL, inFolder("data"), { recursive: true });
    const rows = textOf("data/linkages.csv").replace("H.B,1.2,broader", "H.B,1.3,broader");
    writeFileSync(inFolder("data/linkages.csv"), rows);
    const { code, stdout, stderr } = atlas(["export", "csv", "--data", "data", "--out", "a.csv"], folder);
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toMatch(
      /^data\/linkages\.csv:12: target "1\.3": expected .*\nThe data have 1 error, so nothing was written\.\n$/,
    );
    expect(readdirSync(folder)).toEqual(["data"]);
    const check = atlas(["check", "--data", "data"], folder);
    expect([check.code, check.stderr]).toEqual([1, ""]);
    expect(check.stdout).toContain('data/linkages.csv:12: target "1.3": expected');
  });

  it("keeps the old file when the disk fills up", async () => {
    writeFileSync(inFolder("a.csv"), "old");
    const full = `${SYNC} () => Promise.reject(Object.assign(new Error("full"), { code: "ENOSPC" }));`;
    const ended = await atlasBroken(full, ["export", "csv", "--data", SMALL, "--out", inFolder("a.csv"), "--force"]);
    expect(ended).toEqual({ code: 2, stdout: "", stderr: `${inFolder("a.csv")}: no space left on the device\n` });
    expect([readdirSync(folder), textOf("a.csv")]).toEqual([["a.csv"], "old"]);
  });

  it.each([
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ] as const)("keeps the old file when %s comes in the middle, and exits %d", async (signal, expected) => {
    writeFileSync(inFolder("a.csv"), "old");
    const slow = `${SYNC} () => { process.stderr.write("writing"); return new Promise((resolve) => setTimeout(resolve, 60_000)); };`;
    let before: readonly string[] = [];
    const ended = await atlasBroken(
      slow,
      ["export", "csv", "--data", SMALL, "--out", inFolder("a.csv"), "--force"],
      (words, kill) => {
        if (!words.includes("writing")) return;
        before = readdirSync(folder);
        kill(signal);
      },
    );
    expect(before).toHaveLength(2);
    expect(ended.code).toBe(expected);
    expect([readdirSync(folder), textOf("a.csv")]).toEqual([["a.csv"], "old"]);
  });
});
