/** The screenshots of the README: `npm run build`, then `npm run -s screens`. The same data give the same pictures. */
import { existsSync } from "node:fs";
import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium, type Browser, type Page } from "@playwright/test";
import { findChromium } from "../tests/browser/chromium.ts";
import { serve } from "./serve.mjs";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const FOLDER = join(ROOT, "tests/screens");

const DESKTOP = { width: 1440, height: 900 };
const PHONE = { width: 360, height: 740 };

interface Screen {
  /** The file's name without its ending. */
  name: string;
  viewport: { width: number; height: number };
  /** What follows the page's own address. */
  address: string;
  /** Light unless said otherwise. */
  scheme?: "dark";
  /** What is done before the picture is taken. */
  prepare?(page: Page): Promise<void>;
}

const SELECTION = "#open=right:12&select=right:12.4";

const SCREENS: readonly Screen[] = [
  { name: "overview", viewport: DESKTOP, address: "" },
  { name: "expanded", viewport: DESKTOP, address: "#open=left:AEC.C&open=left:AEC.C.5&open=right:2&element=AEC.C" },
  { name: "selection", viewport: DESKTOP, address: SELECTION },
  { name: "table", viewport: DESKTOP, address: "#view=table&element=AEC&target=12" },
  { name: "diagnostics", viewport: DESKTOP, address: "?package=draft", prepare: openDiagnostics },
  ...["matrix", "flow", "coverage", "report"].flatMap((view): readonly Screen[] => [
    { name: view, viewport: DESKTOP, address: `#view=${view}` },
    { name: `${view}-dark`, viewport: DESKTOP, address: `#view=${view}`, scheme: "dark" },
    { name: `${view}-phone`, viewport: PHONE, address: `#view=${view}` },
    { name: `${view}-phone-dark`, viewport: PHONE, address: `#view=${view}`, scheme: "dark" },
  ]),
  { name: "overview-dark", viewport: DESKTOP, address: "", scheme: "dark" },
  { name: "overview-phone", viewport: PHONE, address: "" },
  { name: "selection-phone", viewport: PHONE, address: SELECTION },
];

/** Rows as a tired coder might leave them, so that the diagnostics have something to say. */
const FAULTY_ROWS = `ASCC.B.1~5.z,ASCC.B.1,5.z,contributes,2,,editorial,No such target.,,,first reading,2026-11-23,draft,,
AEC.C.5~2.4,AEC.C.5,2.4,resembles,2,,editorial,No such relation.,,,first reading,2026-11-23,draft,,
16.6~APSC.A.2,16.6,APSC.A.2,contributes,2,,editorial,The wrong way round.,,,first reading,2026-11-23,draft,,
ASCC.D.1~13.1,ASCC.D.1,13.1,same-aim,1,,editorial,The same aim is never weak.,,,first reading,2026-11-23,draft,,
MPAC.1~9.1,MPAC.1,9.1,enables,2,,editorial,The date has another shape.,,,first reading,23 Nov 2026,draft,,
AEC.B.4~9-May,AEC.B.4,9-May,contributes,1,,editorial,A spreadsheet took the code for a date.,,,first reading,2026-11-23,draft,,
`;

const { url, close } = await serve({ root: builtPage() });
const browser = await chromium.launch(findChromium());
try {
  await mkdir(FOLDER, { recursive: true });
  for (const screen of SCREENS) {
    await take(browser, url, screen);
    console.log(`tests/screens/${screen.name}.png`);
  }
} finally {
  await browser.close();
  await close();
}

function builtPage(): string {
  const folder = join(ROOT, "dist");
  if (!existsSync(join(folder, "index.html"))) throw new Error("dist/ holds no page: run `npm run build` first.");
  return folder;
}

async function take(from: Browser, site: string, { name, viewport, address, scheme, prepare }: Screen): Promise<void> {
  const context = await from.newContext({
    viewport,
    deviceScaleFactor: 1,
    isMobile: viewport === PHONE,
    hasTouch: viewport === PHONE,
    reducedMotion: "reduce",
    colorScheme: scheme ?? "light",
    locale: "en-GB",
    timezoneId: "UTC",
  });
  const page = await context.newPage();
  await page.route("**/draft/**", (route) => serveDraft(route.request().url()).then((body) => route.fulfill({ body })));
  await page.goto(site + address);
  await page.locator("html[data-state=ready]").waitFor();
  // The search box comes after the first picture, and is in every picture.
  await page.getByRole("combobox", { name: /^Search/ }).waitFor();
  // A view that comes when it is first asked for, and the numbers that follow the first picture.
  await page.getByText("Opening the view…").waitFor({ state: "detached" });
  await page.locator(".status-line b").waitFor();
  await page.locator("[data-settled=false]").waitFor({ state: "detached" });
  await prepare?.(page);
  await page.evaluate(async () => {
    await document.fonts.ready;
    for (let frame = 0; frame < 3; frame++) await new Promise((drawn) => requestAnimationFrame(drawn));
  });
  await page.screenshot({ path: join(FOLDER, `${name}.png`), animations: "disabled" });
  await context.close();
}

async function openDiagnostics(page: Page): Promise<void> {
  await page.getByRole("contentinfo").getByRole("button", { name: /error/ }).click();
  await page.getByRole("dialog").getByRole("listitem").first().waitFor();
}

/** The shipped package with a few rows more. */
async function serveDraft(address: string): Promise<Buffer> {
  const name = address.slice(address.lastIndexOf("/") + 1);
  const bytes = await readFile(join(ROOT, "data", name));
  return name === "linkages.csv" ? Buffer.concat([bytes, Buffer.from(FAULTY_ROWS)]) : bytes;
}
