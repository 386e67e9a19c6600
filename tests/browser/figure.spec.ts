import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { FIGURE_FORMAT_NAMES, type FigureFormat } from "../../src/export/figure-formats.ts";
import { readPng, shareThatDiffers } from "../export/png-pixels.ts";
import { ATLAS, ROOT } from "../scripts/run.ts";
import { expect, said, test, visit } from "./atlas.ts";

/** A channel that is an eighth lighter or darker is what an eye can see on the edge of a letter. */
const NOTICEABLE = 32;
const MOST = 0.005;

for (const [kind, address, formats] of [
  ["network", "#open=left:AEC.B&fold=left:APSC&target=12", ["svg", "pdf", "png"]],
  ["matrix", "#view=matrix&element=AEC&open=left:AEC.B&fold=left:APSC&shade=share&order=coverage", ["pdf", "png"]],
  ["flow", "#view=flow&areas=0", ["svg", "pdf"]],
  ["coverage", "#view=coverage", ["pdf"]],
] as const) {
  test(`the figure ${kind} that the page saves is what its command writes`, async ({ page }) => {
    test.slow();
    const folder = await mkdtemp(join(tmpdir(), "atlas-figure-"));
    await visit(page, address);
    for (const format of formats) {
      await page.getByRole("button", { name: "Export", exact: true }).click();
      const part = page.getByRole("region", { name: "Figure for print" });
      const button = part.getByRole("button", { name: format.toUpperCase(), exact: true });
      await button.hover();
      const command = await part.locator("kbd").innerText();
      const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
      await expect(said(page)).toHaveText(`${format.toUpperCase()} saved`);
      await run(command, folder);
      const written = await readFile(join(folder, download.suggestedFilename()));
      await compare(format, await readFile(await download.path()), written);
    }
    await rm(folder, { recursive: true });
  });
}

test("a view that is no picture offers no figure, and a width that no page has is refused", async ({ page }) => {
  await visit(page, "#view=coverage");
  await page.getByRole("button", { name: "Export", exact: true }).click();
  const part = page.getByRole("region", { name: "Figure for print" });
  await expect(part.getByRole("button")).toHaveCount(FIGURE_FORMAT_NAMES.length + 1);
  await part.getByRole("combobox", { name: "Width" }).selectOption("own");
  await part.getByRole("textbox", { name: "In cm" }).fill("3");
  await expect(part.getByRole("alert")).toHaveText("Expected a width from 8 to 120 cm, such as 12.5.");
  await expect(part.getByRole("button", { name: "PDF" })).toHaveAttribute("aria-disabled", "true");
  await part.getByRole("textbox", { name: "In cm" }).fill("12,5");
  await expect(part.locator("kbd")).toContainText("--width 12.5cm");
  await page.keyboard.press("Escape");
  await page.getByRole("navigation").getByRole("button", { name: "Table", exact: true }).click();
  await page.getByRole("button", { name: "Export", exact: true }).click();
  await expect(page.getByRole("dialog", { name: "Export" }).locator("code")).toBeVisible();
  await expect(part).toHaveCount(0);
});

/** Run a command of the page in a folder, on the shipped data. */
async function run(command: string, folder: string): Promise<void> {
  const atlas = `atlas() { "${process.execPath}" "${ATLAS}" "$@"; }; ${command.replace("npm run -s atlas --", "atlas")}`;
  await promisify(execFile)("bash", ["-c", `${atlas} --force --data "${join(ROOT, "data")}"`], { cwd: folder });
}

async function compare(format: FigureFormat, saved: Buffer, written: Buffer): Promise<void> {
  if (format !== "png") {
    expect(saved.equals(written)).toBe(true);
    return;
  }
  const [a, b] = [readPng(saved), readPng(written)];
  expect([a.width, a.height, a.chunks.get("pHYs")]).toEqual([b.width, b.height, b.chunks.get("pHYs")]);
  expect(shareThatDiffers(a, b, NOTICEABLE)).toBeLessThan(MOST);
}
