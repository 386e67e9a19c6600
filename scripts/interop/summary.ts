/** What a run of the checks has to say. */

export interface Outcome {
  /** Whose export was read. */
  data: string;
  format: string;
  program: string;
  verdict: "ok" | "failed" | "missing";
  /** What was found, or what was expected instead. */
  words: string;
}

/** One line for one check. */
export function lineOf({ data, format, program, verdict, words }: Outcome): string {
  return [data.padEnd(8), format.padEnd(15), program.padEnd(12), verdict.padEnd(8), words].join(" ").trimEnd();
}

/** `"12 checks passed, 1 failed; missing: pandoc (DOCX, HTML)"`: what nobody read stands behind who was not there. */
export function summaryOf(outcomes: readonly Outcome[]): string {
  const count = (verdict: Outcome["verdict"]) => outcomes.filter((one) => one.verdict === verdict).length;
  const unread = new Map<string, Set<string>>();
  for (const { program, format, verdict } of outcomes) {
    if (verdict !== "missing") continue;
    unread.set(program, (unread.get(program) ?? new Set()).add(format));
  }
  const missing = Array.from(unread, ([program, formats]) => `${program} (${[...formats].join(", ")})`);
  const passed = count("ok") === 1 ? "1 check passed" : `${count("ok")} checks passed`;
  return `${passed}, ${count("failed")} failed; missing: ${missing.join(", ") || "no program"}`;
}
