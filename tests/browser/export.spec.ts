import { exec } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import type { Download, Page } from "@playwright/test";
import { strFromU8, unzipSync } from "fflate";
import type { Corpus } from "../../src/domain/corpus.ts";
import { fileNameOf } from "../../src/export/exporter.ts";
import { EXPORT_FORMATS, EXPORTERS, type ExportFormat } from "../../src/export/exporters.ts";
import { REPORT_COLUMNS } from "../../src/export/table.ts";
import { expect, filesIn, linkagesWith, said, test, visit } from "./atlas.ts";

/** What leaves the page: the same bytes as from the command line. */

const FILTERED = "#element=AEC&target=12&strength=2";

/** Four visits for all formats and both addresses: opening the page takes longer than saving a file. */
const HALVES = [0, 1].map((half) => EXPORT_FORMATS.filter((_, i) => i % 2 === half));

for (const [half, formats] of HALVES.entries()) {
  for (const [what, address] of [
    ["whole", ""],
    ["filtered", FILTERED],
  ]) {
    test(`what the page saves, ${what}, is what the command in the menu writes (half ${half + 1} of the formats)`, async ({
      page,
      corpus,
    }) => {
      test.slow();
      await visit(page, address);
      for (const format of formats) await test.step(EXPORTERS[format].label, () => compare(page, corpus, format));
    });
  }
}

/** Save a format from the menu, run the command that the menu shows for it, and compare the bytes. */
async function compare(page: Page, corpus: Corpus, format: ExportFormat): Promise<void> {
  const { label } = EXPORTERS[format];
  const menu = await openMenu(page);
  const button = menu.getByRole("button").filter({ has: page.getByText(label, { exact: true }) });
  await button.hover();
  const command = await menu.locator("code").innerText();
  expect(command).toContain(` export ${format}`);
  const [download, written] = await Promise.all([save(page, () => button.click()), outputOf(command)]);

  expect(download.suggestedFilename()).toBe(fileNameOf(corpus, EXPORTERS[format]));
  expect(written.length).toBeGreaterThan(500);
  expect((await bytesOf(download)).equals(written), `the bytes of: ${command}`).toBe(true);
  await expect(said(page)).toHaveText(`${label} saved`);
  await expect(menu).toBeHidden();
}

test("the command names the filter as one would type it", async ({ page }) => {
  await visit(page, FILTERED);
  const menu = await openMenu(page);
  await expect(menu.locator("code")).toHaveText(
    "npm run -s atlas -- export csv --pillar AEC --goal 12 --min-strength 2",
  );
});

test("the data package as zip holds the files of data/ byte for byte", async ({ page, corpus }) => {
  await visit(page, FILTERED);
  const menu = await openMenu(page);
  const download = await save(page, () => menu.getByRole("button", { name: /^Data package/ }).click());
  expect(download.suggestedFilename()).toBe(`${corpus.info.name}-${corpus.info.version}.zip`);
  const packed = unzipSync(await bytesOf(download));
  const files = await filesIn("data");
  const descriptor = JSON.parse(strFromU8(packed["datapackage.json"] ?? new Uint8Array())) as {
    resources: { path: string }[];
  };
  const expected = ["datapackage.json", ...descriptor.resources.map(({ path }) => path)];
  expect(Object.keys(packed).toSorted()).toEqual(expected.toSorted());
  for (const [name, bytes] of Object.entries(packed)) expect(files.get(name)?.equals(bytes), name).toBe(true);
});

test("“Copy table” puts a table and tab-separated text on the clipboard", async ({ page, context, corpus }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await visit(page, FILTERED);
  const menu = await openMenu(page);
  await menu.getByRole("button", { name: /^Copy table/ }).click();
  await expect(said(page)).toHaveText("Table copied");

  const shown = linkagesWith(corpus, { elements: ["AEC"], targets: ["12"], minStrength: 2 });
  const { html, text } = await clipboardOf(page);
  const lines = text.trimEnd().split("\n");
  expect(lines[0]).toBe(REPORT_COLUMNS.join("\t"));
  expect(lines).toHaveLength(shown + 1);
  expect(new Set(lines.map((line) => line.split("\t").length))).toEqual(new Set([REPORT_COLUMNS.length]));

  const rows = html.match(/<tr.*?<\/tr>/gs) ?? [];
  const codesOf = (cells: readonly string[]) => `${cells[0]} ${cells[2]}`;
  expect(rows.map((row) => codesOf(row.match(/(?<=>)[^<>]*(?=<\/t[dh]>)/g) ?? []))).toEqual(
    lines.map((line) => codesOf(line.split("\t"))),
  );
});

test("what one should know before a file leaves is said in the menu, once", async ({ page }) => {
  await visit(page, FILTERED);
  const menu = await openMenu(page);
  const placeholder = menu.getByText(/begin with https:\/\/example\.org\/asean-2025\/, a placeholder/);
  await expect(placeholder).toHaveCount(1);
  await expect(placeholder).toContainText("SSSOM, RDF (Turtle), RDF (JSON-LD):");
});

test("a format that cannot be fetched is told in the menu, and the others go on", async ({ page, faults }) => {
  await visit(page, FILTERED);
  const menu = await openMenu(page);
  await page.route(/assets\/gexf-/, (route) => route.abort());
  await menu.getByRole("button", { name: /^GEXF/ }).click();
  await expect(menu.getByRole("alert")).toHaveText(
    "What makes GEXF could not be fetched. Reload the page and try again.",
  );
  expect(faults.splice(0).every((fault) => fault.includes("Failed to load resource"))).toBe(true);
  const download = await save(page, () => menu.getByRole("button", { name: /^GraphML/ }).click());
  expect(download.suggestedFilename()).toMatch(/\.graphml$/);
  await expect(menu).toBeHidden();
});

test("the command itself can be copied", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await visit(page);
  const menu = await openMenu(page);
  await menu.getByRole("button", { name: "Copy", exact: true }).click();
  await expect(said(page)).toHaveText("Command copied");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await menu.locator("code").innerText());
});

test("a browser that refuses the clipboard is answered with a sentence", async ({ page }) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException("refused", "NotAllowedError"));
    document.execCommand = () => false;
  });
  await visit(page);
  await page.getByRole("button", { name: "Share" }).click();
  await expect(said(page)).toHaveText(/did not allow copying/);
});

async function openMenu(page: Page) {
  await page.getByRole("button", { name: "Export", exact: true }).click();
  const menu = page.getByRole("dialog", { name: "Export" });
  await expect(menu.locator("code")).toBeVisible();
  return menu;
}

async function save(page: Page, ask: () => Promise<void>): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent("download"), ask()]);
  return download;
}

async function bytesOf(download: Download): Promise<Buffer> {
  return readFile(await download.path());
}

/** What a command prints when it is typed into a terminal in the project's folder. */
async function outputOf(command: string): Promise<Buffer> {
  const { stdout } = await promisify(exec)(command, { encoding: "buffer", maxBuffer: 64 * 1024 * 1024 });
  return stdout;
}

async function clipboardOf(page: Page): Promise<{ html: string; text: string }> {
  return page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string) => (await item?.getType(type))?.text() ?? "";
    return { html: await read("text/html"), text: await read("text/plain") };
  });
}
