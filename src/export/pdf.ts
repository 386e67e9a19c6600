/**
 * A figure as a page of PDF: the only file that knows the library which writes it. Lines stay lines, and words stay
 * words in fonts that are inside the file; the picture as a whole is tagged as one, with its alternative text.
 */
import PDFDocument from "pdfkit";
import type { Figure, Group, Mark, Stroke, TextMark } from "../scene/marks.ts";
import type { Tools } from "./exporter.ts";
import { FACES, runsOf, type TextRun } from "./font-faces.ts";
import { joined } from "./joined.ts";
import { repackPdf } from "./pdf-repack.ts";
import { plainLine } from "./plain-line.ts";
import { fontNameOf, openFonts, type Fonts } from "./shaping.ts";

/**
 * The same figure, the same bytes: no clock, and no compression that differs between doors.
 *
 * @throws TypeError without the tool that reads fonts
 */
export async function toPdf(figure: Figure, { readFont }: Partial<Tools> = {}): Promise<Uint8Array> {
  if (!readFont) throw new TypeError("toPdf: expected a tool that reads fonts");
  const page = new FigurePage(figure, await openFonts(figure.marks, readFont));
  return repackPdf(await page.print(), figure);
}

class FigurePage {
  private readonly figure: Figure;
  private readonly page: PDFKit.PDFDocument;
  private readonly chunks: Uint8Array[] = [];

  constructor(figure: Figure, fonts: Fonts) {
    this.figure = figure;
    this.page = new PDFDocument({
      size: [figure.width, figure.height],
      margin: 0,
      // Doors compress differently; `repackPdf` does it alike.
      compress: false,
      pdfVersion: "1.7",
      tagged: true,
      lang: "en-GB",
      displayTitle: true,
      // No font of the library's own is opened.
      font: "",
      info: infoOf(figure),
    });
    this.page.on("data", (chunk: Uint8Array) => this.chunks.push(chunk));
    // It takes a font that is open already, which its types do not say.
    for (const [name, font] of fonts) this.page.registerFont(name, font as unknown as Buffer);
  }

  async print(): Promise<Uint8Array> {
    const { width, height, title, description } = this.figure;
    const alt = plainLine(`${title}. ${description}`);
    const options = { alt, bbox: [0, 0, width, height] as [number, number, number, number] };
    this.page.addStructure(this.page.struct("Figure", options, () => this.draw(this.figure.marks)));
    const done = new Promise<void>((resolve) => {
      this.page.on("end", resolve);
    });
    this.page.end();
    await done;
    return joined(this.chunks);
  }

  private draw(marks: readonly Mark[]): void {
    for (const mark of marks) this.drawMark(mark);
  }

  private drawMark(mark: Mark): void {
    switch (mark.kind) {
      case "group":
        return this.drawGroup(mark);
      case "text":
        return this.drawText(mark);
      case "rect":
        this.page.rect(mark.x, mark.y, mark.width, mark.height);
        return this.paint(mark.fill, mark.stroke);
      case "line":
        this.page.moveTo(...mark.from).lineTo(...mark.to);
        return this.paint(undefined, mark.stroke);
      case "circle":
        this.page.circle(mark.x, mark.y, mark.radius);
        return this.paint(mark.fill);
      case "path":
        this.page.path(mark.path);
        return this.paint(mark.fill, mark.stroke, mark.opacity);
    }
  }

  private drawGroup({ at, marks }: Group): void {
    if (!at) return this.draw(marks);
    this.page.save().translate(at.x, at.y);
    if (at.scale !== undefined) this.page.scale(at.scale, at.scale);
    this.draw(marks);
    this.page.restore();
  }

  private paint(fill: string | undefined, stroke?: Stroke, opacity = 1): void {
    if (fill !== undefined) this.page.fillColor(fill, opacity);
    if (stroke) {
      this.page.strokeColor(stroke.colour, opacity).lineWidth(stroke.width);
      const [dash, space = dash] = stroke.dashes?.split(/[\s,]+/).map(Number) ?? [];
      if (dash === undefined || space === undefined) this.page.undash();
      else this.page.dash(dash, { space });
    }
    if (fill !== undefined && stroke) this.page.fillAndStroke();
    else if (fill !== undefined) this.page.fill();
    else if (stroke) this.page.stroke();
  }

  private drawText({ x, y, text, size, isBold, fill, anchor = "start", isTurned }: TextMark): void {
    const runs = runsOf(plainLine(text));
    this.page.save().translate(x, y);
    if (isTurned) this.page.rotate(-90);
    this.page.fillColor(fill, 1).fontSize(size);
    const widths = runs.map((run) => this.page.font(fontNameOf(run, isBold)).widthOfString(run.text));
    const width = widths.reduce((sum, one) => sum + one, 0);
    let at = anchor === "start" ? 0 : anchor === "end" ? -width : -width / 2;
    for (const [i, run] of runs.entries()) {
      this.drawRun(run, at, isBold);
      at += widths[i] ?? 0;
    }
    this.page.restore();
  }

  /** Where signs do not stand in the order in which they are written, the text itself is kept beside them. */
  private drawRun(run: TextRun, x: number, isBold = false): void {
    const { isReordered } = FACES[run.face];
    if (isReordered) this.page.markContent("Span", { actual: run.text });
    this.page.font(fontNameOf(run, isBold)).text(run.text, x, 0, { lineBreak: false, baseline: "alphabetic" });
    if (isReordered) this.page.endMarkedContent();
  }
}

function infoOf({ title, author, description, created }: Figure): PDFKit.DocumentInfo {
  return {
    Title: plainLine(title),
    ...(author === "" ? {} : { Author: plainLine(author) }),
    Subject: plainLine(description),
    Creator: "Complementarity Atlas",
    Producer: "Complementarity Atlas",
    CreationDate: dateOf(created),
  };
}

/** Midnight in Greenwich; data without a date get the first day that archives of ours know. */
function dateOf(created: string): Date {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(created)?.[0];
  const date = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? new Date(Date.UTC(1980, 0, 1)) : date;
}
