/** The ASEAN Community Vision 2025: how the codes of its Blueprints, Master Plan and Work Plan are written. */
import type { Profile } from "./profile.ts";

/** Below the instrument: a letter for the characteristic where it has one, then numbers, then small roman numerals. */
const CODE =
  /^(VISION(\.[1-9]\d*){0,2}|APSC(\.[A-D](\.[1-9]\d*){0,2})?|(AEC|ASCC)(\.[A-E](\.[1-9]\d*)?(\.[ivx]+)?)?|MPAC(\.[1-5](\.[1-9]\d*)?)?|IAI(\.[1-9]\d*)?)$/;

export const ASEAN_2025: Profile = {
  framework: "asean-2025",
  expected: 'an ASEAN element such as "ASCC.C.4"',
  canonical,
  damage: () => undefined,
  word: { name: "pillar", level: "instrument" },
  // The Master Plan on Connectivity lists initiatives, the Work Plan of the Initiative for Integration areas of action.
  actingGroups: ["MPAC", "IAI"],
};

/** "AEC B6", "AEC.B6", "ascc c.4(ii)" and "AEC Element B6" all have one form with dots. */
function canonical(text: string): string | undefined {
  if (text.length > 40 || !/^[\w .()/-]+$/.test(text)) return undefined;
  const words =
    text.match(/[A-Za-z]+|\d+/g)?.filter((word) => !/^(blueprint|characteristic|element|measure)$/i.test(word)) ?? [];
  const code = words.map(writeWord).join(".");
  return CODE.test(code) ? code : undefined;
}

/** The instrument and the characteristic are capitals, roman numerals small, numbers without leading zeros. */
function writeWord(word: string, place: number): string {
  if (/^\d/.test(word)) return word.replace(/^0+(?=\d)/, "");
  if (place === 0) return word.toUpperCase();
  return place === 1 && /^[a-e]$/i.test(word) ? word.toUpperCase() : word.toLowerCase();
}
