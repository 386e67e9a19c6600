import { readFileSync, readdirSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, expect, it } from "vitest";

/** What a test or a script may load where there is no screen. */
const MODULES = [
  "camera",
  "chips",
  "cursor",
  "derived",
  "entries",
  "flowFilter",
  "flowMoves",
  "flowWords",
  "hash",
  "load",
  "marks",
  "sceneIndex",
]
  .concat(["search", "state", "store", "tableRows", "texts"])
  .map((name) => `${name}.ts`)
  .concat("SourceLink.tsx");
const FROM = /^(?:import|export)\s(?!type\b)(?:[^"';]*?\sfrom\s)?["']([^"']+)["']/gm;

/** The packages that a module loads, itself and through other modules of ours; types are not loaded. */
function packagesOf(path: string, seen = new Set<string>()): ReadonlySet<string> {
  const packages = new Set<string>();
  if (seen.has(path)) return packages;
  seen.add(path);
  for (const [, name = ""] of readFileSync(path, "utf8").matchAll(FROM)) {
    if (!name.startsWith(".")) packages.add(name);
    else for (const one of packagesOf(normalize(join(dirname(path), name)), seen)) packages.add(one);
  }
  return packages;
}

describe("without a screen", () => {
  it.each(MODULES)("%s loads", async (name) => {
    expect(Object.keys(await import(`../../src/app/${name}`))).not.toEqual([]);
  });

  it.each(MODULES)("%s reaches neither Sigma nor React", (name) => {
    const screen = [...packagesOf(`src/app/${name}`)].filter((one) =>
      /^(sigma|react|react-dom|lucide-react)\b/.test(one),
    );
    expect(screen).toEqual([]);
  });

  it("is a rule that the walk would see broken", () => {
    expect(packagesOf("src/app/GraphView.tsx")).toContain("sigma");
    expect(packagesOf("src/app/App.tsx")).toContain("react");
  });

  it("no file below the page reaches Sigma", () => {
    const below = readdirSync("src", { recursive: true, encoding: "utf8" })
      .map((path) => `src/${path.replaceAll("\\", "/")}`)
      .filter((path) => path.endsWith(".ts") && !path.startsWith("src/app/"));
    expect(below.length).toBeGreaterThan(40);
    expect(below.filter((path) => packagesOf(path).has("sigma"))).toEqual([]);
  });
});
