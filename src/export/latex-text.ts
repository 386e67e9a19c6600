/**
 * Text for LaTeX with a Unicode engine: nothing in it is a command, and every script finds a font that has it.
 */

const SIGNS: Readonly<Record<string, string>> = {
  "\\": String.raw`\textbackslash{}`,
  "{": String.raw`\{`,
  "}": String.raw`\}`,
  $: String.raw`\$`,
  "&": String.raw`\&`,
  "#": String.raw`\#`,
  "%": String.raw`\%`,
  _: String.raw`\_`,
  "^": String.raw`\textasciicircum{}`,
  "~": String.raw`\textasciitilde{}`,
  "<": String.raw`\textless{}`,
  ">": String.raw`\textgreater{}`,
  "|": String.raw`\textbar{}`,
  '"': String.raw`\textquotedbl{}`,
  "`": String.raw`\textasciigrave{}`,
  "'": String.raw`\textquotesingle{}`,
  "-": "{-}",
  "[": "{[}",
  "]": "{]}",
  "*": "{*}",
};

/** A script that the main font lacks. */
export interface ScriptFont {
  command: string;
  font: string;
  /** How LaTeX is told of the script. */
  script: string;
  /** The language whose words tell where a line may end, for a script without spaces between them. */
  breaks?: string;
  pattern: RegExp;
}

export const SCRIPT_FONTS: readonly ScriptFont[] = [
  { command: "thai", font: "Noto Sans Thai", script: "Thai", breaks: "th", pattern: /\p{Script=Thai}/u },
  { command: "khmer", font: "Noto Sans Khmer", script: "Khmer", breaks: "km", pattern: /\p{Script=Khmer}/u },
  { command: "lao", font: "Noto Sans Lao", script: "Lao", breaks: "lo", pattern: /\p{Script=Lao}/u },
  { command: "myanmar", font: "Noto Sans Myanmar", script: "Myanmar", breaks: "my", pattern: /\p{Script=Myanmar}/u },
  { command: "arabic", font: "Noto Sans Arabic", script: "Arabic", pattern: /\p{Script=Arabic}/u },
  {
    command: "han",
    font: "Noto Sans CJK SC",
    script: "CJK",
    breaks: "zh",
    pattern: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u,
  },
];

// oxlint-disable-next-line no-control-regex -- what no engine sets
const UNPRINTABLE = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]|\p{Surrogate}/gu;
const BREAK = /\r\n?|[\n\v\f\u0085\u2028\u2029]/g;
/** Two in a row would become another sign: `--` a dash, `''` a quotation mark, `,,` a low one. */
const RUN = /[\\{}$&#%_^~<>|"`'[\]*]|-(?=-)|,(?=,)|[!?](?=`)/g;

/** Text as one paragraph; line breaks stay as breaks inside it. */
export function escapeLatex(text: string): string {
  const signs = text.replaceAll(UNPRINTABLE, "\ufffd").replaceAll("\t", " ");
  return signs
    .split(BREAK)
    .map(line)
    .join(String.raw`\newline{}`);
}

function line(text: string): string {
  return runsOf(text)
    .map(({ command, text: run }) => {
      const escaped = run.replaceAll(RUN, (sign) => SIGNS[sign] ?? `${sign}{}`);
      return command === undefined ? escaped : `\\text${command}{${escaped}}`;
    })
    .join("");
}

interface Run {
  command: string | undefined;
  text: string;
}

/** Neighbouring signs of one script; marks and spaces stay with what stands before them. */
function runsOf(text: string): readonly Run[] {
  const runs: Run[] = [];
  for (const sign of text) {
    const command = SCRIPT_FONTS.find(({ pattern }) => pattern.test(sign))?.command;
    const last = runs.at(-1);
    if (last && (last.command === command || /[\p{M}\u200b-\u200d]/u.test(sign))) last.text += sign;
    else runs.push({ command, text: sign });
  }
  return runs;
}
