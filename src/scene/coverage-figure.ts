import { ANSWERS, type Answer } from "../analysis/answer.ts";
import type { Bar, Breakdown } from "../analysis/breakdown.ts";
import type { Concept } from "../domain/concept.ts";
import { SWATCH, type Drawing, type DrawingFrame, type LegendEntry } from "./figure-frame.ts";
import { baseline, clipText, fitText, isNarrow } from "./figure-text.ts";
import type { Mark } from "./marks.ts";
import type { FigurePalette } from "./palette.ts";
import { textWidth } from "./text-width.ts";

export interface CoverageHeads {
  left: string;
  right: string;
  /** The name of a kind of targets; `""` is for those without one. */
  kindName(kind: string): string;
}

/** Bars of both sides, an item as long in all bars of a side; kinds of targets stand in columns of their own. */
export function drawCoverageFigure(breakdown: Breakdown, heads: CoverageHeads, frame: DrawingFrame): Drawing {
  const groups = breakdown.groups.map((bar) => ({ concept: bar.group, bars: [bar] }));
  const left = tableOf(heads.left, ["units"], groups, frame);
  const kinds = breakdown.kinds.map(({ kind }) => kind);
  const goals = breakdown.goals.map((bar) => ({
    concept: bar.goal,
    bars: kinds.map((kind) => bar.kinds.find((one) => one.kind === kind)),
  }));
  const right = tableOf(heads.right, kinds.map(heads.kindName), goals, frame);
  const gap = left.height > 0 && right.height > 0 ? 8 : 0;
  const at = { x: 0, y: left.height + gap };
  return {
    height: left.height + gap + right.height,
    marks: [
      { kind: "group", name: "groups", marks: left.marks },
      { kind: "group", name: "goals", at, marks: right.marks },
    ],
    legend: legendOf(frame),
  };
}

interface Row {
  concept: Concept;
  bars: readonly (Bar | undefined)[];
}

const BETWEEN = 8;

function tableOf(head: string, columns: readonly string[], rows: readonly Row[], frame: DrawingFrame) {
  const { width, type, palette } = frame;
  if (rows.length === 0) return { marks: [], height: 0 };
  const leading = type.label + 3.5;
  const labels = width * (isNarrow(width) ? 0.36 : 0.38);
  const numbers = textWidth("000/000", type.note, false) + 3;
  const longest = columns.map((_, i) => Math.max(1, ...rows.map(({ bars }) => bars[i]?.items ?? 0)));
  const room = width - labels - columns.length * numbers - (columns.length - 1) * BETWEEN;
  const one = room / longest.reduce((sum, items) => sum + items, 0);
  const starts = longest.map(
    (_, i) => labels + longest.slice(0, i).reduce((sum, items) => sum + items * one + numbers + BETWEEN, 0),
  );
  const headMarks = columns.map((text, i): Mark => {
    const space = (longest[i] ?? 0) * one + numbers;
    const shown = clipText(text, space, type.note, false);
    return { kind: "text", x: starts[i] ?? 0, y: 0.75 * leading, text: shown, size: type.note, fill: palette.muted };
  });
  const title = clipText(head, labels - 4, type.label, true);
  const marks: Mark[] = [
    { kind: "text", x: 0, y: 0.75 * leading, text: title, size: type.label, isBold: true, fill: palette.ink },
    ...headMarks,
  ];
  for (const [i, row] of rows.entries()) {
    const y = (i + 1) * leading;
    marks.push({ kind: "line", from: [0, y], to: [width, y], stroke: { colour: palette.line, width: 0.4 } });
    marks.push(...labelMarks(row.concept, y + leading / 2, labels, frame));
    for (const [column, bar] of row.bars.entries()) {
      if (bar) marks.push(...barMarks(bar, starts[column] ?? 0, y, leading, one, frame));
    }
  }
  return { marks, height: (rows.length + 1) * leading };
}

function labelMarks(concept: Concept, middle: number, room: number, { type: { label }, palette }: DrawingFrame) {
  const mark = concept.verification === "recalled" ? "†" : "";
  const code = clipText(concept.code + mark, room - 4, label, true);
  const x = textWidth(code, label, true) + 4;
  const title = concept.shortTitle === concept.code ? "" : fitText(concept.shortTitle, room - x - 5, label);
  const y = middle + baseline(label);
  return [
    { kind: "text", x: 0, y, text: code, size: label, isBold: true, fill: palette.ink },
    ...(title === "" ? [] : [{ kind: "text", x, y, text: title, size: label, fill: palette.muted } as const]),
  ] satisfies readonly Mark[];
}

function barMarks(
  { items, tally }: Bar,
  x: number,
  y: number,
  leading: number,
  one: number,
  { type: { note }, palette }: DrawingFrame,
): readonly Mark[] {
  let from = x;
  const pieces = ANSWERS.flatMap((answer): readonly Mark[] => {
    const width = tally[answer] * one;
    if (width === 0) return [];
    from += width;
    return pieceMarks(answer, from - width, y + 1.8, width, leading - 3.6, palette);
  });
  const base = y + leading / 2 + baseline(note);
  const text = `${tally.linked}/${items}`;
  return [...pieces, { kind: "text", x: from + 3, y: base, text, size: note, fill: palette.ink }];
}

/** What has no counterpart is hatched too, so that greys and colours are never all that tells answers apart. */
function pieceMarks(answer: Answer, x: number, y: number, width: number, height: number, palette: FigurePalette) {
  const box = { kind: "rect", x, y, width, height } as const;
  const stroke = { colour: palette.muted, width: 0.3 };
  if (answer === "unread") return [{ ...box, fill: palette.paper, stroke }];
  const marks: Mark[] = [{ ...box, fill: palette[answer] }];
  if (answer === "none") {
    let path = "";
    for (let along = 1.2; along < width + height; along += 2.4) {
      const [low, high] = [Math.max(0, along - height), Math.min(along, width)];
      path += `M${x + low} ${y + along - low}L${x + high} ${y + along - high}`;
    }
    marks.push({ kind: "path", path, stroke: { colour: palette.paper, width: 0.5 } });
  }
  return marks;
}

function legendOf({ type: { note }, palette }: DrawingFrame): readonly LegendEntry[] {
  const words: Readonly<Record<Answer, string>> = {
    linked: "linked",
    hidden: "linked, hidden by the filter",
    none: "no counterpart",
    unread: "not yet looked at",
  };
  const entries = ANSWERS.map((answer) => ({
    text: words[answer],
    swatch: pieceMarks(answer, 0, 0, SWATCH, note, palette),
  }));
  return [...entries, { text: "3/9: three of nine are linked", swatch: [] }];
}
