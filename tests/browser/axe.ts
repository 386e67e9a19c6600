import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect } from "./fixtures.ts";

/** Expect axe to find nothing serious or critical in the page as it stands; further looks of the same test go on. */
export async function expectNoSeriousFault(page: Page, what: string): Promise<void> {
  // In one go, as the page has no frames, and without telling every node that passes: a fifth of the time.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({
    resultTypes: ["violations"],
    rules: { "target-size": { enabled: true } },
  });
  const { violations } = await axe.analyze();
  const serious = violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, help, nodes }) => {
      const places = nodes.slice(0, 4).map(({ html }) => html.slice(0, 140));
      return `${id}: ${help}: ${places.join(" | ")}`;
    });
  expect.soft(serious, what).toEqual([]);
}
