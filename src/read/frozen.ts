/**
 * A file of readings beside the package, with the columns of linkages.csv: a reading that was frozen to be compared.
 */
import type { Corpus } from "../domain/corpus.ts";
import type { Parsed } from "../domain/diagnostic.ts";
import type { Hierarchy } from "../domain/hierarchy.ts";
import type { Linkage } from "../domain/linkage.ts";
import { profileOf } from "../domain/profiles.ts";
import { CodeIndex } from "./codes.ts";
import { Faults } from "./faults.ts";
import { readLinkages } from "./linkages.ts";
import { sortLinkages } from "./order.ts";
import { finish } from "./reading.ts";
import { checkLinkages } from "./references.ts";
import { readText } from "./text.ts";

/** The names of the two files that `agreement` compares; they are in no count. */
export const FIRST_READING = "first-reading.csv";
export const SECOND_READING = "second-reading.csv";

/** Read such a file against the frameworks and registers of a corpus. The readings come in corpus order. */
export function readFrozen(file: string, bytes: Uint8Array, corpus: Corpus): Parsed<Linkage[]> {
  const text = readText(file, bytes);
  if (text.values === undefined) return { values: [], diagnostics: text.diagnostics };
  const known = {
    left: indexOf(corpus.left),
    right: indexOf(corpus.right),
    sources: new Map(corpus.sources.map(({ id }, i) => [id, i])),
    areas: new Map(corpus.priorityAreas.map(({ code }, i) => [code, i])),
  };
  const rows = finish(readLinkages(file, text.values, known));
  const faults = new Faults(file);
  const kept = finish(checkLinkages(rows.values, corpus.left, corpus.right, faults));
  const diagnostics = [...text.diagnostics, ...rows.diagnostics, ...faults.diagnostics];
  return { values: [...sortLinkages(kept, corpus.left, corpus.right)], diagnostics };
}

function indexOf({ framework, concepts }: Hierarchy): CodeIndex {
  const profile = profileOf(framework.id);
  const example = concepts.at(-1)?.code ?? "";
  const expected = profile?.expected ?? `a concept of "${framework.id}" such as "${example}"`;
  return new CodeIndex(
    concepts.map(({ code }) => code),
    expected,
    profile,
  );
}
