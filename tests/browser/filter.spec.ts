import type { Locator } from "@playwright/test";
import type { Corpus } from "../../src/domain/corpus.ts";
import { DEFAULT_FILTER, linkagesIn } from "../../src/domain/filter.ts";
import { chips, expect, expectHash, expectShown, linkagesWith, picture, test, tick, visit } from "./atlas.ts";

/** A filter that shows nothing, and the way out of it. */

test("an empty result says which filter to drop, and dropping it helps", async ({ page, corpus }) => {
  const all = linkagesWith(corpus);
  const { element, target } = strangers(corpus);
  await visit(page, `#element=${element}&target=${target}`);
  await expectShown(page, 0, all);
  const hint = page.getByText(/No linkage passes this filter/).locator("xpath=ancestor::*[@role='status']");
  const gain = linkagesWith(corpus, { elements: [element] });
  await expect(hint).toContainText(`${gain} linkage`);
  await expect(picture(page)).toBeVisible();

  await hint.getByRole("button", { name: `Goal ${target}` }).click();
  await expectShown(page, gain, all);
  await expect(hint).toBeHidden();
  await expectHash(page, `element=${element}`);
});

test("a filter that no single step can mend offers to reset everything", async ({ page, corpus }) => {
  const { element, target } = strangers(corpus);
  await visit(page, `#element=${element}&target=${target}&basis=suggested`);
  await page.getByRole("button", { name: "reset them all" }).click();
  await expectShown(page, linkagesWith(corpus), linkagesWith(corpus));
  await expectHash(page);
});

test("“Reset” drops every filter and keeps view, selection and what is open", async ({ page, corpus }) => {
  const all = linkagesWith(corpus);
  await visit(page, "#element=AEC&target=12&strength=2&open=right:12&select=right:12.2");
  await expect(chips(page).getByRole("button", { name: /^Drop filter/ })).toHaveCount(3);
  await chips(page).getByRole("button", { name: "Reset" }).click();
  await expectShown(page, all, all);
  await expect(chips(page).getByRole("button")).toHaveCount(0);
  await expect(tick(page, "Pillar", "AEC")).not.toBeChecked();
  await expectHash(page, "open=right:12", "select=right:12.2");
});

test("every group of the legend narrows, and its counts keep their word", async ({ page, corpus }) => {
  const all = linkagesWith(corpus);
  await visit(page);
  for (const { group, value, filter } of [
    { group: "Relation", value: "enables", filter: { relations: ["enables" as const] } },
    { group: "5 P", value: "Planet", filter: { fiveP: ["Planet"] } },
    { group: "Kind", value: "means", filter: { kinds: ["means"] } },
    { group: "Characteristic", value: "AEC.C", filter: { elements: ["AEC.C"] } },
    { group: "Priority area", value: "PA.4", filter: { priorityAreas: ["PA.4"] } },
  ]) {
    const entry = tick(page, group, value);
    await unfold(entry);
    await entry.check();
    await expectShown(page, linkagesWith(corpus, filter), all);
    await entry.uncheck();
    await expectShown(page, all, all);
  }
});

/** A unit of the left side and a goal that nothing joins, neither of them empty alone. */
function strangers(corpus: Corpus): { element: string; target: string } {
  const counts = (part: object) => linkagesIn(corpus, { ...DEFAULT_FILTER, ...part }).length;
  const units = corpus.left.concepts.filter(({ unit, code }) => unit && counts({ elements: [code] }) > 0);
  for (const { code: element } of units) {
    for (const { code: target } of corpus.right.concepts.filter(({ unit }) => unit)) {
      if (counts({ elements: [element], targets: [target] }) === 0) return { element, target };
    }
  }
  throw new Error("every unit is linked with every goal");
}

/** Open the group of the legend that a tick stands in. */
async function unfold(entry: Locator): Promise<void> {
  const group = entry.locator("xpath=ancestor::details");
  if ((await group.getAttribute("open")) === null) await group.locator("summary").click();
}
