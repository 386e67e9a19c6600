/** What programs find in the figures. */
import { readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Check, Reading } from "./check.ts";
import { convert } from "./office-checks.ts";
import { pagesOf } from "./pdf-text.ts";
import { run } from "./programs.ts";

/** @param files the names of all files in the folder of figures */
export function figureChecks(files: readonly string[]): readonly Check[] {
  const pdfs = files.filter((file) => file.endsWith(".pdf"));
  const svgs = files.filter((file) => file.endsWith(".svg"));
  return [
    ...pdfs.map((file): Check => ({ program: "pdffonts", format: "PDF", file, read: readFonts })),
    ...pdfs.map((file): Check => ({ program: "pdftotext", format: "PDF", file, read: readPdf })),
    {
      program: "LibreOffice",
      format: "SVG",
      file: "figures",
      read: (reading) =>
        readPlaced(
          svgs.map((file) => join(reading.path, basename(file))),
          reading,
        ),
    },
  ];
}

function readFonts({ command, path, scratch }: Reading): string {
  const fonts = fontsIn(run(command, [path], scratch));
  const loose = fonts.filter(({ isEmbedded }) => !isEmbedded).map(({ name }) => name);
  if (loose.length > 0) throw new Error(`expected every font embedded, found ${loose.join(", ")} outside`);
  if (fonts.length === 0) throw new Error("expected fonts, found none: its words are no text");
  return `${fonts.length} ${fonts.length === 1 ? "font" : "fonts"}, embedded`;
}

/** The table that pdffonts prints: a rule of hyphens says where its columns are. */
export function fontsIn(text: string): readonly { name: string; isEmbedded: boolean }[] {
  const [head = "", rule = "", ...lines] = text.split("\n");
  const nameEnd = rule.indexOf(" ");
  const embedded = head.indexOf("emb");
  return lines
    .filter((line) => line.trim() !== "")
    .map((line) => ({ name: line.slice(0, nameEnd).trim(), isEmbedded: line.slice(embedded, embedded + 3) === "yes" }));
}

function readPdf(reading: Reading): string {
  const pages = pagesOf(reading.path, reading);
  if (pages?.length !== 1) throw new Error(`expected 1 page, found ${pages?.length}`);
  expectTitle(reading.path, pages);
  return "its title as text, on a page";
}

/** As an author does it: all figures placed in a document of text, which is printed. */
function readPlaced(svgs: readonly string[], reading: Reading): string {
  const path = join(reading.scratch, "figures.fodt");
  writeFileSync(path, documentWith(svgs.map((svg) => readFileSync(svg))));
  const [pdf = ""] = convert({ ...reading, path }, "pdf");
  const pages = pagesOf(pdf, reading);
  if (pages === undefined) return "a PDF, unread for want of pdftotext";
  for (const svg of svgs) expectTitle(svg, pages);
  return `${svgs.length} placed in a document, with their titles as text`;
}

function documentWith(pictures: readonly Buffer[]): string {
  const namespaces = Object.entries({ office: "office", text: "text", draw: "drawing", svg: "svg-compatible" });
  const frames = pictures.map((picture) => {
    const image = `<draw:image><office:binary-data>${picture.toString("base64")}</office:binary-data></draw:image>`;
    return `<text:p><draw:frame text:anchor-type="as-char" svg:width="16cm" svg:height="10cm">${image}</draw:frame></text:p>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text"
${namespaces.map(([prefix, name]) => `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`).join("\n")}>
<office:body><office:text>${frames.join("\n")}</office:text></office:body></office:document>
`;
}

/** The alt text beside a figure begins with its title. */
function expectTitle(path: string, pages: readonly string[]): void {
  const alt = readFileSync(path.replace(/\.\w+$/, ".alt.txt"), "utf8");
  const title = alt.slice(0, alt.indexOf(". "));
  if (!plain(pages.join(" ")).includes(plain(title))) throw new Error(`expected the title "${title}" as text`);
}

function plain(text: string): string {
  return text.replaceAll(/\s+/g, "");
}
