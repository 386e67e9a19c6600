/** The export menu in the words of a reader, and the command line beside it. */
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import type { Download, Page } from "@playwright/test";
import type { Corpus } from "../../src/domain/corpus.ts";
import { fileNameOf } from "../../src/export/exporter.ts";
import { EXPORTERS, type ExportFormat } from "../../src/export/exporters.ts";
import type { TableKind } from "../../src/export/table-words.ts";
import { ATLAS } from "../scripts/run.ts";
import { expect, said } from "./atlas.ts";

/** One goal and one pillar, as the page's address says it. */
export const FILTERED = "#element=AEC&target=12&strength=2";

export async function openMenu(page: Page) {
  await page.getByRole("button", { name: "Export", exact: true }).click();
  const menu = page.getByRole("dialog", { name: "Export" });
  await expect(menu.locator("code")).toBeVisible();
  return menu;
}

export async function save(page: Page, ask: () => Promise<void>): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent("download"), ask()]);
  return download;
}

export async function bytesOf(download: Download): Promise<Buffer> {
  return readFile(await download.path());
}

export const MOST_BYTES = 64 * 1024 * 1024;

/** What a command prints; without npm and its second, which one test goes through. */
export async function outputOf(command: string): Promise<Buffer> {
  const atlas = `atlas() { "${process.execPath}" "${ATLAS}" "$@"; }; ${command.replace("npm run -s atlas --", "atlas")}`;
  const { stdout } = await promisify(execFile)("bash", ["-c", atlas], { encoding: "buffer", maxBuffer: MOST_BYTES });
  return stdout;
}

/** Save a format from the menu, run the command that the menu shows for it, and compare the bytes. */
export async function compare(page: Page, corpus: Corpus, format: ExportFormat, table?: TableKind): Promise<string> {
  const { label } = EXPORTERS[format];
  const menu = await openMenu(page);
  const button = menu.getByRole("button").filter({ has: page.getByText(label, { exact: true }) });
  await button.hover();
  const command = await menu.locator("code").innerText();
  expect(command).toContain(` export ${format}`);
  const [download, written] = await Promise.all([save(page, () => button.click()), outputOf(command)]);

  expect(download.suggestedFilename()).toBe(fileNameOf(corpus, EXPORTERS[format], table ? { table } : {}));
  expect(written.length).toBeGreaterThan(500);
  expect((await bytesOf(download)).equals(written), `the bytes of: ${command}`).toBe(true);
  await expect(said(page)).toHaveText(`${label} saved`);
  await expect(menu).toBeHidden();
  return command;
}
