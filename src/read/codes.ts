import { LONGEST_CODE, parseConceptCode, type ConceptCode } from "../domain/code.ts";
import { nearestOf } from "../domain/nearest.ts";
import type { Profile } from "../domain/profile.ts";
import { nameOfLetter } from "./faults.ts";

/** What became of the text in a cell that should hold a code. */
export type Resolution =
  | { code: ConceptCode; isExact: boolean; hint: string | undefined }
  | { code: undefined; isExact: false; expected: string; hint: string | undefined };

/** After so many different unknown codes no nearest one is sought: the column holds something else. */
const MOST_GUESSES = 500;

// Invisible letters that a copy from a document or a web page brings along.
const INVISIBLE = /[\u200b-\u200d\u2060\ufeff\u00ad]/g;

/** The codes of one framework, found again in the spellings that people and spreadsheets give them. */
export class CodeIndex {
  private readonly known: ReadonlySet<string>;
  private readonly folded = new Map<string, string | undefined>();
  private readonly profile: Profile | undefined;
  private readonly expected: string;
  private readonly resolutions = new Map<string, Resolution>();
  private guesses = 0;

  /** @param expected what a code is, as the end of "expected …" */
  constructor(codes: Iterable<string>, expected: string, profile: Profile | undefined) {
    this.known = new Set(codes);
    this.profile = profile;
    this.expected = expected;
    for (const code of this.known) {
      const fold = foldCode(code);
      // Two codes that differ in case only are both asked for exactly.
      this.folded.set(fold, this.folded.has(fold) ? undefined : code);
    }
  }

  has(code: string): boolean {
    return this.known.has(code);
  }

  /** Find the one known code that a text means; anything but its exact spelling is noted. Each text is looked up once. */
  resolve(text: string): Resolution {
    const before = this.resolutions.get(text);
    if (before) return before;
    const resolution = this.lookUp(text);
    this.resolutions.set(text, resolution);
    return resolution;
  }

  private lookUp(text: string): Resolution {
    if (this.known.has(text)) return { code: text as ConceptCode, isExact: true, hint: undefined };
    const canonical = this.profile?.canonical(cleanCode(text));
    const code = canonical !== undefined && this.known.has(canonical) ? canonical : this.folded.get(foldCode(text));
    if (code !== undefined) return { code: code as ConceptCode, isExact: false, hint: describeSpelling(text, code) };
    return { code: undefined, isExact: false, expected: this.expected, hint: this.hintFor(text) };
  }

  private hintFor(text: string): string | undefined {
    const trimmed = text.trim();
    if (trimmed === "") return undefined;
    const odd = strangerIn(text);
    if (odd) return `it contains ${odd}`;
    const damage =
      this.profile?.damage(trimmed) ??
      (looksLikeDate(trimmed) ? "it looks like a date that a spreadsheet made" : undefined);
    if (damage) return damage;
    if (/^(none|n\/?a|no|nil|null|-+|–|—)$/i.test(trimmed))
      return 'for "no counterpart" write a row with the relation "none"';
    const parts = trimmed.split(/[;,|\n/]/).map((part) => part.trim());
    if (parts.length > 1 && parts.every((part) => this.lookUpQuietly(part))) return "one cell holds one code";
    const near = this.guesses < MOST_GUESSES ? nearestOf(cleanCode(text), this.known) : undefined;
    this.guesses += 1;
    return near && `did you mean "${near}"?`;
  }

  private lookUpQuietly(text: string): boolean {
    const canonical = this.profile?.canonical(text);
    return (
      this.known.has(text) ||
      (canonical !== undefined && this.known.has(canonical)) ||
      this.folded.get(foldCode(text)) !== undefined
    );
  }
}

/** A code as the file that defines it gives it: cleaned of white space and invisible letters, in its canonical spelling. */
export function readOwnCode(text: string, profile: Profile | undefined): Resolution {
  const clean = cleanCode(text);
  const code = parseConceptCode(profile?.canonical(clean) ?? clean);
  if (code !== undefined) return { code, isExact: code === text, hint: describeSpelling(text, code) };
  const stranger = strangerIn(text);
  const hint =
    text.length > LONGEST_CODE ? `at most ${LONGEST_CODE} characters` : stranger && `it contains ${stranger}`;
  return { code: undefined, isExact: false, expected: profile?.expected ?? "a code", hint };
}

/** What different spellings of one code have in common. */
export function foldCode(text: string): string {
  return cleanCode(text).toLowerCase();
}

/** As `foldCode`, and blind to full-width letters and leading zeros: codes that people take for the same. */
export function looseFold(text: string): string {
  return foldCode(text.normalize("NFKC")).replaceAll(/(?<!\d)0+(?=\d)/g, "");
}

/** Without white space around it, with plain spaces, composed letters and nothing invisible. */
function cleanCode(text: string): string {
  return text.normalize("NFC").replaceAll(INVISIBLE, "").replaceAll(/\s+/g, " ").trim();
}

function describeSpelling(text: string, code: string): string {
  const invisible = text.match(INVISIBLE)?.[0] ?? /[^\S ]/.exec(text)?.[0];
  if (invisible !== undefined) return `read as "${code}"; it contains ${nameOfLetter(invisible)}`;
  const isDecomposed = text !== text.normalize("NFC");
  return isDecomposed ? `read as "${code}"; its accents are letters of their own` : `read as "${code}"`;
}

/** A letter that does not belong into a code although it may look as if it did. */
function strangerIn(text: string): string | undefined {
  const override = /[\u202a-\u202e\u2066-\u2069]/.exec(text)?.[0];
  if (override) return `a text direction mark ${nameOfLetter(override)}`;
  const control = /\p{Cc}/u.exec(text)?.[0];
  if (control) return `a control character ${nameOfLetter(control)}`;
  const lookAlike = /[\p{Script=Cyrillic}\p{Script=Greek}\uff01-\uff5e\u2024\u3002]/u.exec(text)?.[0];
  return lookAlike && `a look-alike character ${nameOfLetter(lookAlike)}`;
}

const MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec";
const DATE = new RegExp(
  `^(\\d{1,2}[-/. ](${MONTHS})|(${MONTHS})[-/. ]\\d{1,2}|\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{2,4}|\\d{4}-\\d{2}-\\d{2}.*)$`,
  "i",
);

function looksLikeDate(text: string): boolean {
  return text.length < 40 && DATE.test(text);
}
