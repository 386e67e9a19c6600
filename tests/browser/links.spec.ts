import type { Page } from "@playwright/test";
import { details, expect, expectHash, expectShown, grid, linkagesWith, picture, test, tick, visit } from "./atlas.ts";

/** Links that were made by others, at other times, on other data, or by nobody in good faith. */

test("codes that the data do not have are named, and the rest of the link is followed", async ({ page, corpus }) => {
  await visit(page, "#view=table&element=AEC&target=99&select=left:AEC.Z.9&open=right:77");
  await expectNotices(page, ["99", "77", "AEC.Z.9"].map(notFound));
  await expect(grid(page)).toBeVisible();
  await expect(tick(page, "Pillar", "AEC")).toBeChecked();
  await expectShown(page, linkagesWith(corpus, { elements: ["AEC"] }), linkagesWith(corpus));

  await notices(page).getByRole("button", { name: "Put the notice away" }).click();
  await expect(notices(page)).toHaveCount(0);
  await page.getByRole("button", { name: "Graph", exact: true }).click();
  await expect(picture(page)).toBeVisible();
});

test("a link that is opened in the page that is already open gets the same answer", async ({ page }) => {
  await visit(page);
  await page.goto("./#target=99&element=ASCC");
  await expect(tick(page, "Pillar", "ASCC")).toBeChecked();
  await expectNotices(page, [notFound("99")]);
});

test("values that are not even codes do no harm", async ({ page, corpus }) => {
  const strange = ["__proto__", "constructor", "<img src=x onerror=alert(1)>", "left:", "right:%00", "💥"];
  const pairs = ["element", "target", "five-p", "relation", "basis", "status", "select", "linkage", "open", "fold"];
  const hash = pairs.flatMap((key) => strange.map((value) => `${key}=${encodeURIComponent(value)}`)).join("&");
  await visit(page, `#${hash}&view=nonsense&strength=9&camera=a,b,c&sort=99+&unknown=1`);
  await expect(notices(page)).toContainText("and");
  await expectShown(page, linkagesWith(corpus), linkagesWith(corpus));
  await expect(picture(page)).toBeVisible();
  await expect(page.locator("img")).toHaveCount(0);
});

test("a camera far out or far in is brought back to where something can be seen", async ({ page }) => {
  await visit(page, "#camera=1e9,-1e9,0");
  await expect(picture(page)).toBeVisible();
  await page.getByRole("button", { name: "Show everything" }).click();
  await expectHash(page);
});

test("a damaged link is said to be damaged", async ({ page, corpus }) => {
  await visit(page, "#element=%E0%A4%A&target=12");
  await expectNotices(page, ["The link is damaged and was not followed."]);
  await expectShown(page, linkagesWith(corpus), linkagesWith(corpus));
});

test("a huge link is not followed", async ({ page, corpus }) => {
  await visit(page, `#${"element=AEC&".repeat(20_000)}`);
  await expectNotices(page, [/longer than 8192 characters/]);
  await expectShown(page, linkagesWith(corpus), linkagesWith(corpus));
});

test("a link that was made on other data says so", async ({ page, corpus }) => {
  await visit(page, "#element=AEC&data=0badf00d");
  await expectNotices(page, [`This link was made on other data (0badf00d); the page shows ${corpus.fingerprint}.`]);
  await visit(page, "#element=ASCC");
});

test("a link to one linkage opens its evidence", async ({ page, corpus }) => {
  const linkage = corpus.linkages.find(({ rationale }) => rationale !== "");
  await visit(page, `#view=table&linkage=${linkage?.id}&data=${corpus.fingerprint}`);
  await expect(details(page).getByRole("article")).toContainText(linkage?.rationale ?? "?");
  await expect(notices(page)).toHaveCount(0);
});

const notices = (page: Page) => page.locator(".notices");

function notFound(value: string): RegExp {
  return new RegExp(`^The link asks for “.*${value}”, which this data does not have\\.$`);
}

async function expectNotices(page: Page, sentences: (string | RegExp)[]): Promise<void> {
  await expect(notices(page).getByRole("listitem")).toHaveText(sentences);
}
