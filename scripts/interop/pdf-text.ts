import { readFileSync } from "node:fs";
import type { Reading } from "./check.ts";
import { run } from "./programs.ts";

/**
 * The text of each page of a PDF in the order it was written, which keeps the columns of a table apart; `undefined`
 * where no program is there to read it.
 */
export function pagesOf(path: string, { programs, scratch }: Pick<Reading, "programs" | "scratch">) {
  if (readFileSync(path).toString("latin1", 0, 5) !== "%PDF-") throw new Error("expected a PDF, found another file");
  const command = programs.get("pdftotext");
  return command === undefined ? undefined : pagesIn(run(command, ["-raw", "-enc", "UTF-8", path, "-"], scratch));
}

/** pdftotext ends each page with a form feed. */
export function pagesIn(text: string): readonly string[] {
  return text.split("\f").slice(0, -1);
}

/**
 * That a printed document has pages and names every element and target of a linkage.
 *
 * @returns what was found, in words
 */
export function findCodes(pages: readonly string[] | undefined, codes: ReadonlySet<string>): string {
  if (pages === undefined) return "a PDF, unread for want of pdftotext";
  if (pages.length === 0) throw new Error("expected at least 1 page, found none");
  const words = new Set(pages.flatMap((page) => page.split(/\s+/)));
  const missing = [...codes].filter((code) => !words.has(code));
  if (missing.length > 0) {
    throw new Error(
      `expected ${codes.size} codes, missing ${missing.length} of them: ${missing.slice(0, 5).join(", ")}`,
    );
  }
  const found = `${pages.length} ${pages.length === 1 ? "page" : "pages"}`;
  return codes.size === 0 ? found : `${found} with all ${codes.size} codes`;
}
