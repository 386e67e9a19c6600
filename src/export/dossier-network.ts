/** The network of a dossier as a drawing inside the page: every concept a link, every line with the names of its ends. */
import { SIDES, keyOf, refOf, type Concept, type RefKey, type Side } from "../domain/concept.ts";
import { hierarchyOf } from "../domain/corpus.ts";
import { buildGraph } from "../graph/build.ts";
import type { Visible } from "../graph/visible.ts";
import { drawNetwork, type Circle, type Line } from "../scene/network.ts";
import { DARK, LIGHT } from "../scene/palette.ts";
import { textWidth } from "../scene/text-width.ts";
import { anchorOf, sectionOf } from "./dossier-markup.ts";
import { isAsked, type Subset } from "./dossier-subset.ts";
import { escapeXml } from "./xml-text.ts";

const WIDTH = 840;
const ROW = 26;
const MARGIN = 8;
const SIZE = 12;
/** More concepts of a side are shown by those above them. */
const MOST_ROWS = 48;
/** The longest title beside a mark. */
const LABEL_ROOM = 270;

interface Drawn {
  section: string;
  /** Rules for the colours in it, by day and by night. */
  style: string;
}

export function networkSection(subset: Subset): Drawn {
  const { corpus, reported } = subset;
  const visible = visibleOf(subset);
  const linkages = reported.filter(({ relation }) => relation !== "none");
  const graph = buildGraph(corpus, visible, linkages);
  const [day, night] = [LIGHT, DARK].map((palette) => drawNetwork(corpus, graph, palette));
  if (!day || !night || day.circles.length === 0) {
    return { section: sectionOf("network", "Network", "<p>The filter leaves nothing to draw.</p>"), style: "" };
  }
  const colours = new Colours();
  const height = 2 * MARGIN + ROW * Math.max(visible.left.length, visible.right.length);
  const nightFill = new Map(night.circles.map(({ id, fill }) => [id, fill]));
  const nightStroke = new Map(night.lines.map(({ id, stroke }) => [id, stroke]));
  const places = new Map(
    day.circles.map((circle) => [circle.id, [circle.x * WIDTH, placeDown(circle, height)] as const]),
  );
  const lines = day.lines.map((line) =>
    lineOf(line, places, colours.nameOf(line.stroke, nightStroke.get(line.id) ?? "")),
  );
  const nodes = day.circles
    .toSorted((a, b) => (a.side === b.side ? a.y - b.y : a.side === "left" ? -1 : 1))
    .map((circle) => nodeOf(circle, places, colours.nameOf(circle.fill, nightFill.get(circle.id) ?? "")));
  const { left, right } = corpus;
  const name = `${left.framework.shortTitle} on the left, ${right.framework.shortTitle} on the right; a line joins what has linkages`;
  const svg = `<svg class="network" viewBox="0 0 ${WIDTH} ${number(height)}" role="group" aria-labelledby="network-heading">
<g aria-hidden="true">
${lines.join("\n")}
</g>
${nodes.join("\n")}
</svg>`;
  const note = `<p class="note">${escapeXml(name)}. The wider the line, the more linkages; the fuller its colour, the firmer the strongest of them; broken lines are tensions alone. What lies below a concept is drawn at it.</p>`;
  return {
    section: sectionOf(
      "network",
      "Network",
      `${note}\n<div class="scroll" tabindex="0" role="region" aria-label="Drawing of the network">\n${svg}\n</div>`,
    ),
    style: colours.style(),
  };
}

/** On each side the deepest levels that still fit, of what the filter asks about or linkages name. */
function visibleOf(subset: Subset): Visible {
  const { corpus, coverage, madeAt } = subset;
  const [left, right] = SIDES.map((side) => {
    const { pathTo } = hierarchyOf(corpus, side);
    const holders = new Set(
      [...madeAt[side].keys()].flatMap((code) => [code, ...pathTo(code).map((above) => above.code as string)]),
    );
    const depthOf = ({ code }: Concept) => pathTo(code).length;
    const shown = subset.concepts[side].filter(({ code }) => isAsked(coverage, side, code) || holders.has(code));
    const depths = [...new Set(shown.map(depthOf))].toSorted((a, b) => b - a);
    const deepest = depths.find((depth) => shown.filter((concept) => depthOf(concept) <= depth).length <= MOST_ROWS);
    const limit = deepest ?? depths.at(-1) ?? 0;
    return shown.filter((concept) => depthOf(concept) <= limit);
  });
  const seen = { left: codesOf(left), right: codesOf(right) };
  return {
    left: left ?? [],
    right: right ?? [],
    standIn(side, code) {
      const path = [
        ...hierarchyOf(corpus, side)
          .pathTo(code)
          .map((above) => above.code as string),
        code,
      ];
      const found = path.findLast((one) => seen[side].has(one));
      return found === undefined ? undefined : keyOf({ side, code: found as Concept["code"] });
    },
    isOpen: () => false,
  };
}

