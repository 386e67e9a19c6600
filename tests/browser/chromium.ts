/** Finds a Chromium to test in: what the caller names, else the one that came with npm, else what is installed. */
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
 * The first of `$CHROME_PATH`, Playwright's own, the packaged one, and the system's. The packaged one stands before the
 * system's, since its version is that of the lock file and its start and frames take half the time; `ATLAS_BROWSER=packaged`
 * takes it at once, `ATLAS_BROWSER=system` never.
 *
 * @param args further flags for the browser, such as `--disable-3d-apis`
 * @throws Error when this machine has none, with the command that installs one
 */
export function findChromium(args: readonly string[] = []): Launch {
  const found = env["ATLAS_BROWSER"] === "packaged" ? packagedChromium() : firstChromium();
  if (found) return { ...found, args: [...ARGS, ...args] };
  throw new Error(
    "No Chromium was found on this machine: run `npx playwright install chromium`, then the tests again.",
  );
}

type Program = Omit<Launch, "args">;

function firstChromium(): Program | undefined {
  const named = env["CHROME_PATH"];
  if (named) {
    if (existsSync(named)) return { executablePath: named, env };
    throw sentence(`CHROME_PATH names "${named}", and there is no such file: name a Chromium or unset CHROME_PATH.`);
  }
  const own = chromium.executablePath();
  if (existsSync(own)) return { executablePath: own, env };
  const packaged = env["ATLAS_BROWSER"] === "system" ? undefined : packagedChromium();
  if (packaged && runs(packaged)) return packaged;
  const system = systemPlaces().find((path) => existsSync(path) && runs({ executablePath: path, env }));
  return system === undefined ? undefined : { executablePath: system, env };
}

function packagedChromium(): Program | undefined {
  if (!isPackagedChromiumHere()) return undefined;
  const { executablePath, variables } = unpackChromium();
  return { executablePath, env: { ...env, ...variables } };
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

/** Some systems install a placeholder that only says what to install, or lack a library: on Linux we ask before we trust. */
function runs(program: Program): boolean {
  if (platform !== "linux") return true;
  const { stdout } = spawnSync(program.executablePath, ["--version"], {
    encoding: "utf8",
    env: program.env,
    timeout: 20_000,
  });
  return Number(/ (\d+)\.\d+\.\d+/.exec(stdout ?? "")?.[1] ?? 0) >= OLDEST;
}

/** An error for the person at the terminal, who has no use for the place in our code where it arose. */
function sentence(message: string): Error {
  const error = new Error(message);
  error.stack = message;
  return error;
}
