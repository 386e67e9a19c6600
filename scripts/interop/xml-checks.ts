/** xmllint reads everything that is XML, and what is nearly so. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { unzipSync } from "fflate";
import type { Check, Reading } from "./check.ts";
import { complaintsOf, run } from "./programs.ts";

/** @param figures the names of figures as SVG */
export function xmlChecks(figures: readonly string[]): readonly Check[] {
  const program = "xmllint";
  return [
    { program, format: "GEXF", file: "graph.gexf", read: readXml },
    { program, format: "GraphML", file: "graph.graphml", read: readXml },
    { program, format: "HTML", file: "linkages.html", read: readHtml },
    { program, format: "dossier", file: "dossier.html", read: readHtml },
    { program, format: "DOCX", file: "linkages.docx", read: readParts },
    { program, format: "report", file: "report.docx", read: readParts },
    { program, format: "XLSX", file: "linkages.xlsx", read: readParts },
    ...figures.map((file): Check => ({ program, format: "SVG", file, read: readXml })),
  ];
}

function readXml({ command, path, scratch }: Reading): string {
  run(command, ["--noout", "--nonet", path], scratch);
  return "well-formed";
}

/** It knows the elements of HTML 4; what it says of newer ones is no fault of the page. */
function readHtml({ command, path, scratch }: Reading): string {
  const faults = complaintsOf(command, ["--html", "--nonet", "--noout", path], scratch)
    .filter((line) => line.includes(" error :") && !/ Tag \w+ invalid$/.test(line))
    .map((line) => line.replace(path, ""));
  if (faults.length > 0) throw new Error(`expected HTML without a fault, found ${faults[0]}`);
  return "no fault but for elements newer than HTML 4";
}

/** An office file is a zip of parts; each of them must be XML. */
function readParts({ command, path, scratch }: Reading): string {
  const parts = Object.entries(unzipSync(readFileSync(path))).filter(([name]) => /\.(xml|rels)$/.test(name));
  const paths = parts.map(([name, bytes]) => {
    const part = join(scratch, name);
    mkdirSync(dirname(part), { recursive: true });
    writeFileSync(part, bytes);
    return part;
  });
  run(command, ["--noout", "--nonet", ...paths], scratch);
  return `${parts.length} parts well-formed`;
}
