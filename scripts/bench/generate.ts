/**
 * Wide linkage tables as a stranger's spreadsheet has them: one linkage a row, every label repeated. The same number of
 * linkages is the same bytes on every machine.
 */

/** The columns of a wide table, in their order. */
export const WIDE_COLUMNS = [
  "link_id",
  "source_id",
  "source_label",
  "source_element",
  "source_characteristic",
  "source_pillar",
  "target_id",
  "target_label",
  "target_goal",
  "type",
  "strength",
  "priority_area",
  "evidence",
] as const;

const PILLARS = 5;
const CHARACTERISTICS = 4;
const ELEMENTS = 4;
const GOALS = 17;

const TYPES = ["direct", "direct", "direct", "indirect", "indirect", "enabling", "enabling", "partial", "conflict"];
const DEEDS = ["Strengthen", "Promote", "Enhance", "Develop", "Support", "Harmonise", "Expand", "Monitor", "Finance"];
const THINGS = [
  "food security",
  "access to clean water",
  "higher education",
  "trade in services",
  "social protection",
  "disaster preparedness",
  "renewable energy",
  "labour mobility",
  "small enterprises",
  "coastal ecosystems",
  "cross-border transport",
  "public health",
  "digital skills",
  "anti-corruption work",
];
const PLACES = ["in rural areas", "across borders", "for women and girls", "at all levels", "with dialogue partners"];
const REASONS = [
  "both texts name it",
  "a condition, not the aim itself",
  'the title says "by all"',
  "one part of three",
  "seen in Việt Nam, Thailand and Lao PDR",
];

/** Make a table of so many linkages. Concepts grow with the square root: about 290 and 157 at 500, 2,900 and 1,565 at 50,000. */
export function generateWide(linkages: number): Uint8Array {
  const random = randomFrom(linkages);
  const sources = labelled(sourcesOf(Math.round(13 * Math.sqrt(linkages))), random);
  const targets = labelled(targetsOf(Math.round(7 * Math.sqrt(linkages))), random);
  const lines: string[] = [WIDE_COLUMNS.join(",")];
  for (let i = 1; i <= linkages; i++) {
    const source = skewed(sources, random);
    const target = skewed(targets, random);
    lines.push([`L${i}`, ...source, ...target, pick(TYPES, random), ...detailsOf(random)].map(cell).join(","));
  }
  return new TextEncoder().encode(`${lines.join("\r\n")}\r\n`);
}

/** The code of a measure with those above it, the nearest first. */
function sourcesOf(count: number): string[][] {
  return Array.from({ length: count }, (_, i) => {
    const unit = i % (PILLARS * CHARACTERISTICS * ELEMENTS);
    const pillar = `P${(unit % PILLARS) + 1}`;
    const characteristic = `${pillar}.${"ABCD"[Math.floor(unit / PILLARS) % CHARACTERISTICS]}`;
    const element = `${characteristic}.${Math.floor(unit / (PILLARS * CHARACTERISTICS)) + 1}`;
    const measure = `${element}.${Math.floor(i / (PILLARS * CHARACTERISTICS * ELEMENTS)) + 1}`;
    return [measure, element, characteristic, pillar];
  });
}

function targetsOf(count: number): string[][] {
  return Array.from({ length: count }, (_, i) => {
    const goal = `${(i % GOALS) + 1}`;
    return [`${goal}.${Math.floor(i / GOALS) + 1}`, goal];
  });
}

/** Put a label behind each code, where the wide table has it. */
function labelled(paths: readonly string[][], random: () => number): string[][] {
  return paths.map(([code = "", ...above]) => {
    const label = `${pick(DEEDS, random)} ${pick(THINGS, random)}, including ${pick(THINGS, random)} ${pick(PLACES, random)}`;
    return [code, label, ...above];
  });
}

function detailsOf(random: () => number): string[] {
  const strength = `${1 + Math.floor(random() * 3)}`;
  const areas = random() < 0.3 ? "" : `PA.${1 + Math.floor(random() * 5)}`;
  const evidence = `Page ${1 + Math.floor(random() * 200)}: ${pick(THINGS, random)}, ${pick(REASONS, random)}.`;
  return [strength, areas, evidence];
}

/** A few are linked often and most seldom; the often linked ones stand anywhere in the list. */
function skewed<T>(list: readonly T[], random: () => number): T {
  const place = Math.floor(random() ** 1.8 * list.length);
  return list[(place * 7919) % list.length] as T;
}

function pick<T>(list: readonly T[], random: () => number): T {
  return list[Math.floor(random() * list.length)] as T;
}

function cell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Numbers from 0 to below 1 by xorshift, the same series for the same seed. */
function randomFrom(seed: number): () => number {
  let state = (seed ^ 0x9e3779b9) >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}
