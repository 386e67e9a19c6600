import { useAtlas, useView } from "../AtlasContext.tsx";
import { reportOptions } from "../export/report-options.ts";
import { cancel, save, useWork as useMaking } from "../export/work.ts";

export interface Word {
  /** Whether this or another file is being made: one at a time. */
  isBusy: boolean;
  isMaking: boolean;
  /** How far it has come, once that is known. */
  progress: { done: number; total: number } | undefined;
  /** Why the last one was not made, in a sentence. */
  fault: string | undefined;
  make(): void;
  cancel(): void;
}

/** The Word document of the outline under the filter: made beside the page, told in words, and saved. */
export function useWord(): Word {
  const atlas = useAtlas();
  const filter = useView((state) => state.filter);
  const { making, progress, failed } = useMaking();
  const isMaking = making === "report";
  return {
    isBusy: making !== undefined,
    isMaking,
    progress: isMaking ? progress : undefined,
    fault: failed?.name === "report" ? failed.fault : undefined,
    make: () => void save(atlas.corpus, { name: "report", filter, options: () => reportOptions(atlas) }),
    cancel,
  };
}
