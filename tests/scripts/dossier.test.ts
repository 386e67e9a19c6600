import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { DEFAULT_FILTER } from "../../src/domain/filter.ts";
import { toDossier } from "../../src/export/dossier.ts";
import { writtenIn } from "../export/time-zones.ts";
import { smallCorpus } from "../fixtures/corpus.ts";
import { atlas, SMALL } from "./run.ts";

it("atlas dossier writes one file and says what is in it, the same bytes as to stdout", async () => {
  const folder = mkdtempSync(join(tmpdir(), "atlas-dossier-"));
  try {
    const out = join(folder, "dossier.html");
    const call = ["dossier", "--data", SMALL];
    const written = atlas([...call, "--out", out]);
    expect(written).toMatchObject({ code: 0, stdout: "" });
    expect(written.stderr).toMatch(/dossier\.html: 12 linkages, \d+ kB\n$/);
    const bytes = readFileSync(out);
    expect(bytes.toString()).toBe(toDossier(await smallCorpus(), DEFAULT_FILTER));
    for (const zone of ["Asia/Jakarta", "America/St_Johns"]) {
      expect((await writtenIn(zone, call)).equals(bytes)).toBe(true);
    }
    expect(atlas([...call, "--out", out])).toMatchObject({
      code: 2,
      stderr: `${out}: the file exists (add --force to replace it)\n`,
    });
    const part = atlas([...call, "--target", "2", "--out", out, "--force"]);
    expect(part.stderr).toContain("3 linkages");
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it.each([
  [["twelve"], 'argument "twelve": expected options only'],
  [["--pilar", "AEC"], 'option "--pilar": expected an option of this command (nearest: --pillar)'],
])("atlas dossier %j says what was expected", (args, message) => {
  expect(atlas(["dossier", ...args])).toMatchObject({ code: 2, stderr: `atlas dossier: ${message}\n` });
});
