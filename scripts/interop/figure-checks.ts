/** What programs find in the figures. */
import { readFileSync } from "node:fs";
import type { Check, Reading } from "./check.ts";
import { convert } from "./office-checks.ts";
import { pagesOf } from "./pdf-text.ts";
import { run } from "./programs.ts";

/** @param files the names of all files in the folder of figures */
export function figureChecks(files: readonly string[]): readonly Check[] {
  const pdfs = files.filter((file) => file.endsWith(".pdf"));
  return [
    ...pdfs.map((file): Check => ({ program: "pdffonts", format: "PDF", file, read: readFonts })),
    ...pdfs.map((file): Check => ({ program: "pdftotext", format: "PDF", file, read: readTitle })),
    ...files
      .filter((file) => file.endsWith(".svg"))
      .map((file): Check => ({
        program: "LibreOffice",
        format: "SVG",
        file,
        read: (reading) => titleIn(convert(reading, "pdf")[0] ?? "", reading),
      })),
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

function readTitle(reading: Reading): string {
  return titleIn(reading.path, reading);
}

/** The alt text beside a figure begins with its title, which must be found as words of a single page. */
function titleIn(pdf: string, reading: Reading): string {
  const pages = pagesOf(pdf, reading);
  if (pages === undefined) return "a PDF, unread for want of pdftotext";
  if (pages.length !== 1) throw new Error(`expected 1 page, found ${pages.length}`);
  const alt = readFileSync(reading.path.replace(/\.\w+$/, ".alt.txt"), "utf8");
  const title = alt.slice(0, alt.indexOf(". "));
  if (!plain(pages[0] ?? "").includes(plain(title))) throw new Error(`expected the title "${title}" as text`);
  return "its title as text, on a page";
}

function plain(text: string): string {
  return text.replaceAll(/\s+/g, "");
}
