import { exec } from "node:child_process";
import { promisify } from "node:util";
import type { Page } from "@playwright/test";
import { strFromU8, unzipSync } from "fflate";
import { fileNameOf } from "../../src/export/exporter.ts";
import { DOCUMENT_FORMATS } from "../../src/export/document-formats.ts";
import { EXPORT_FORMATS, EXPORTERS } from "../../src/export/exporters.ts";
import { LINKAGE_COLUMN_NAMES } from "../../src/export/linkage-columns.ts";
import { REPORT_COLUMNS } from "../../src/export/table.ts";
import { expect, filesIn, linkagesWith, said, test, visit } from "./atlas.ts";
import { bytesOf, compare, FILTERED, MOST_BYTES, openMenu, outputOf, save } from "./export-menu.ts";

/** What leaves the page: the same bytes as from the command line. */

// In the table, since a graph behind the menu is painted anew each time the menu opens.
for (const [what, address] of [
  ["whole", "#view=table"],
  ["filtered", `${FILTERED}&view=table`],
]) {
  test(`what the page saves, ${what}, is what the command in the menu writes`, async ({ page, corpus }) => {
    test.slow();
    await visit(page, address);
    for (const format of EXPORT_FORMATS) await test.step(EXPORTERS[format].label, () => compare(page, corpus, format));
  });
}

test("a dossier of the filter is what its command writes, and the report comes as a document", async ({
  page,
  corpus,
}) => {
  test.slow();
  await visit(page, FILTERED);
  let menu = await openMenu(page);
  const dossier = menu.getByRole("button", { name: /^Dossier/ });
  await dossier.hover();
  const command = await menu.locator("code").innerText();
  expect(command).toBe("npm run -s atlas -- dossier --pillar AEC --goal 12 --min-strength 2");
  const [download, written] = await Promise.all([save(page, () => dossier.click()), outputOf(command)]);
  expect(download.suggestedFilename()).toBe(fileNameOf(corpus, DOCUMENT_FORMATS.dossier));
  expect((await bytesOf(download)).equals(written), `the bytes of: ${command}`).toBe(true);

  menu = await openMenu(page);
  const report = await save(page, () => menu.getByRole("button", { name: /^Report/ }).click());
  expect(report.suggestedFilename()).toBe(fileNameOf(corpus, DOCUMENT_FORMATS.report));
  const parts = Object.keys(unzipSync(await bytesOf(report)));
  expect(parts).toContain("word/document.xml");
  expect(parts.some((name) => name.endsWith(".png"))).toBe(true);
});

test("each view offers first what it shows, and the matrix and the flow leave exactly as they stand", async ({
  page,
  corpus,
}) => {
  test.slow();
  await visit(page, "#view=matrix&element=AEC&open=left:AEC.B&open=right:12&fold=left:APSC&shade=share&order=coverage");
  const words = "--table matrix --open AEC.B --fold APSC --open 12 --weight share --order coverage --pillar AEC";
  expect(await compare(page, corpus, "html", "matrix")).toContain(words);

  await openView(page, "Flow");
  await page.getByRole("checkbox", { name: "through priority areas" }).uncheck();
  expect(await compare(page, corpus, "markdown", "flow")).toContain("--table flow --without-areas");

  await openView(page, "Coverage");
  expect(await compare(page, corpus, "csv-excel", "coverage")).toContain("--table coverage");

  await openView(page, "Table");
  await page.getByRole("button", { name: "Strength" }).click();
  expect(await compare(page, corpus, "csv-excel")).toContain("--group-by none --sort strength");
});

test("columns are chosen and put in order by mouse and by keys, and stay chosen", async ({ page, corpus }) => {
  await visit(page, FILTERED);
  const menu = await openMenu(page);
  await menu.getByText("Columns", { exact: true }).click();
  const ticks = menu.locator(".export-columns").getByRole("checkbox");
  await expect(ticks).toHaveCount(LINKAGE_COLUMN_NAMES.length);
  for (const name of ["Element, title", "Target, title", "Priority areas, titles", "Basis"]) {
    await menu.getByRole("checkbox", { name, exact: true }).uncheck();
  }
  const strength = menu.getByRole("checkbox", { name: "Strength", exact: true });
  await strength.focus();
  for (let i = 0; i < 5; i++) await page.keyboard.press("Alt+ArrowUp");
  await expect(strength).toBeFocused();
  await expect(said(page)).toHaveText(`Strength: 1 of ${LINKAGE_COLUMN_NAMES.length}`);
  const down = menu.getByRole("button", { name: "Target, code: down", exact: true });
  await down.click();
  await expect(down).toBeFocused();
  await menu.getByRole("combobox", { name: "Grouped by" }).selectOption("goal");
  await expect(menu).toContainText("CSV and JSON keep columns and order of their own.");
  await page.keyboard.press("Escape");

  const command = await compare(page, corpus, "csv-excel");
  expect(command).toContain("--columns strength,element-code,target-code,relation,source --group-by goal");
  await compare(page, corpus, "docx");

  await openMenu(page);
  await menu.getByText("Columns", { exact: true }).click();
  await menu.getByRole("button", { name: "Back to the usual columns" }).click();
  await expect(menu.locator("code")).not.toContainText("--columns");
});

test("the command names the filter as one would type it, and can be typed as it stands", async ({ page }) => {
  await visit(page, FILTERED);
  const menu = await openMenu(page);
  const command = await menu.locator("code").innerText();
  expect(command).toBe("npm run -s atlas -- export csv --pillar AEC --goal 12 --min-strength 2");
  const { stdout } = await promisify(exec)(command, { encoding: "buffer", maxBuffer: MOST_BYTES });
  expect(stdout.equals(await outputOf(command))).toBe(true);
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

async function openView(page: Page, name: string): Promise<void> {
  await page.getByRole("navigation").getByRole("button", { name, exact: true }).click();
}

async function clipboardOf(page: Page): Promise<{ html: string; text: string }> {
  return page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string) => (await item?.getType(type))?.text() ?? "";
    return { html: await read("text/html"), text: await read("text/plain") };
  });
}
