import { expect, test } from "./fixtures.ts";

/** The alarms themselves are tried: each fault is provoked, seen, and taken out again. */

test("a console error is a fault", async ({ page, faults }) => {
  await page.goto("./");
  await page.evaluate(() => console.error("alas"));
  await expect.poll(() => faults.splice(0)).toEqual(["console: alas"]);
});

test("an uncaught error is a fault", async ({ page, faults }) => {
  await page.goto("./");
  await page.evaluate(() => {
    setTimeout(() => {
      throw new Error("alas");
    });
  });
  await expect.poll(() => faults.splice(0)).toEqual(["uncaught: alas"]);
});

test("a breach of the content policy is a fault", async ({ page, faults }) => {
  await page.goto("./");
  await page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "document.title = 'taken over'";
    document.head.append(script);
  });
  await expect.poll(() => faults).toContain("console: policy violation: script-src-elem inline");
  await expect(page).not.toHaveTitle("taken over");
  faults.length = 0;
});

test("a request to another origin is a fault, and is blocked", async ({ page, faults }) => {
  await page.goto("./");
  const outcome = await page.evaluate(() =>
    fetch("http://127.0.0.1:9/").then(
      () => "sent",
      () => "blocked",
    ),
  );
  expect(outcome).toBe("blocked");
  await expect.poll(() => faults.join("\n")).toContain("http://127.0.0.1:9");
  faults.length = 0;
});
