import { defineConfig } from "@playwright/test";
import { findChromium } from "./tests/browser/chromium.ts";

/** A test named `*.phone.spec.ts` runs on the phone only, one tagged `@phone` on both, any other on the desktop. */
const PHONE_ONLY = /\.phone\.spec\.ts/;

export default defineConfig({
  testDir: "tests/browser",
  testMatch: "**/*.spec.ts",
  globalSetup: "./tests/scripts/bundle.ts",
  outputDir: "test-results",
  fullyParallel: true,
  workers: 2,
  retries: 0,
  // Watchdogs against a hang, not limits: a software renderer on two cores takes its time.
  timeout: 60_000,
  expect: { timeout: 15_000 },
  use: {
    launchOptions: findChromium(),
    locale: "en-GB",
    timezoneId: "UTC",
    screenshot: "only-on-failure",
    // Recording costs a fifth of the time: ask for it with `npx playwright test --trace retain-on-failure`.
    trace: "off",
  },
  projects: [
    { name: "desktop", grepInvert: PHONE_ONLY, use: { viewport: { width: 1440, height: 900 } } },
    {
      name: "phone",
      grep: [/@phone/, PHONE_ONLY],
      use: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
    },
  ],
});
