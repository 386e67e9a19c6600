import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { dossierModule } from "../../scripts/dossier-script.ts";
import { DOSSIER_SCRIPT, DOSSIER_SCRIPT_HASH, DOSSIER_STYLE } from "../../src/export/dossier-script.ts";

it("what a dossier carries is what src/app/dossier holds (npx tsx scripts/dossier-script.ts writes it anew)", async () => {
  expect(readFileSync("src/export/dossier-script.ts", "utf8")).toBe(await dossierModule());
});

it("the hash names the script, and nothing in either can end its element", () => {
  expect(DOSSIER_SCRIPT_HASH).toBe(`sha256-${createHash("sha256").update(DOSSIER_SCRIPT).digest("base64")}`);
  expect(DOSSIER_SCRIPT + DOSSIER_STYLE).not.toMatch(/<\/|<!--|<script|https?:|\r/i);
});
