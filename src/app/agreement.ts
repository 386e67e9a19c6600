import { agreementOf, type Agreement } from "../analysis/agreement.ts";
import { pairReadings } from "../analysis/cell-pairs.ts";
import { readFrozen } from "../read/frozen.ts";
import { fetchBytes } from "./load.ts";
import type { Atlas } from "./store.ts";

const known = new WeakMap<Atlas, Promise<Agreement | undefined>>();

/** How far the two readings agree that the package names, fetched once; `undefined` where it names none. */
export function agreementIn(atlas: Atlas): Promise<Agreement | undefined> {
  const found = known.get(atlas) ?? compareReadings(atlas);
  known.set(atlas, found);
  // A file that could not be had is asked for again.
  found.catch(() => known.delete(atlas));
  return found;
}

async function compareReadings({ corpus, folder }: Atlas): Promise<Agreement | undefined> {
  const paths = corpus.info.readings;
  if (!paths || folder === "") return undefined;
  const [first, second] = await Promise.all(
    paths.map(async (path) => ({
      file: folder + path,
      linkages: readFrozen(folder + path, await fetchBytes(folder, path), corpus).values,
    })),
  );
  return first && second && agreementOf(pairReadings(corpus, first, second).values, corpus.left);
}
