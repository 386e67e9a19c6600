/**
 * Some scripts are written in the order in which they are spoken, and a shaper for the screen puts each sign where it
 * stands. Ours does so for Khmer; of the others it has to be handed the signs in the order in which they stand.
 */
import type { FaceName } from "./font-faces.ts";

const CONSONANT =
  "[\u1000-\u102a\u103f-\u1049\u104e\u1050-\u1055\u105a-\u105d\u1061\u1065\u1066\u106e-\u1070\u1075-\u1081\u108e\u1090-\u1099\u25cc]";
const SIGN =
  "[\u102b-\u1038\u103a-\u103e\u1056-\u1059\u105e-\u1060\u1062-\u1064\u1067-\u106d\u1071-\u1074\u1082-\u108d\u108f\u109a-\u109d\ufe00]";
/** A syllable: a hook that stands on the next consonant (kinzi), the consonant, and all that hangs on it. */
const SYLLABLE = new RegExp(
  `((?:[\u1004\u101b\u105a]\u103a\u1039)?)(${CONSONANT})((?:\u1039${CONSONANT}|${SIGN})*)`,
  "g",
);

/** The signs of a text of one face as they stand from left to right; with most faces the text itself. */
export function asItStands(face: FaceName, text: string): string {
  if (face === "Myanmar") return myanmar(text);
  // A vowel of two parts takes the mark of its tone between them.
  if (face === "Thai") return text.replaceAll(/([\u0e48-\u0e4b]?)\u0e33/g, "\u0e4d$1\u0e32");
  if (face === "Lao") return text.replaceAll(/([\u0ec8-\u0ecb]?)\u0eb3/g, "\u0ecd$1\u0eb2");
  return text;
}

/** A vowel and a medial stand before their consonant, a hook above it; a dot above comes before what hangs below. */
function myanmar(text: string): string {
  return text.replaceAll(SYLLABLE, (_, hook: string, consonant: string, signs: string) => {
    const vowels = signs.replaceAll(/[^\u1031\u1084]/g, "");
    const around = signs.replaceAll(/[^\u103c]/g, "");
    const rest = signs.replaceAll(/[\u1031\u1084\u103c]/g, "").replaceAll(/([\u102f\u1030]+)(\u1036)/g, "$2$1");
    return vowels + around + consonant + hook + rest;
  });
}
