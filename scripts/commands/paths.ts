import type { Concept, Side } from "../../src/domain/concept.ts";
import { hierarchyOf, type Corpus } from "../../src/domain/corpus.ts";
import { profileOf } from "../../src/domain/profiles.ts";
import { countOf, nounOf } from "../../src/export/grammar.ts";
import { pathsTable, stepsTable } from "../../src/export/structure-tables.ts";
import { MOST_PATHS, pathsBetween, type Paths, type PathStep } from "../../src/graph/paths.ts";
import { nearestHint, quote } from "./arguments.ts";
import { CallError } from "./call-error.ts";
import { numberFrom } from "./numbers.ts";
import { reportCommand } from "./numbers-command.ts";

export const PATHS = reportCommand({
  name: "paths",
  told: ["element", "target"],
  usage: "[--most N]",
  summary: "Show how an element and a target hang together that are not linked.",
  description: `First the linkages that join the two or what stands below them, if there are any. Then the ways round, the shortest
first, then the strongest:
  area     both have linkages in one priority area
  family   something above the element or beside it is linked to the target
  goal     the element is linked to something above the target or beside it
  target   the element shares a target with another element that is linked to the target
Both may stand at any level. A way round is a hint where to look: nobody claims it, and it is in no count. In the
column "Way" stands how many linkages each step rests on; < goes up in a framework and > down.`,
  examples: [
    ["paths AEC.B.4 12.5", "One element and one target."],
    ["paths ASCC 14 --min-strength 2", "A pillar and a goal, by firm linkages."],
    ["paths ASCC.C.4 6.3 --most 100 --csv", "Every step with the linkages it rests on."],
  ],
  options: [{ name: "most", value: "N", example: "50", help: `List at most so many (default: ${MOST_PATHS}).` }],
  report(corpus, filter, call) {
    const most = numberFrom("atlas paths", call, "most", { least: 1, most: 1_000_000 }, MOST_PATHS);
    const [element = "", target = ""] = call.positionals;
    const found = pathsBetween(
      corpus,
      filter,
      codeAt(corpus, "left", "element", element),
      codeAt(corpus, "right", "target", target),
      most,
    );
    return {
      lines: ["", directWords(found), ...found.direct.map(({ id, relation }) => `  ${id} (${relation})`)],
      tables: [pathsTable(found)],
      csv: stepsTable(corpus, found),
      record: recordOf(found),
    };
  },
});

/** A code in one of its usual spellings. */
function codeAt(corpus: Corpus, side: Side, name: string, text: string): string {
  const { framework, byCode } = hierarchyOf(corpus, side);
  const profile = profileOf(framework.id);
  const code = [text, profile?.canonical(text)].find((known) => known !== undefined && byCode.has(known));
  if (code !== undefined) return code;
  const expected = profile?.expected ?? `a code of ${framework.shortTitle}`;
  throw new CallError(`atlas paths: ${name} ${quote(text)}: expected ${expected}${nearestHint(text, byCode.keys())}`);
}

function directWords({ element, target, direct }: Paths): string {
  const named = ({ code, shortTitle }: Concept) => (shortTitle === code ? code : `${code} ${shortTitle}`);
  const ends = `${named(element)} and ${named(target)}`;
  if (direct.length === 0) return `${ends} are not linked.`;
  return `${ends} are linked directly, by ${countOf(direct.length, nounOf("linkage"))}:`;
}

function recordOf({ element, target, direct, paths, all, byKind }: Paths) {
  const end = ({ code, title }: Concept) => ({ code, title });
  const ids = ({ kind, from, to, linkages }: PathStep) => ({ kind, from, to, linkages: linkages.map(({ id }) => id) });
  return {
    element: end(element),
    target: end(target),
    direct: direct.map(({ id }) => id),
    all,
    by_kind: byKind,
    paths: paths.map(({ kind, length, strength, steps }) => ({ kind, length, strength, steps: steps.map(ids) })),
  };
}
