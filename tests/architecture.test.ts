/** The rules of the house that a machine can hold: who may import whom, what no file may hold, what we depend on. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, expect, it } from "vitest";

/** The rooms, ground floor first, and all that each may import: rooms below it, and packages. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  read: ["domain", "papaparse"],
  analysis: ["domain"],
  graph: ["domain", "analysis", "graphology", "graphology-metrics", "graphology-communities-louvain"],
  scene: ["domain", "analysis", "graph", "graphology", "d3-sankey"],
  export: [
    "domain",
    "analysis",
    "graph",
    "scene",
    "papaparse",
    "fflate",
    "docx",
    "n3",
    "pdfkit",
    "fontkit",
    "graphology",
    "graphology-gexf",
  ],
  app: [
    "domain",
    "read",
    "analysis",
    "graph",
    "scene",
    "export",
    "react",
    "react-dom",
    "sigma",
    "graphology",
    "zustand",
    "minisearch",
    "@base-ui/react",
    "@tanstack/react-virtual",
    "@fontsource-variable/noto-sans",
    "@expo-google-fonts/noto-sans",
    "@expo-google-fonts/noto-sans-thai",
    "@expo-google-fonts/noto-sans-lao",
    "@expo-google-fonts/noto-sans-khmer",
    "@expo-google-fonts/noto-sans-myanmar",
    "lucide-react",
  ],
};
const ROOMS = Object.keys(MAY_IMPORT);
/** Only these two may know that one side is ASEAN and the other the United Nations, and the list of both. */
const PROFILES = ["src/domain/asean.ts", "src/domain/sdg.ts", "src/domain/profiles.ts"];
/** How many files may know a library; where it must be a certain file, which. */
const HOMES: Readonly<Record<string, number | readonly string[]>> = {
  papaparse: ["src/export/csv.ts", "src/read/rows.ts"],
  fflate: ["src/export/zip.ts"],
  docx: ["src/export/docx-page.ts", "src/export/docx-table.ts", "src/export/docx-text.ts", "src/export/docx.ts"],
  n3: ["src/export/turtle.ts"],
  pdfkit: ["src/export/pdf.ts"],
  fontkit: ["src/export/shaping.ts"],
  sigma: 1,
  minisearch: 1,
  "@tanstack/react-virtual": 1,
  "d3-sankey": 1,
  zustand: 2,
  "graphology-gexf": ["src/export/gexf-writer.d.ts", "src/export/gexf.ts"],
  graphology: 4,
  "graphology-metrics": 1,
  "graphology-communities-louvain": 1,
};
const LONGEST_FILE = 300;
/** Holds a script as text for a file that opens by itself: it runs there and not here. */
const CARRIED_SCRIPT = "src/export/dossier-script.ts";

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((path) => `${folder}/${path.replaceAll("\\", "/")}`)
    .filter((path) => /\.(tsx?|[cm]?js|css)$/.test(path))
    .toSorted();
const textOf = (path: string) => readFileSync(path, "utf8");

const SOURCES = filesIn("src");
const ALL = [...SOURCES, ...filesIn("scripts"), ...filesIn("tests")];

interface Import {
  file: string;
  /** A file of ours, or the name of a package. */
  target: string;
  isOurs: boolean;
}

