/** Which face of Noto draws which script, and where a text goes from one script to another. */

/** A face by the script that it draws. */
export const FACE_NAMES = ["Latin", "Thai", "Lao", "Khmer", "Myanmar"] as const;
export type FaceName = (typeof FACE_NAMES)[number];

export interface Face {
  /** As style sheets name it. */
  family: string;
  regular: string;
  bold: string;
  /** Whether its signs are written in another order than they stand in. */
  isReordered: boolean;
}

/** With the files' names, which every door finds in its own place. */
export const FACES: Readonly<Record<FaceName, Face>> = {
  Latin: faceOf("Noto Sans", false),
  Thai: faceOf("Noto Sans Thai", true),
  Lao: faceOf("Noto Sans Lao", true),
  Khmer: faceOf("Noto Sans Khmer", true),
  Myanmar: faceOf("Noto Sans Myanmar", true),
};

/** Letters of one face, one after the other. */
export interface TextRun {
  face: FaceName;
  text: string;
}

/** A text in runs, from its beginning to its end; marks and blanks stay with the letters before them. */
export function runsOf(text: string): readonly TextRun[] {
  const runs: TextRun[] = [];
  for (const sign of text) {
    const last = runs.at(-1);
    const face = faceFor(sign) ?? last?.face ?? "Latin";
    if (last?.face === face) last.text += sign;
    else runs.push({ face, text: sign });
  }
  return runs;
}

const BLOCKS: readonly (readonly [first: number, last: number, face: FaceName | undefined])[] = [
  // Joiners, blanks and bidirectional marks have no face of their own.
  [0x200b, 0x200f, undefined],
  [0x0e00, 0x0e7f, "Thai"],
  [0x0e80, 0x0eff, "Lao"],
  [0x1000, 0x109f, "Myanmar"],
  [0xa9e0, 0xa9ff, "Myanmar"],
  [0xaa60, 0xaa7f, "Myanmar"],
  [0x1780, 0x17ff, "Khmer"],
  [0x19e0, 0x19ff, "Khmer"],
];

function faceFor(sign: string): FaceName | undefined {
  const code = sign.codePointAt(0) ?? 0;
  const block = BLOCKS.find(([first, last]) => code >= first && code <= last);
  return block ? block[2] : "Latin";
}

function faceOf(family: string, isReordered: boolean): Face {
  const stem = family.replaceAll(" ", "");
  return { family, regular: `${stem}_400Regular.ttf`, bold: `${stem}_700Bold.ttf`, isReordered };
}
