import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { env } from "node:process";
import { pathToFileURL } from "node:url";
import { build, type Plugin } from "vite";

const MODULES = resolve(import.meta.dirname, "../../node_modules");

/**
 * Compile the scripts once for all tests: a test starts the command line a hundred times, and compiling it anew takes
 * three quarters of each start. Packages stay outside, as they do when the script runs by itself. Both test runners call this before they
 * start their workers, which inherit the environment.
 */
export default async function compile(): Promise<() => void> {
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
  env["ATLAS_COMPILED"] = folder;
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
