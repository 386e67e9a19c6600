import type { Filter } from "../../domain/filter.ts";
import type { ReportOutline } from "../../export/report-outline.ts";
import { agreementIn } from "../agreement.ts";
import { FIGURE_TOOLS } from "../figure/figure-tools.ts";
import { breathe } from "../marks.ts";
import type { Atlas } from "../store.ts";

interface Watch {
  signal: AbortSignal;
  onProgress(done: number, total: number): void;
}

/**
 * Make the document that the command `report` makes, but for the bytes of its pictures.
 *
 * @throws DOMException named AbortError once `signal` is given
 */
export async function makeWord(
  atlas: Atlas,
  filter: Filter,
  outline: ReportOutline,
  { signal, onProgress }: Watch,
): Promise<Uint8Array> {
  const [{ toReport }, agreement] = await Promise.all([import("../../export/report.ts"), agreementIn(atlas)]);
  return toReport(
    atlas.corpus,
    filter,
    { outline, agreement },
    {
      ...FIGURE_TOOLS,
      async onProgress(done, total) {
        signal.throwIfAborted();
        onProgress(done, total);
        await breathe();
        signal.throwIfAborted();
      },
    },
  );
}

export function isCancelled(error: unknown): boolean {
  return error instanceof DOMException && error.name === "AbortError";
}