/** Static and lazy imports, workers, and those for types only. */
const IMPORT = /(?:\bfrom\s+|\bimport\s+|\bimport\(\s*|\bnew URL\(\s*)["']([^"']+)["']/g;

function importsOf(file: string): readonly Import[] {
  return Array.from(withoutComments(textOf(file)).matchAll(IMPORT), ([, name = ""]) => {
    if (name.startsWith(".")) return { file, target: normalize(join(dirname(file), name)), isOurs: true };
    const target = /^(@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? name;
    return { file, target, isOurs: false };
  });
}

function withoutComments(code: string): string {
  return code.replaceAll(/\/\*[^]*?\*\//g, "").replaceAll(/(^|\s)\/\/.*$/gm, "$1");
}

/** `"domain"` for src/domain/code.ts, `"src"` for src/main.tsx, `"scripts"` for scripts/atlas.ts. */
function roomOf(path: string): string {
  const [top = "", room = "", ...rest] = path.split("/");
  return top === "src" && rest.length > 0 ? room : top;
}

const IMPORTS = SOURCES.flatMap(importsOf);

describe("the rooms", () => {
  it.each(ROOMS)("%s imports only what it may", (room) => {
    const known = new Set([room, ...(MAY_IMPORT[room] ?? [])]);
    const foreign = IMPORTS.filter(({ file }) => roomOf(file) === room)
      .filter(({ target, isOurs }) => !known.has(isOurs ? roomOf(target) : target))
      .map(({ file, target }) => `${file} imports ${target}`);
    expect(foreign).toEqual([]);
  });

  it("are all there is in src, beside the door of the page", () => {
    expect([...new Set(SOURCES.map(roomOf))].filter((room) => !ROOMS.includes(room))).toEqual(["src"]);
    expect(SOURCES.filter((path) => roomOf(path) === "src")).toEqual(["src/main.tsx"]);
  });

  it("are open to scripts, all but the one with a screen", () => {
    const foreign = filesIn("scripts")
      .flatMap(importsOf)
      .filter(({ target, isOurs }) => isOurs && roomOf(target) === "app");
    expect(foreign).toEqual([]);
  });

  it("import no file in a circle", () => {
    const circles: string[] = [];
    const isDone = new Set<string>();
    const visit = (file: string, path: readonly string[]) => {
      if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(" > "));
      if (path.includes(file) || isDone.has(file)) return;
      for (const one of IMPORTS) if (one.file === file && one.isOurs) visit(one.target, [...path, file]);
      isDone.add(file);
    };
    for (const file of SOURCES) visit(file, []);
    expect(circles).toEqual([]);
  });

  it.each(Object.entries(HOMES))("know %s in one place", (library, homes) => {
    const files = [...new Set(IMPORTS.filter(({ target }) => target === library).map(({ file }) => file))];
    expect(files).toEqual(typeof homes === "number" ? files.slice(0, homes) : homes);
  });
});

describe("no file", () => {
  const offenders = (files: readonly string[], pattern: RegExp) =>
    files.flatMap((path) => {
      const found = pattern.exec(withoutComments(textOf(path)));
      return found ? [`${path}: ${found[0]}`] : [];
    });
  const below = SOURCES.filter((path) => !["app", "src"].includes(roomOf(path)));

  it("is called after nothing", () => {
    expect(ALL.filter((path) => /\/(index|utils?|types?|helpers?|common|misc)\.[a-z]+$/.test(path))).toEqual([]);
  });

  it(`of code is longer than ${LONGEST_FILE} lines`, () => {
    const lengths = ALL.filter((path) => !path.endsWith(".css")).map(
      (path) => [path, textOf(path).split("\n").length - 1] as const,
    );
    expect(lengths.filter(([, lines]) => lines > LONGEST_FILE)).toEqual([]);
  });

  it("makes markup or code of text", () => {
    const pattern =
      /innerHTML|outerHTML|dangerouslySetInnerHTML|insertAdjacentHTML|document\.write|createContextualFragment|\beval\(|\bnew Function\b/i;
    expect(offenders(SOURCES, pattern)).toEqual([]);
    expect(textOf("index.html")).not.toMatch(/\son[a-z]+\s*=|<style|javascript:/i);
  });

  it("below the page asks a clock, a locale, chance or a screen", () => {
    const pattern =
      /Date\.now|new Date\(\)|performance\.now|Math\.random|\bIntl\.|localeCompare|\.toLocale|(?<!-)\b(document|window|navigator|localStorage)\.[a-z]/;
    const own = below.filter((path) => path !== CARRIED_SCRIPT);
    expect(offenders(own, pattern)).toEqual([]);
  });

  it("outside the profiles knows which frameworks these are", () => {
    const plain = below.filter((path) => !PROFILES.includes(path));
    expect(offenders(plain, /\b(asean|sdgs?|united nations|a[pe]sc|aec|ascc|mpac|iai)\b/i)).toEqual([]);
    // The page may name both in its words, and must not decide anything by an id or a code.
    const page = SOURCES.filter((path) => !below.includes(path));
    expect(offenders(page, /asean-2025|sdg-2030|["'`](APSC|AEC|ASCC|MPAC|IAI|VISION|SDG)["'`]/)).toEqual([]);
  });
});

describe("what we depend on", () => {
  const lock: { packages: Record<string, LockEntry> } = JSON.parse(textOf("package-lock.json"));
  const packages = Object.entries(lock.packages).filter(([path]) => path !== "");
  const shipped = packages.filter(([, entry]) => !entry.dev && !entry.devOptional);

  it("is pinned by content and not by a host", () => {
    expect(packages.filter(([, entry]) => entry.resolved !== undefined)).toEqual([]);
    expect(packages.filter(([, entry]) => !entry.integrity?.startsWith("sha512-"))).toEqual([]);
    const { dependencies, devDependencies } = JSON.parse(textOf("package.json"));
    const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
      ([, range]) => !/^\d/.test(String(range)),
    );
    expect(loose).toEqual([]);
  });

  it("may be shipped by anybody", () => {
    const permissive =
      /^(MIT|ISC|0BSD|BSD-2-Clause|BSD-3-Clause|Apache-2\.0|CC0-1\.0|Unlicense|BlueOak-1\.0\.0|OFL-1\.1|MIT AND OFL-1\.1)$/;
    const licenceOf = (path: string, { license }: LockEntry) =>
      license ?? (existsSync(path) ? (JSON.parse(textOf(`${path}/package.json`)).license ?? fileOf(path)) : undefined);
    const fileOf = (path: string) => /^(MIT) License\b/.exec(textOf(`${path}/LICENSE`))?.[1];
    // The terminal alone draws with this one, unchanged and as a package of its own: its licence asks no more.
    const isTerminals = (path: string) => path.startsWith("node_modules/@resvg/resvg-js");
    const others = shipped
      .map(([path, entry]) => [path, licenceOf(path, entry)] as const)
      .filter(([path, name]) => !permissive.test(name) && !(isTerminals(path) && name === "MPL-2.0"));
    expect(others).toEqual([]);
  });

  it("runs nothing when it is installed", () => {
    expect(shipped.filter(([, entry]) => entry.hasInstallScript)).toEqual([]);
    expect(textOf(".npmrc")).toContain("ignore-scripts=true");
  });

  it("is none of the packages that are known to be unsafe or unfit (list of November 2026)", () => {
    const denied = new Set([
      "xlsx",
      "exceljs",
      "event-stream",
      "flatmap-stream",
      "ua-parser-js",
      "node-ipc",
      "colors",
      "faker",
    ]);
    expect(packages.filter(([path]) => denied.has(path.replace(/^.*node_modules\//, "")))).toEqual([]);
  });
});

interface LockEntry {
  resolved?: string;
  integrity?: string;
  license?: string;
  dev?: boolean;
  devOptional?: boolean;
  hasInstallScript?: boolean;
}
