import type { Figure, Group, Mark, Stroke, TextMark } from "../scene/marks.ts";
import { FACE_NAMES, FACES } from "./font-faces.ts";
import { plainLine } from "./plain-line.ts";
import { escapeXml } from "./xml-text.ts";

/** In the order in which a viewer tries them; each script has its own. */
const FAMILIES = [...FACE_NAMES.map((name) => FACES[name].family), "Helvetica", "Arial"];
const POINTS_PER_CM = 72 / 2.54;

/** Print a figure as SVG 1.1: text as text, no script, no style sheet, nothing from elsewhere. */
export function toSvg({ name, width, height, title, description, marks }: Figure): string {
  const cm = (points: number) => `${number(points / POINTS_PER_CM)}cm`;
  const faces = `${FAMILIES.map((face) => (face.includes(" ") ? `'${face}'` : face)).join(", ")}, sans-serif`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" version="1.1" width="${cm(width)}" height="${cm(height)}" ` +
      `viewBox="0 0 ${number(width)} ${number(height)}" role="img" aria-labelledby="${name}-name ${name}-text" ` +
      `font-family="${faces}">`,
    `<title id="${name}-name">${escapeXml(title)}</title>`,
    `<desc id="${name}-text">${escapeXml(description)}</desc>`,
    ...marks.flatMap(linesOf),
    "</svg>",
    "",
  ].join("\n");
}

/** A mark in lines of markup, for whoever writes what stands around it. */
export function linesOf(mark: Mark): readonly string[] {
  switch (mark.kind) {
    case "group":
      return groupLines(mark);
    case "text":
      return [textLine(mark)];
    case "rect": {
      const { x, y, width, height, fill, stroke } = mark;
      return [`<rect${numbers({ x, y, width, height })}${paint(fill, stroke)}/>`];
    }
    case "line": {
      const { from, to, stroke } = mark;
      return [`<line${numbers({ x1: from[0], y1: from[1], x2: to[0], y2: to[1] })}${strokeOf(stroke)}/>`];
    }
    case "circle":
      return [`<circle${numbers({ cx: mark.x, cy: mark.y, r: mark.radius })}${paint(mark.fill)}/>`];
    case "path": {
      const opacity = mark.opacity === undefined ? "" : ` opacity="${number(mark.opacity)}"`;
      const path = mark.path.replaceAll(/-?\d+\.\d+(e-?\d+)?/g, (text) => number(Number(text)));
      return [`<path d="${escapeXml(path)}"${paint(mark.fill, mark.stroke)}${opacity}/>`];
    }
  }
}

/** Names come back in every part of a figure, so that they are classes; those of the whole figure are unique. */
function groupLines({ name, at, marks }: Group): readonly string[] {
  const scale = at?.scale === undefined ? "" : ` scale(${Number(at.scale.toFixed(5))})`;
  const place = at ? ` transform="translate(${number(at.x)} ${number(at.y)})${scale}"` : "";
  const label = name.includes("-") ? `id="${name}"` : `class="${name}"`;
  return [`<g ${label}${place}>`, ...marks.flatMap(linesOf), "</g>"];
}

function textLine({ x, y, text, size, isBold, fill, anchor = "start", isTurned }: TextMark): string {
  const place = isTurned ? ` transform="translate(${number(x)} ${number(y)}) rotate(-90)"` : numbers({ x, y });
  const weight = isBold ? ' font-weight="700"' : "";
  const side = anchor === "start" ? "" : ` text-anchor="${anchor}"`;
  return `<text${place} font-size="${number(size)}"${weight}${side}${paint(fill)}>${escapeXml(plainLine(text))}</text>`;
}

function paint(fill: string | undefined, stroke?: Stroke): string {
  return ` fill="${escapeXml(fill ?? "none")}"${stroke ? strokeOf(stroke) : ""}`;
}

function strokeOf({ colour, width, dashes }: Stroke): string {
  const broken = dashes === undefined ? "" : ` stroke-dasharray="${dashes}"`;
  return ` stroke="${escapeXml(colour)}" stroke-width="${number(width)}"${broken}`;
}

function numbers(values: Readonly<Record<string, number>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${number(value)}"`)
    .join("");
}

/** Hundredths of a point are finer than any printer. */
function number(value: number): string {
  return String(Math.round(value * 100) / 100 || 0);
}
