import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { atlas } from "../scripts/run.ts";
import { details, expect, expectShown, filesIn, holdBack, picture, servePackage, test, visit } from "./atlas.ts";

/** Other packages than the shipped one, sound and faulty. */

const SMALL = "tests/fixtures/small";

test("`?package=` opens another package beside the page", async ({ page }) => {
  await servePackage(page, "harbour", await filesIn(SMALL));
  await visit(page, "?package=harbour");
  await expectShown(page, 12, 12);
  await expect(details(page)).toContainText("Harbour Plan for the Four Coasts");
  await expect(page.getByRole("group", { name: "Pillar" }).getByRole("checkbox")).toHaveCount(2);

  await page.getByRole("button", { name: "Expand all" }).click();
  await expect.poll(() => page.url()).toContain("?package=harbour#open=all");
  await page.reload();
  await expect(picture(page)).toHaveAttribute("data-graph", /^26 /);
});

test("a package in a folder of a folder opens as well", async ({ page }) => {
  await servePackage(page, "samples/harbour", await filesIn(SMALL));
  await visit(page, "?package=samples/harbour/");
  await expectShown(page, 12, 12);
});

test("an address above the page or on another host is refused", async ({ page }) => {
  const addresses = [
    "../x",
    "https://example.org/x",
    "//example.org/x",
    "/x",
    "..%2Fx",
    "a/../../x",
    "data:x",
    "x%5Cy",
  ];
  for (const address of addresses) {
    await page.goto(`./?package=${address}`);
    await expectError(page, `The address asks for the package “${decodeURIComponent(address)}”: expected a folder`);
  }
});

test("the way out of an error leads to the shipped package", async ({ page, corpus }) => {
  await page.goto("./?package=../x");
  await page.getByRole("link", { name: "Open the package that came with this page" }).click();
  await expect(page.locator("html[data-state=ready]")).toBeAttached();
  await expect(page.getByRole("contentinfo")).toContainText(corpus.fingerprint);
});

test("a package that is not there is said to be missing", async ({ page, faults }) => {
  await page.goto("./?package=nowhere");
  await expectError(page, "The file “nowhere/datapackage.json” could not be fetched: the server answered 404.");
  expect(faults.splice(0)).toEqual([expect.stringContaining("404")]);
});

test("a file that the package lists and nobody can fetch is named", async ({ page, faults }) => {
  const files = await filesIn(SMALL);
  files.delete("linkages.csv");
  await servePackage(page, "torn", files);
  await page.goto("./?package=torn");
  await expectError(page, "The file “torn/linkages.csv” could not be fetched: the server answered 404.");
  expect(faults.splice(0)).toEqual([expect.stringContaining("404")]);
});

test("a description that is no JSON is shown with its fault", async ({ page }) => {
  await servePackage(page, "broken", new Map([["datapackage.json", '{"name": "broken",']]));
  await page.goto("./?package=broken");
  await expectError(page, "The data package in “broken/” could not be read.");
  await expect(page.getByRole("listitem")).toContainText("broken/datapackage.json");
});

test("the faults of a package stand in a dialog, in the words of `check`", async ({ page }) => {
  const files = withFaults(await filesIn(SMALL));
  const checked = await check("faulty", files);
  expect(checked.length).toBeGreaterThan(4);

  await servePackage(page, "faulty", files);
  await visit(page, "?package=faulty");
  await page.getByRole("contentinfo").getByRole("button", { name: /error/ }).click();
  const dialog = page.getByRole("dialog", { name: "What the check found" });
  await expect(dialog.getByRole("listitem")).toHaveCount(checked.length);
  const shown = await dialog.getByRole("listitem").allInnerTexts();
  expect(shown.toSorted()).toEqual(checked.toSorted());
  expect(shown.findLastIndex((line) => line.startsWith("error"))).toBeLessThan(
    shown.findIndex((line) => line.startsWith("warning")),
  );

  const download = page.waitForEvent("download");
  await dialog.getByRole("button", { name: "Save all as text" }).click();
  expect((await download).suggestedFilename()).toMatch(/-check\.txt$/);
});

test("the shipped data have nothing to complain about", async ({ page }) => {
  await visit(page);
  await page.getByRole("contentinfo").getByRole("button", { name: "0 warnings" }).click();
  const dialog = page.getByRole("dialog", { name: "What the check found" });
  await expect(dialog).toContainText("every check passed");
});

test("while the package is being read, the page says so", async ({ page }) => {
  const network = await holdBack(page, "**/data/datapackage.json");
  await page.goto("./");
  await expect(page.getByRole("status")).toHaveText("Reading the data package…");
  await expect(page.locator("html")).toHaveAttribute("data-state", "loading");
  network.open();
  await expect(page.locator("html")).toHaveAttribute("data-state", "ready");
});

async function expectError(page: Page, sentence: string): Promise<void> {
  await expect(page.getByRole("alert")).toContainText(sentence);
  await expect(page.locator("html")).toHaveAttribute("data-state", "error");
}

/** The small package with faults of both levels, in two of its files. */
function withFaults(files: Map<string, Buffer>): Map<string, Buffer> {
  const rows = [
    "H.A~9.z,H.A,9.z,contributes,2,A.1,editorial,No such target.,,,first reading,2025-02-02,draft,,",
    "H.A~1.2,H.A,1.2,resembles,7,A.9,editorial,,,,first reading,2 Feb 2025,draft,,",
    "2.1~H.A,2.1,H.A,contributes,2,,editorial,The wrong way round.,,,first reading,2025-02-02,draft,,",
  ];
  const add = (name: string, text: string) =>
    files.set(name, Buffer.concat([files.get(name) as Buffer, Buffer.from(text)]));
  add("linkages.csv", `${rows.join("\n")}\n`);
  add("bodies.csv", "Dock Board,Board of the Docks,H,verified,https://example.org/dock-board\n");
  return files;
}

/** The lines of `check`, each with its level before it as the dialog has them. */
async function check(folder: string, files: ReadonlyMap<string, Buffer>): Promise<string[]> {
  const home = await mkdtemp(join(tmpdir(), "atlas-check-"));
  try {
    await mkdir(join(home, folder));
    for (const [name, bytes] of files) await writeFile(join(home, folder, name), bytes);
    const { stdout } = atlas(["check", "--data", folder], home);
    return stdout
      .split("\n\n", 1)
      .flatMap((list) => list.trim().split("\n"))
      .map((line) =>
        line.endsWith(" [warning]") ? `warning ${line.slice(0, -" [warning]".length)}` : `error ${line}`,
      );
  } finally {
    await rm(home, { recursive: true });
  }
}
