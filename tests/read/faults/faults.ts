/**
 * The tables of this folder are the specification of what the readers say: a fault goes in, the exact messages come out.
 * The ids are those of the project's catalogue of bad inputs, B for bytes, D for dialects, H for headers, and so on.
 */
import { expect, it } from "vitest";
import { formatDiagnostic } from "../../../src/domain/diagnostic.ts";
import { LINKAGE_COLUMNS, type LinkageColumn } from "../../../src/domain/linkage.ts";
import { SDG_2030 } from "../../../src/domain/sdg.ts";
import { readPackage } from "../../../src/read/package.ts";
import { smallFiles } from "../../fixtures/corpus.ts";
import { handFiles } from "../../fixtures/hand.ts";

export interface FaultCase {
  id: string;
  /** What is wrong, as the name of the test. */
  of: string;
  /** The file that is put in place of the package's own; linkages.csv unless said. */
  path?: string;
  content: string | Uint8Array;
  /** The small package, one with a goal that has no targets, or one with the frameworks of ASEAN and the United Nations. */
  in?: "small" | "hand-b" | "agenda";
  errors?: readonly string[];
  warnings?: readonly string[];
  /** How many linkages come through, where the case is about their file. */
  linkages?: number;
}

/** Put one file into a package, read it, and compare all that is said about that file. */
export function testFaults(cases: readonly FaultCase[]): void {
  it.each(cases)("$id: $of", async ({ path = "linkages.csv", content, in: base = "small", ...expected }) => {
    const files =
      base === "agenda" ? await agendaFiles() : base === "hand-b" ? await handFiles(base) : await smallFiles();
    files.set(path, typeof content === "string" ? encode(content) : content);
    const { values: corpus, diagnostics } = await readPackage(files);
    const own = diagnostics.filter(({ file }) => file === path);
    const messages = (level: string) => own.filter((one) => one.level === level).map(formatDiagnostic);
    const linkages = path === "linkages.csv" ? (corpus?.linkages.length ?? 0) : undefined;
    const { errors = [], warnings = [] } = expected;
    expect({ errors: messages("error"), warnings: messages("warning"), linkages }).toEqual({
      errors,
      warnings,
      linkages: expected.linkages,
    });
  });
}

export function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

export const HEADER = LINKAGE_COLUMNS.join(",");

/** A good reading of the small package with some cells changed; the id follows the codes unless it is given. */
export function row(cells: Partial<Record<LinkageColumn, string>> = {}, separator = ","): string {
  const { element = "H.A", target = "1.1" } = cells;
  const good = { ...GOOD, id: `${element}~${target}`, element, target, ...cells };
  return LINKAGE_COLUMNS.map((column) => quote(good[column] ?? "", separator)).join(separator);
}

/** As `row`, for the package with the real frameworks. */
export function agendaRow(cells: Partial<Record<LinkageColumn, string>> = {}): string {
  return row({ element: "ASCC.C.4", target: "12.5", ...cells });
}

/** A file of linkages with the usual header. */
export function table(...rows: readonly string[]): string {
  return [HEADER, ...rows, ""].join("\n");
}

const GOOD: Partial<Record<LinkageColumn, string>> = {
  relation: "contributes",
  strength: "2",
  basis: "editorial",
  rationale: "Both speak of it.",
  coder: "first reading",
  coded_on: "2025-02-01",
  status: "draft",
};

function quote(cell: string, separator: string): string {
  return cell.includes(separator) || cell.includes('"') || cell.includes("\n")
    ? `"${cell.replaceAll('"', '""')}"`
    : cell;
}

/** The small package under the ids of the two frameworks that have a profile, the agenda with its whole list of codes. */
async function agendaFiles(): Promise<Map<string, Uint8Array>> {
  const files = await smallFiles();
  const rename = (path: string) => {
    const text = new TextDecoder().decode(files.get(path));
    files.set(path, encode(text.replaceAll("harbour-plan", "asean-2025").replaceAll("world-goals", "sdg-2030")));
  };
  rename("datapackage.json");
  rename("frameworks.csv");
  files.set("asean-2025.csv", encode(ASEAN));
  files.set("sdg-2030.csv", encode(agenda()));
  return files;
}

const ASEAN = `code,parent,level,title,unit
PLAN,,plan,A plan,no
ASCC,PLAN,pillar,Socio-Cultural Community,no
ASCC.C,ASCC,pillar,Sustainable,no
ASCC.C.4,ASCC.C,theme,Consumption and production,yes
ASCC.C.4.ii,ASCC.C.4,measure,Public and private partners,no
AEC,PLAN,pillar,Economic Community,no
AEC.B,AEC,pillar,Competitive,no
AEC.B.6,AEC.B,theme,Research,yes
`;

/** The codes of the agenda as a file, some of them left out or changed. */
export function agenda(change: (code: string) => string | undefined = (code) => code): string {
  const rows = (SDG_2030.codes ?? []).flatMap((code) => {
    const parent = code === "SDG" ? "" : code.includes(".") ? code.slice(0, code.indexOf(".")) : "SDG";
    const level = code === "SDG" ? "agenda" : code.includes(".") ? "target" : "goal";
    const changed = change(code);
    return changed === undefined
      ? []
      : [`${changed},${parent},${level},Title of ${code},${level === "goal" ? "yes" : "no"}`];
  });
  return ["code,parent,level,title,unit", ...rows, ""].join("\n");
}
