/**
 * A table as a LaTeX document for LuaLaTeX or XeLaTeX: a `longtable` over as many pages as it needs.
 */
import type { Corpus, Source } from "../domain/corpus.ts";
import type { Filter } from "../domain/filter.ts";
import { footnoteColumn, kindsOf } from "./column-kinds.ts";
import { widthsOf } from "./column-widths.ts";
import type { ExportOptions, Tools } from "./exporter.ts";
import { imprintOf, sourceWords, webAddress, type Imprint } from "./imprint.ts";
import { escapeLatex, SCRIPT_FONTS, type ScriptFont } from "./latex-text.ts";
import { NO_STEP, stepper, type Step } from "./stepper.ts";
import { bandsIn, type ColumnKind, type Table } from "./table-shape.ts";
import { printedTable } from "./tables.ts";

export function toLatex(corpus: Corpus, filter: Filter, options?: ExportOptions, tools: Partial<Tools> = {}): string {
  const table = printedTable(corpus, filter, options);
  return printLatex(table, imprintOf(corpus), stepper(tools, table.rows.length));
}

export function printLatex(table: Table, imprint: Imprint, onRow = NO_STEP): string {
  const body = `${bodyOf(table, onRow)}\n${afterOf(table, imprint)}`;
  return `${preambleOf(body)}
\\begin{document}
${body}\\end{document}
`;
}

function preambleOf(body: string): string {
  const fonts = SCRIPT_FONTS.filter(({ command }) => body.includes(`\\text${command}{`));
  return [
    "% Compile twice with LuaLaTeX or XeLaTeX. The fonts are Noto Sans and, where a label needs them, its sisters.",
    "\\documentclass[9pt,a4paper]{extarticle}",
    "\\usepackage[landscape,margin=18mm]{geometry}",
    "\\usepackage{fontspec,longtable,array,booktabs,xcolor,colortbl,caption}",
    "\\setmainfont{Noto Sans}[Ligatures=TeXOff]",
    ...(fonts.some(({ breaks }) => breaks !== undefined) ? LINE_BREAKS : []),
    ...fonts.flatMap(scriptLines),
    "\\captionsetup{justification=raggedright,singlelinecheck=false,labelfont=bf}",
    "\\definecolor{band}{gray}{0.92}",
    "\\setlength{\\parindent}{0pt}",
    "\\setlength{\\parskip}{4pt}",
    "\\setlength{\\tabcolsep}{4pt}",
    "\\setlength{\\LTleft}{0pt}",
    "\\renewcommand{\\arraystretch}{1.2}",
    "\\emergencystretch=2em",
    "",
  ].join("\n");
}

/** Some scripts put no space between words. Only one of the engines has the dictionaries that tell where a line may end. */
const LINE_BREAKS = [
  "% Lines without spaces: XeLaTeX knows where words end, LuaLaTeX breaks such lines at spaces only.",
  "\\newcommand{\\breaksof}[1]{}",
  // Other readers of LaTeX than the engines overlook a definition in this form, and keep the empty one above.
  "\\ifdefined\\XeTeXlinebreaklocale\\expandafter\\def\\csname breaksof\\endcsname#1{%",
  '\\XeTeXlinebreaklocale "#1"\\XeTeXlinebreakskip=0pt plus 0.1em}\\fi',
];

function scriptLines({ command, font, script, breaks }: ScriptFont): readonly string[] {
  const breaking = breaks === undefined ? "" : `\\breaksof{${breaks}}`;
  return [
    `\\newfontfamily\\font${command}{${font}}[Script=${script}]`,
    `\\newcommand{\\text${command}}[1]{{\\font${command}${breaking} #1}}`,
  ];
}

function bodyOf(table: Table, onRow: Step): string {
  const kinds = kindsOf(table);
  const head = `${table.columns.map((column) => `\\textbf{${escapeLatex(column)}}`).join(" & ")} \\\\`;
  const captionWords = [`\\textbf{${escapeLatex(table.title)}.}`, escapeLatex(table.caption ?? "")].join(" ").trimEnd();
  const rows = bandsIn(table).flatMap(({ heading, note, rows: count, from }) => [
    ...(heading === "" ? [] : [bandOf(heading, note, table.columns.length)]),
    ...table.rows.slice(from, from + count).map((row, i) => {
      onRow();
      return rowOf(row, kinds, table.footnotes?.[from + i] ?? "");
    }),
  ]);
  return [
    `\\begin{longtable}{@{}${columnsOf(table, kinds)}@{}}`,
    `\\caption{${captionWords}}\\\\`,
    `\\toprule\n${head}\n\\midrule\n\\endfirsthead`,
    `\\toprule\n${head}\n\\midrule\n\\endhead`,
    "\\bottomrule\n\\endfoot",
    ...rows,
    "\\end{longtable}",
  ].join("\n");
}

/** Widths are parts of what the gaps between the columns leave of the line. */
function columnsOf(table: Table, kinds: readonly ColumnKind[]): string {
  const gaps = `${2 * (kinds.length - 1)}\\tabcolsep`;
  return widthsOf(table)
    .map((width, i) => {
      const side = kinds[i] === "number" ? "\\raggedleft" : "\\raggedright";
      return `>{${side}\\arraybackslash}p{${width.toFixed(4)}\\dimexpr\\linewidth-${gaps}\\relax}`;
    })
    .join("");
}

/** The star keeps a heading on the page of its first row. */
function bandOf(heading: string, note: string, columns: number): string {
  const words = `\\textbf{${escapeLatex(heading)}}${note === "" ? "" : `\\quad ${escapeLatex(note)}`}`;
  return `\\rowcolor{band}\\multicolumn{${columns}}{@{}p{\\linewidth}@{}}{${words}} \\\\*`;
}

function rowOf(row: readonly string[], kinds: readonly ColumnKind[], footnote: string): string {
  const marked = footnoteColumn(kinds);
  const cells = row.map((cell, i) => {
    const note = i === marked && footnote !== "" ? `\\footnote{${escapeLatex(footnote)}}` : "";
    return cellOf(cell, kinds[i]) + note;
  });
  return `${cells.join(" & ")} \\\\`;
}

function cellOf(cell: string, kind: ColumnKind | undefined): string {
  const space = cell.indexOf(" ");
  if (kind !== "concept" || space <= 0) return escapeLatex(cell);
  return `\\textbf{${escapeLatex(cell.slice(0, space))}} ${escapeLatex(cell.slice(space + 1))}`;
}

function afterOf({ notes, sources = [] }: Table, { sourceLine, standing }: Imprint): string {
  const listed = sources.map(
    (source) => `\\item[${escapeLatex(source.id)}] ${escapeLatex(sourceWords(source))}${addressOf(source)}`,
  );
  return [
    ...notes.map(escapeLatex),
    ...(listed.length === 0
      ? []
      : ["\\section*{Sources}", `\\begin{description}\n${listed.join("\n")}\n\\end{description}`]),
    ...[sourceLine, standing].filter((text) => text !== "").map((text) => `{\\small ${escapeLatex(text)}\\par}`),
    "",
  ].join("\n\n");
}

/** An address that may be broken over lines behind its slashes, dots and hyphens. */
function addressOf({ url }: Source): string {
  const address = webAddress(url);
  if (address === undefined) return "";
  return `. ${escapeLatex(address).replaceAll(/(?<=[/.?=]|\{-\}|\\&)(?=[^/])/g, "\\allowbreak{}")}`;
}
