/** The 2030 Agenda: one agenda, 17 goals and 169 targets, a closed list that is generated here from its counts. */
import type { Profile } from "./profile.ts";

/** For each goal its numbered targets and its lettered ones (means of implementation), as the resolution lists them. */
const TARGETS: readonly (readonly [numbered: number, lettered: number])[] = [
  [5, 2],
  [5, 3],
  [9, 4],
  [7, 3],
  [6, 3],
  [6, 2],
  [3, 2],
  [10, 2],
  [5, 3],
  [7, 3],
  [7, 3],
  [8, 3],
  [3, 2],
  [7, 3],
  [9, 3],
  [10, 2],
  [19, 0],
];

const ROOT = "SDG";
const CODES: readonly string[] = [
  ROOT,
  ...TARGETS.flatMap(([numbered, lettered], i) => codesOfGoal(i + 1, numbered, lettered)),
];
const KNOWN: ReadonlySet<string> = new Set(CODES);

export const SDG_2030: Profile = {
  framework: "sdg-2030",
  expected: 'an SDG target such as "5.a"',
  canonical,
  damage,
  codes: CODES,
  word: { name: "goal", level: "goal" },
};

function codesOfGoal(goal: number, numbered: number, lettered: number): string[] {
  const numbers = Array.from({ length: numbered }, (_, i) => `${goal}.${i + 1}`);
  const letters = Array.from({ length: lettered }, (_, i) => `${goal}.${"abcd"[i]}`);
  return [String(goal), ...numbers, ...letters];
}

/** "1.A", "Target 1.1", "SDG 12", "Goal 12.5", "01.01" and the address of a target all have one plain form. */
function canonical(text: string): string | undefined {
  if (text.length > 60) return undefined;
  if (/^sdgs?$/i.test(text)) return ROOT;
  const parts =
    /^(?:https?:\/\/metadata\.un\.org\/sdg\/)?(?:sdg|goal|target|sdg (?:goal|target))?[ .:-]*0?(\d{1,2})(?:\.0?(\d{1,2}|[a-d]))?\.?$/i.exec(
      text,
    );
  if (!parts) return undefined;
  const [, goal = "", target] = parts;
  const code = target === undefined ? goal : `${goal}.${target.toLowerCase()}`;
  return KNOWN.has(code) ? code : undefined;
}

/** Spreadsheets take 3.1 for the third of January, 12 for 1.20E+01, and write 1,1 where the comma is decimal. */
function damage(text: string): string | undefined {
  if (text.length > 40) return undefined;
  const comma = /^(\d{1,2}),(\d{1,2}|[a-d])$/i.exec(text);
  if (comma) return orNothing(`${comma[1]}.${comma[2]}`, "a spreadsheet with decimal commas changed it");
  if (/^\d([.,]\d+)?E[+-]?\d{1,2}$/i.test(text)) {
    return orNothing(String(Number(text.replace(",", "."))), "a spreadsheet wrote it as a power of ten");
  }
  const day = dayOf(text);
  if (day === undefined) return undefined;
  const [first, second] = day;
  const code = [`${first}.${second}`, `${second}.${first}`].find((one) => KNOWN.has(one));
  return code
    ? `it may have been "${code}" before a spreadsheet made it a date`
    : "it looks like a date that a spreadsheet made";
}

function orNothing(code: string, cause: string): string | undefined {
  return KNOWN.has(code) ? `it may have been "${code}" before ${cause}` : undefined;
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH = `(${MONTHS.join("|")})[a-z]*\\.?`;
const DAY_MONTH = new RegExp(`^(\\d{1,2})[-/. ]${MONTH}(?:[-/. ]\\d{2,4})?$`, "i");
const MONTH_DAY = new RegExp(`^${MONTH}[-/. ](\\d{1,2})$`, "i");

/** The two numbers that a date was made of: in day and month order where the text tells. */
function dayOf(text: string): readonly [number, number] | undefined {
  const dayMonth = DAY_MONTH.exec(text);
  if (dayMonth) return [Number(dayMonth[1]), monthOf(dayMonth[2])];
  const monthDay = MONTH_DAY.exec(text);
  if (monthDay) return [Number(monthDay[2]), monthOf(monthDay[1])];
  const numbers = /^(\d{1,2})[/.-](\d{1,2})[/.-]\d{2,4}$/.exec(text);
  if (numbers) return [Number(numbers[1]), Number(numbers[2])];
  const iso = /^\d{4}-(\d{2})-(\d{2})( 00:00:00)?$/.exec(text);
  if (iso) return [Number(iso[2]), Number(iso[1])];
  return /^[34]\d{4}$/.test(text) ? dayOfSerial(Number(text)) : undefined;
}

function monthOf(name = ""): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

/** Spreadsheets count days from 30 December 1899. */
function dayOfSerial(days: number): readonly [number, number] {
  const date = new Date(Date.UTC(1899, 11, 30 + days));
  return [date.getUTCDate(), date.getUTCMonth() + 1];
}
