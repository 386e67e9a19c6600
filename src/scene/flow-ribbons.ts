import type { FlowBand } from "../analysis/flow.ts";
import { round } from "./flow-labels.ts";
import type { FigurePalette } from "./palette.ts";

/** Where a band runs, in pixels. */
export interface Course {
  band: FlowBand;
  /** Where it begins and ends, and its upper edge there. */
  x: readonly [number, number];
  top: readonly [number, number];
  /** Of all its linkages together. */
  width: number;
}

/** What runs from one node to another: a ribbon, and apart from it, at its lower edge, the tensions as a broken line. */
export interface FlowRibbon extends Course {
  /** The outline to be filled; `""` where all are tensions. */
  outline: string;
  fill: string;
  opacity: number;
  tension: BrokenLine | undefined;
}

export interface BrokenLine {
  path: string;
  width: number;
  stroke: string;
  opacity: number;
  dashes: string;
}

/** The outline and the broken line of some of a ribbon's linkages: of as many as are asked for, at its upper edge. */
export function shapeOf(
  { band, x, top, width }: Course,
  linkages: number,
  tensions: number,
  palette: FigurePalette,
): Pick<FlowRibbon, "outline" | "tension"> {
  const one = width / band.linkages;
  const plain = (linkages - tensions) * one;
  const [x0, x1] = x;
  const [y0, y1] = top;
  const middle = (x0 + x1) / 2;
  const curve = (a: number, b: number, down: number) =>
    `C${round(middle)} ${round(a + down)} ${round(middle)} ${round(b + down)} `;
  const outline =
    `M${round(x0)} ${round(y0)}${curve(y0, y1, 0)}${round(x1)} ${round(y1)}V${round(y1 + plain)}` +
    `${curve(y1, y0, plain)}${round(x0)} ${round(y0 + plain)}Z`;
  const below = (band.linkages - band.tensions) * one + (tensions * one) / 2;
  const path = `M${round(x0)} ${round(y0 + below)}${curve(y0, y1, below)}${round(x1)} ${round(y1 + below)}`;
  return {
    outline: plain > 0 ? outline : "",
    tension:
      tensions === 0
        ? undefined
        : { path, width: round(tensions * one), stroke: palette.tension, opacity: 0.75, dashes: "2 3" },
  };
}
