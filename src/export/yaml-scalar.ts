import { wellFormed } from "./iris.ts";

/** Words, numbers and days that a YAML reader takes for something other than text, in any of its versions. */
const TYPED =
  /^(~|null|true|false|yes|no|on|off|y|n|[-+]?(\d[\d_]*([.][\d_]*)?|[.]\d[\d_]*)(e[-+]?\d+)?|[-+]?[.](inf|nan)|0[xob][\da-f_]+|\d{4}-\d\d?-\d\d?.*|\d+(:\d+)+([.]\d*)?)$/i;
/** No sign that begins something else, no space at either end, nothing that ends a key or begins a comment. */
const PLAIN = /^(?![-?:,[\]{}#&*!|>'"%@` ])(?!.*(: | #|[: ]$))[ \p{L}\p{M}\p{N}\p{P}\p{S}]+$/u;

/** One text as YAML 1.2 on one line: plain where it reads back as that text, else in double quotes. */
export function yamlText(text: string): string {
  const clean = wellFormed(text);
  if (PLAIN.test(clean) && !TYPED.test(clean)) return clean;
  return JSON.stringify(clean).replaceAll(/(?! )[\p{C}\p{Z}]/gu, (sign) =>
    sign.length > 1 ? sign : `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
