/** Arithmetic of colours, all written `#rrggbb`. */

/** How much two colours stand out from each other, as WCAG counts it: from 1 to 21. */
export function contrastOf(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminanceOf(one), luminanceOf(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** What is seen of a colour over another one, at an opacity from 0 to 1. */
export function mix(under: string, over: string, opacity: number): string {
  const [a, b] = [partsOf(under), partsOf(over)];
  const mixed = a.map((value, i) => Math.round(value + ((b[i] ?? 0) - value) * opacity));
  return `#${mixed.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}

/** The colour itself, or the nearest mix with white that stands out from a dark paper by at least so much. */
export function lightenOn(paper: string, colour: string, least: number): string {
  for (let white = 0; white < 1; white += 0.05) {
    const lighter = mix(colour, "#ffffff", white);
    if (contrastOf(paper, lighter) >= least) return lighter;
  }
  return "#ffffff";
}

function partsOf(colour: string): readonly number[] {
  return [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16));
}

function luminanceOf(colour: string): number {
  const [r = 0, g = 0, b = 0] = partsOf(colour).map((value) =>
    value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
