/** The numbers of the coverage page by their names, as the page shows them and as the command line counts them. */
import type { Page } from "@playwright/test";
import { unitsOf } from "../../src/domain/hierarchy.ts";
import type { Corpus } from "../../src/domain/corpus.ts";
import { atlas } from "../scripts/run.ts";
import { expect } from "./fixtures.ts";

export type Numbers = Record<string, number>;

/** Unfold whatever the page keeps folded, so that every number is there. */
export async function unfoldAll(page: Page): Promise<void> {
  for (const name of ["bridging", "communities"]) {
    const fold = page.locator(`[data-fold="${name}"]`);
    await fold.locator("summary").click();
    await expect(fold.locator(":scope > .cov-lead")).toBeVisible();
  }
  const more = page.locator(".cov-section button[aria-expanded=false]").filter({ hasText: /^(Show all|and \d+ more)/ });
  // All at once: what one of them shows holds no further one.
  await more.evaluateAll((buttons) => {
    for (const button of buttons) (button as HTMLElement).click();
  });
  await expect(more).toHaveCount(0);
}

/** Every number that has a name; one name stands for one number. */
export async function numbersOn(page: Page): Promise<Numbers> {
  const pairs = await page
    .locator(".coverage-view [data-number]")
    .evaluateAll((all) =>
      all.map((one) => [one.getAttribute("data-number") ?? "", one.textContent?.replaceAll(",", "") ?? ""] as const),
    );
  const numbers: Numbers = {};
  for (const [name, text] of pairs) {
    if (name in numbers || !/^\d+$/.test(text)) throw new Error(`${name} is there twice or no number: ${text}`);
    numbers[name] = Number(text);
  }
  return numbers;
}

/** What a command of the atlas says for programs. */
// oxlint-disable-next-line typescript/no-explicit-any -- each command has an object of its own
export function jsonOf(command: string, options: readonly string[]): any {
  const { code, stdout, stderr } = atlas([command, "--json", ...options]);
  if (code !== 0) throw new Error(`atlas ${command}: ${stderr}`);
  return JSON.parse(stdout);
}

/** What the page should show, counted by the command line; concepts are open down to units and targets. */
export function expectedNumbers(corpus: Corpus, options: readonly string[]): Numbers {
  return {
    ...coverageNumbers(corpus, options),
    ...sharedNumbers(options),
    ...networkNumbers(options),
    ...variantNumbers(options),
    ...sentenceNumbers(options),
  };
}

function coverageNumbers({ left, right }: Corpus, options: readonly string[]): Numbers {
  const numbers: Numbers = {};
  const whole = jsonOf("coverage", options);
  const goals = new Set<string>(unitsOf(right).map(({ code }) => code));
  const kinds = [...new Set(unitsOf(right).flatMap(({ code }) => right.childrenOf(code).map(({ kind }) => kind)))];
  const byKind = kinds
    .filter((kind) => kind !== "")
    .map((kind) => [kind, jsonOf("coverage", [...options, "--kind", kind])]);
  const answersOf = (name: string, tally: Numbers, isHidden: boolean) => {
    for (const answer of ["linked", "none", "unread"]) numbers[`${name}.${answer}`] = tally[answer] ?? 0;
    if (isHidden) numbers[`${name}.hidden`] = tally["hidden"] ?? 0;
  };
  numbers["linkages"] = whole.linkages;
  for (const side of ["left", "right"] as const) {
    numbers[`${side}.items`] = whole[side].items;
    answersOf(side, whole[side], whole[side].hidden > 0);
    answersOf(`all.${side}`, whole[side], whole[side].hidden > 0);
    numbers[`all.${side}.linkages`] = whole.linkages;
    const roots = new Set<string>((side === "left" ? left : right).roots.map(({ code }) => code));
    for (const concept of whole[side].concepts) {
      if (roots.has(concept.code)) continue;
      const name = `${side}:${concept.code}`;
      numbers[`${name}.linkages`] = concept.linkages;
      if (concept.answer === null) answersOf(name, concept, whole[side].hidden > 0);
      // Targets stand in columns by kind, and so do the linked ones of a goal.
      if (side === "right") delete numbers[`${name}.linked`];
    }
  }
  delete numbers["all.right.linked"];
  for (const [kind, { right: ofKind }] of byKind) {
    if (ofKind.items > 0) numbers[`right.${kind}.linked`] = ofKind.linked;
    for (const concept of ofKind.concepts) {
      if (goals.has(concept.code) && concept.answer === null)
        numbers[`right:${concept.code}.${kind}.linked`] = concept.linked;
    }
  }
  const gaps = jsonOf("gaps", options);
  return { ...numbers, "gaps.left": gaps.units.gaps, "gaps.right": gaps.targets.gaps };
}

function sharedNumbers(options: readonly string[]): Numbers {
  const numbers: Numbers = {};
  const { targets, units } = jsonOf("shared", options);
  for (const { code, groups } of targets) {
    numbers[`shared.by${groups.length}`] = (numbers[`shared.by${groups.length}`] ?? 0) + 1;
    for (const group of groups) numbers[`shared:${code}.${group.code}`] = group.linkages.length;
  }
  if (units.length > 0) numbers["areas.units"] = units.length;
  for (const { code, areas } of units) {
    for (const area of areas) numbers[`areas:${code}.${area.code}`] = area.linkages.length;
  }
  for (const { code, bodies } of jsonOf("bodies", options).goals) {
    for (const body of bodies) numbers[`bodies:${code}.${body.id}`] = body.units.length;
  }
  return numbers;
}

function networkNumbers(options: readonly string[]): Numbers {
  const numbers: Numbers = {};
  for (const { side, code, linkages } of jsonOf("bridges", [...options, "--most", "1000"]).bridges) {
    numbers[`bridging:${side}:${code}`] = linkages;
  }
  const { communities, between } = jsonOf("communities", options);
  if (communities.length > 0) numbers["communities.between"] = between;
  for (const { number, linkages } of communities) numbers[`communities.${number}`] = linkages;
  return numbers;
}

/** The names of headline numbers on the page, by those of the command line. */
export const HEADLINE_KEYS = {
  linkages: "linkages",
  linked_units: "linkedUnits",
  unit_gaps: "unitGaps",
  linked_targets: "linkedTargets",
  target_gaps: "targetGaps",
} as const;

function variantNumbers(options: readonly string[]): Numbers {
  const numbers: Numbers = {};
  for (const { name, headline, groups, goals } of jsonOf("sensitivity", options).variants) {
    for (const [key, own] of Object.entries(HEADLINE_KEYS)) numbers[`${name}.${own}`] = headline[key];
    for (const [of, places] of Object.entries({ groups, goals })) {
      for (const { code, value, place } of places) if (place !== null) numbers[`${name}.${of}:${code}`] = value;
    }
  }
  return numbers;
}

function sentenceNumbers(options: readonly string[]): Numbers {
  const numbers: Numbers = {};
  for (const { id, counts, filter } of jsonOf("sentences", options).sentences) {
    if (filter !== null && counts.linkages > 0) numbers[`sentence:${id}`] = counts.linkages;
  }
  return numbers;
}
