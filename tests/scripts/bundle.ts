import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build, type Plugin } from "vite";
import type { TestProject } from "vitest/node";

const MODULES = resolve(import.meta.dirname, "../../node_modules");

declare module "vitest" {
  interface ProvidedContext {
    /** The command line as one program. */
    atlas: string;
    /** The script that draws samples, the same way. */
    sample: string;
  }
}

/**
 * Compile the scripts once for all tests: a test starts the command line a hundred times, and compiling it anew takes
 * three quarters of each start. Packages stay outside, as they do when the script runs by itself.
 */
export async function setup(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(MODULES, ".atlas-"));
  await build({
    configFile: false,
    logLevel: "error",
    plugins: [keepPlaces()],
    build: {
      ssr: true,
      outDir: folder,
      minify: false,
      rolldownOptions: { input: ["scripts/atlas.ts", "scripts/sample.ts"] },
    },
  });
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }\n');
  project.provide("atlas", join(folder, "atlas.js"));
  project.provide("sample", join(folder, "sample.js"));
  return () => rmSync(folder, { recursive: true, force: true });
}

/** A script finds the project's own data from where it stands; compiled, it stands elsewhere. */
function keepPlaces(): Plugin {
  return {
    name: "keep-places",
    transform(code, id) {
      return id.includes("/scripts/") ? code.replaceAll("import.meta.url", JSON.stringify(pathToFileURL(id))) : null;
    },
  };
}