function codesOf(concepts: readonly Concept[] = []): ReadonlySet<string> {
  return new Set(concepts.map(({ code }) => code));
}

function placeDown({ y }: Circle, height: number): number {
  return MARGIN + y * (height - 2 * MARGIN);
}

type Places = ReadonlyMap<RefKey, readonly [x: number, y: number]>;

function lineOf({ from, to, width, opacity, stroke }: Line, places: Places, colour: string): string {
  const [x, y] = places.get(from) ?? [0, 0];
  const [endX, endY] = places.get(to) ?? [0, 0];
  const middle = number((x + endX) / 2);
  const broken = stroke === LIGHT.tension ? ' stroke-dasharray="5 3"' : "";
  const path = `M${number(x)} ${number(y)}C${middle} ${number(y)} ${middle} ${number(endY)} ${number(endX)} ${number(endY)}`;
  return `<path class="${colour}" data-f="${anchorAt(from)}" data-t="${anchorAt(to)}" d="${path}" stroke-width="${number(width * 0.8)}" stroke-opacity="${number(opacity)}"${broken}/>`;
}

function nodeOf({ id, side, radius, code, title, mark, linkages }: Circle, places: Places, colour: string): string {
  const [x, y] = places.get(id) ?? [0, 0];
  const outwards = side === "left" ? -1 : 1;
  const words = title === code ? "" : shortened(title, LABEL_ROOM - textWidth(code, SIZE, true));
  const label = [`<tspan class="code">${escapeXml(code)}</tspan>`, escapeXml(words)].filter((part) => part !== "");
  const text = (side === "left" ? label.toReversed() : label).join(" ");
  const room = Math.min(x, LABEL_ROOM + 30);
  const box =
    side === "left" ? [number(x - room), number(room + 10)] : [number(x - 10), number(Math.min(WIDTH - x, room) + 10)];
  const whole = [
    code,
    title === code ? "" : title + (mark === "" ? "" : ` ${mark}`),
    `${linkages} ${linkages === 1 ? "linkage" : "linkages"}`,
  ];
  return `<a class="${colour}" href="#${anchorAt(id)}" aria-label="${escapeXml(whole.filter((part) => part !== "").join(", "))}"><title>${escapeXml(whole.filter((part) => part !== "").join(", "))}</title><rect x="${box[0]}" y="${number(y - ROW / 2 + 1)}" width="${box[1]}" height="${ROW - 2}"/><circle cx="${number(x)}" cy="${number(y)}" r="${number(radius)}"/><text x="${number(x + outwards * (radius + 5))}" y="${number(y + 4)}"${side === "left" ? ' text-anchor="end"' : ""}>${text}${mark === "" ? "" : " †"}</text></a>`;
}

function shortened(text: string, room: number): string {
  if (textWidth(text, SIZE, false) <= room) return text;
  let short = "";
  for (const letter of text) {
    if (textWidth(`${short}${letter}…`, SIZE, false) > room) break;
    short += letter;
  }
  return `${short.trimEnd()}…`;
}

function anchorAt(key: RefKey): string {
  const { side, code } = refOf(key);
  return anchorOf(side as Side, code);
}

function number(value: number): string {
  return String(Math.round(value * 100) / 100 || 0);
}

/** Pairs of colours, by day and by night, under short names. */
class Colours {
  private readonly names = new Map<string, string>();

  nameOf(day: string, night: string): string {
    const pair = `${day} ${night}`;
    const name = this.names.get(pair) ?? `k${this.names.size}`;
    this.names.set(pair, name);
    return name;
  }

  style(): string {
    const pairs = Array.from(this.names, ([pair, name]) => [name, ...pair.split(" ")] as const);
    const day = pairs.map(([name, colour]) => `.${name} { --k: ${colour}; }`);
    const night = pairs.map(([name, , colour]) => `.${name} { --k: ${colour}; }`);
    return `${day.join("\n")}\n@media screen and (prefers-color-scheme: dark) {\n${night.join("\n")}\n}\n`;
  }
}
