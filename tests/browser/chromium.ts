/** Finds a Chromium to test in: what the caller names, else what is installed, else the one that came with npm. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { env, platform } from "node:process";
import { chromium } from "@playwright/test";
import { isPackagedChromiumHere, unpackChromium } from "./packaged-chromium.ts";

/** What Playwright's `launchOptions` need to start a browser. */
export interface Launch {
  executablePath: string;
  args: string[];
  env: Record<string, string | undefined>;
}

/** WebGL in software, the same on every machine. Playwright adds the flags that keep the browser quiet and alone. */
const ARGS = [
  "--use-gl=angle",
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
  "--disable-gpu-compositing",
  "--disable-quic",
];

/** The oldest Chromium that runs both the page and Playwright as we use them. */
const OLDEST = 120;

/**
 * The first of `$CHROME_PATH`, Playwright's own, the system's, and the packaged one; `ATLAS_BROWSER=packaged` takes the
 * last at once.
 *
 * @param args further flags for the browser, such as `--disable-3d-apis`
 * @throws Error when this machine has none, with the command that installs one
 */
export function findChromium(args: readonly string[] = []): Launch {
  const installed = env["ATLAS_BROWSER"] === "packaged" ? undefined : installedChromium();
  if (installed) return { executablePath: installed, args: [...ARGS, ...args], env };
  if (isPackagedChromiumHere()) {
    const { executablePath, variables } = unpackChromium();
    return { executablePath, args: [...ARGS, ...args], env: { ...env, ...variables } };
  }
  throw new Error(
    "No Chromium was found on this machine: run `npx playwright install chromium`, then the tests again.",
  );
}

function installedChromium(): string | undefined {
  const named = env["CHROME_PATH"];
  if (named) {
    if (existsSync(named)) return named;
    throw sentence(`CHROME_PATH names "${named}", and there is no such file: name a Chromium or unset CHROME_PATH.`);
  }
  const own = chromium.executablePath();
  return existsSync(own) ? own : systemPlaces().find((path) => existsSync(path) && runs(path));
}

/** Where the browsers of the Chromium family are usually installed, the ones we prefer first. */
function systemPlaces(): string[] {
  if (platform === "darwin") {
    return ["Google Chrome", "Chromium", "Microsoft Edge"].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (platform === "win32") {
    const roots = ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap((name) => env[name] ?? []);
    const programs = ["Google\\Chrome\\Application\\chrome.exe", "Microsoft\\Edge\\Application\\msedge.exe"];
    return programs.flatMap((program) => roots.map((root) => join(root, program)));
  }
  const folders = [...(env["PATH"] ?? "").split(delimiter), "/usr/bin", "/usr/local/bin"];
  const programs = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
  return programs.flatMap((program) => folders.map((folder) => join(folder, program)));
}

/** Some systems install a placeholder that only says what to install; on Linux we ask before we trust. */
function runs(path: string): boolean {
  if (platform !== "linux") return true;
  const { stdout } = spawnSync(path, ["--version"], { encoding: "utf8", timeout: 20_000 });
  return Number(/ (\d+)\.\d+\.\d+/.exec(stdout ?? "")?.[1] ?? 0) >= OLDEST;
}

/** An error for the person at the terminal, who has no use for the place in our code where it arose. */
function sentence(message: string): Error {
  const error = new Error(message);
  error.stack = message;
  return error;
}
