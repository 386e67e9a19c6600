import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { atlas, SMALL } from "./run.ts";

it("atlas figure writes a figure with its alt text beside it, the same bytes as to stdout", () => {
  const folder = mkdtempSync(join(tmpdir(), "atlas-figure-"));
  try {
    const out = join(folder, "fig3.svg");
    const call = ["figure", "matrix", "--data", SMALL, "--width", "85mm"];
    expect(atlas([...call, "--out", out])).toMatchObject({ code: 0, stdout: "" });
    expect(readFileSync(out, "utf8")).toBe(atlas(call).stdout);
    expect(readFileSync(join(folder, "fig3.alt.txt"), "utf8")).toMatch(/linkages; .* units and .* targets linked\./);
    expect(atlas([...call, "--out", out])).toMatchObject({
      code: 2,
      stderr: `${out}: the file exists (add --force to replace it)\n`,
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it.each([
  [["matrx"], 'figure "matrx": expected one of matrix, flow, network, coverage (nearest: matrix)'],
  [["matrix", "--width", "3cm"], 'option "--width" "3cm": expected 8cm to 120cm, such as 16cm'],
  [["flow", "--weight", "share"], 'option "--weight": expected with matrix only'],
])("atlas figure %j says what was expected", (args, message) => {
  expect(atlas(["figure", ...args])).toMatchObject({ code: 2, stderr: `atlas figure: ${message}\n` });
});

it.each([
  [["matrix", "--out", "fig.jpg"], 'option "--out" "fig.jpg": expected a name that ends in one of .svg, .pdf, .png'],
  [["matrix", "--format", "pdf", "--out", "fig.svg"], 'option "--format" "pdf": expected svg, as fig.svg ends'],
  [["matrix", "--dpi", "200"], 'option "--dpi": expected with png only'],
  [["matrix", "--format", "png", "--dpi", "9"], 'option "--dpi" "9": expected a whole number from 50 to 1200'],
  [["network", "--nested"], 'option "--nested": expected with matrix only'],
])("atlas figure %j says which format was expected", (args, message) => {
  expect(atlas(["figure", ...args])).toMatchObject({ code: 2, stderr: `atlas figure: ${message}\n` });
});
