import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { defaultOutline } from "../../src/export/report-outline.ts";
import { printOutline } from "../../src/export/report-outline-file.ts";
import { smallCorpus } from "../fixtures/corpus.ts";
import { writtenIn } from "../export/time-zones.ts";
import { atlas, SMALL } from "./run.ts";

const folder = mkdtempSync(join(tmpdir(), "atlas-report-"));
afterAll(() => rmSync(folder, { recursive: true }));

it("atlas report prints an outline to start from, and makes the report that it asks for", async () => {
  const outline = defaultOutline(await smallCorpus());
  expect(atlas(["report", "--data", SMALL, "--print-outline"])).toEqual({
    code: 0,
    stdout: printOutline(outline),
    stderr: "",
  });
  const file = join(folder, "outline.json");
  writeFileSync(file, '{"title":"Mine","sections":[{"kind":"coverage"},{"kind":"gaps"}]}');
  const out = join(folder, "report.docx");
  const call = ["report", "--data", SMALL, "--outline", file];
  expect(atlas([...call, "--out", out])).toEqual({ code: 0, stdout: "", stderr: `${out}: 2 chapters\n` });
  const bytes = readFileSync(out);
  expect((await writtenIn("Pacific/Kiritimati", call)).equals(bytes)).toBe(true);
  expect(atlas([...call, "--out", file, "--force"])).toMatchObject({
    code: 2,
    stderr: `${file}: it belongs to the data that were read, expected another name\n`,
  });
});

it("atlas report names every fault of an outline, and writes nothing", () => {
  const file = join(folder, "bad.json");
  writeFileSync(file, '{"sections":[{"kind":"gap"},{"kind":"area","area":"A.3"}]}');
  const { code, stdout, stderr } = atlas(["report", "--data", SMALL, "--outline", file]);
  expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
  const [first = "", second = "", last = ""] = stderr.trim().split("\n");
  expect(first).toContain('bad.json: Section 1 has the kind "gap": expected one of summary, area,');
  expect(second).toContain('bad.json: Section 2 has the area "A.3": expected one of A.1, A.2.');
  expect(last).toContain("--print-outline");
});

it.each([
  [["more"], 'atlas report: argument "more": expected options only\n'],
  [["--outline", "/nowhere.json"], "/nowhere.json: no such file or directory\n"],
  [["--outlin", "x"], expect.stringContaining('"--outlin"')],
])("atlas report %j says what was expected", (args, stderr) => {
  expect(atlas(["report", "--data", SMALL, ...args])).toMatchObject({ code: 2, stderr });
});
