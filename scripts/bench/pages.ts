/** The two pages that are compared, built and served alike. */
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { serve } from "../serve.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const BASELINE = join(ROOT, "scripts/bench/baseline");
const BASELINE_DIST = join(ROOT, "node_modules/.cache/atlas-bench/baseline");

/** What the built page is made of. */
const INPUTS = ["src", "data", "index.html", "vite.config.ts", "package-lock.json"];

/** The atlas, and Sigma as its examples use it. */
export const PAGES = ["atlas", "baseline"] as const;
export type PageName = (typeof PAGES)[number];

/** The pages on servers of their own, until they are closed. */
export interface Pages {
  urls: Record<PageName, string>;
  close(): Promise<void>;
}

/** Build what is missing or older than its sources, and serve it. */
export async function openPages(say: (line: string) => void): Promise<Pages> {
  if (isStale()) {
    say("Building the page ...");
    await build({ root: ROOT, logLevel: "silent" });
  }
  await build({
    root: BASELINE,
    configFile: false,
    base: "./",
    logLevel: "silent",
    build: { outDir: BASELINE_DIST, emptyOutDir: true },
  });
  const atlas = await serve({ root: join(ROOT, "dist") });
  const baseline = await serve({ root: BASELINE_DIST });
  return {
    urls: { atlas: atlas.url, baseline: baseline.url },
    close: async () => {
      await Promise.all([atlas.close(), baseline.close()]);
    },
  };
}

function isStale(): boolean {
  const built = join(ROOT, "dist/index.html");
  return !existsSync(built) || INPUTS.some((input) => changedAt(join(ROOT, input)) > statSync(built).mtimeMs);
}

/** When a file, or any file of a folder, was changed last. */
function changedAt(path: string): number {
  const own = statSync(path);
  if (!own.isDirectory()) return own.mtimeMs;
  return Math.max(own.mtimeMs, ...readdirSync(path).map((name) => changedAt(join(path, name))));
}
