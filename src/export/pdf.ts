/**
 * A figure as a page of PDF: the only file that knows the library which writes it. Lines stay lines, and words stay
 * words in fonts that are inside the file; the picture as a whole is tagged as one, with its alternative text.
 */
import PDFDocument from "pdfkit";
import { textMarksIn, type Figure, type Group, type Mark, type Stroke, type TextMark } from "../scene/marks.ts";
import type { Tools } from "./exporter.ts";
import { FACES, runsOf, type FaceName, type TextRun } from "./font-faces.ts";
import { joined, repackPdf } from "./pdf-repack.ts";
import { plainLine } from "./plain-line.ts";

/** What a door may lend beyond the tools of all exports. */
export interface OutlineTool {
  /**
   * Draw texts as outlines, for a script that the library cannot shape.
   *
   * @returns for each the data of a path with absolute commands, its baseline beginning at 0 0
   */
  outlinesOf(texts: readonly OutlinedText[]): Promise<readonly string[]>;
}

export type OutlinedText = Pick<TextMark, "text" | "size" | "isBold" | "anchor">;

/** The library shapes every script of ours but this one. */
const UNSHAPED: FaceName = "Myanmar";

/** Whether a figure has letters that only a door with outlines can write as PDF. */
export function needsOutlines({ marks }: Figure): boolean {
  return textMarksIn(marks).some(isUnshaped);
}

/**
 * The same figure, the same bytes: no clock, and no compression that differs between doors.
 *
 * @throws TypeError without the tools that it needs: `readFont`, and `outlinesOf` for letters that need it
 */
export async function toPdf(figure: Figure, tools: Partial<Tools & OutlineTool> = {}): Promise<Uint8Array> {
  const texts = textMarksIn(figure.marks);
  const outlined = texts.filter(isUnshaped);
  if (!tools.readFont) throw new TypeError("toPdf: expected a tool that reads fonts");
  if (outlined.length > 0 && !tools.outlinesOf) throw new TypeError("toPdf: expected a tool that outlines texts");
  const paths = outlined.length === 0 ? [] : await tools.outlinesOf?.(outlined);
  const outlines = new Map(outlined.map((mark, i) => [mark, paths?.[i] ?? ""]));
  const document = new FigurePage(figure, outlines);
  for (const name of fontsFor(texts.filter((mark) => !isUnshaped(mark)))) {
    document.addFont(name, await tools.readFont(name));
  }
  return repackPdf(await document.print(), figure);
}

function isUnshaped({ text }: TextMark): boolean {
  return runsOf(text).some(({ face }) => face === UNSHAPED);
}

function fontOf({ face }: TextRun, isBold = false): string {
  return FACES[face][isBold ? "bold" : "regular"];
}

function fontsFor(texts: readonly TextMark[]): ReadonlySet<string> {
  return new Set(texts.flatMap(({ text, isBold }) => runsOf(plainLine(text)).map((run) => fontOf(run, isBold))));
}

class FigurePage {
  private readonly figure: Figure;
  private readonly outlines: ReadonlyMap<TextMark, string>;
  private readonly page: PDFKit.PDFDocument;
  private readonly chunks: Uint8Array[] = [];

  constructor(figure: Figure, outlines: ReadonlyMap<TextMark, string>) {
    this.figure = figure;
    this.outlines = outlines;
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
  }

  addFont(name: string, bytes: Uint8Array): void {
    this.page.registerFont(name, bytes as Buffer);
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

  private drawText(mark: TextMark): void {
    this.page.save().translate(mark.x, mark.y);
    if (mark.isTurned) this.page.rotate(-90);
    const outline = this.outlines.get(mark);
    if (outline === undefined) this.drawRuns(mark);
    else this.drawOutline(mark, outline);
    this.page.restore();
  }

  private drawRuns({ text, size, isBold, fill, anchor = "start" }: TextMark): void {
    const runs = runsOf(plainLine(text));
    this.page.fillColor(fill, 1).fontSize(size);
    const widths = runs.map((run) => this.page.font(fontOf(run, isBold)).widthOfString(run.text));
    const width = widths.reduce((sum, one) => sum + one, 0);
    let x = anchor === "start" ? 0 : anchor === "end" ? -width : -width / 2;
    for (const [i, run] of runs.entries()) {
      this.page.font(fontOf(run, isBold)).text(run.text, x, 0, { lineBreak: false, baseline: "alphabetic" });
      x += widths[i] ?? 0;
    }
  }

  /** The words stay with the outlines, for whoever copies or searches them. */
  private drawOutline({ text, fill }: TextMark, outline: string): void {
    if (outline === "") return;
    this.page.markContent("Span", { actual: plainLine(text) });
    this.page.path(outline).fillColor(fill, 1).fill();
    this.page.endMarkedContent();
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
