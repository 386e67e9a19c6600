/**
 * Tables of what the graph of linkages shows: bridging concepts, communities, and paths.
 */
import type { Corpus } from "../domain/corpus.ts";
import { hierarchyOf } from "../domain/corpus.ts";
import type { BridgingConcept } from "../graph/bridging.ts";
import type { Communities, Community } from "../graph/communities.ts";
import type { IndirectPath, PathPlace, PathStep, Paths } from "../graph/paths.ts";
import { markedTitle, withRecalledNote } from "./recalled-titles.ts";
import type { Table } from "./table.ts";

/** @param all how many there are, where only the first of them are given */
export function bridgesTable(corpus: Corpus, bridges: readonly BridgingConcept[], all: number): Table {
  return withRecalledNote({
    title: `Bridging concepts: ${bridges.length} of ${all}`,
    columns: ["Concept", "Rank", "Betweenness", "Linked to", "Linkages", "Framework", "Title"],
    rows: bridges.map(({ side, concept, rank, betweenness, neighbours, linkages }) => [
      concept.code,
      String(rank),
      betweenness.toFixed(4),
      String(neighbours),
      String(linkages),
      hierarchyOf(corpus, side).framework.shortTitle,
      markedTitle(concept),
    ]),
    notes: [
      "Betweenness: the share of all shortest ways between two other linked concepts that lead through this one, 0 to 1.",
    ],
  });
}

/** One row for each community, named by its typical members. */
export function communitiesTable({ communities, modularity, linkages, between }: Communities): Table {
  return {
    title: `Communities: ${communities.length}, modularity ${modularity.toFixed(3)}, ${between} of ${linkages} linkages between them`,
    columns: ["Community", "Units", "Targets", "Linkages inside", "Typical members"],
    rows: communities.map((community) => [
      String(community.number),
      String(community.left.length),
      String(community.right.length),
      String(community.linkages),
      typicalWords(community),
    ]),
    notes: ["Typical members have the most linkages inside their community."],
  };
}

/** One row for each member of each community. */
export function membersTable(corpus: Corpus, { communities }: Communities): Table {
  return withRecalledNote({
    title: "Members",
    columns: ["Member", "Community", "Linkages inside", "Linkages outside", "Framework", "Title"],
    rows: communities.flatMap(({ number, left, right }) =>
      [...left, ...right].map(({ side, concept, inner, outer }) => [
        concept.code,
        String(number),
        String(inner),
        String(outer),
        hierarchyOf(corpus, side).framework.shortTitle,
        markedTitle(concept),
      ]),
    ),
    notes: [],
  });
}

/** `AEC.C.5, ASCC.C.1 with 12.2, 13.2`. */
function typicalWords({ typical }: Community): string {
  return [typical.left, typical.right].map((side) => side.map(({ code }) => code).join(", ")).join(" with ");
}

/** One row for each path. */
export function pathsTable({ paths, all }: Paths): Table {
  return {
    title: `Indirect paths: ${paths.length} of ${all}`,
    columns: ["Path", "Through", "Steps", "Strength", "Way"],
    rows: paths.map((path, i) => [
      String(i + 1),
      path.kind,
      String(path.length),
      String(path.strength),
      wayWords(path),
    ]),
    notes: ["Nobody claims an indirect path: it is in no count, and its strength only puts it in order."],
  };
}

/** One row for each step of each path, with the linkages it rests on; direct linkages come first, as path 0. */
export function stepsTable(corpus: Corpus, paths: Paths): Table {
  const { element, target, direct } = paths;
  const ends = [element.code, target.code, direct.map(({ id }) => id).join("; ")];
  const first = direct.length === 0 ? [] : [["0", "direct", "1", "linkage", ...ends, markedTitle(target)]];
  const rows = paths.paths.flatMap(({ kind, steps }, i) =>
    steps.map((step, j) => [String(i + 1), kind, String(j + 1), ...stepCells(corpus, step)]),
  );
  return {
    title: "Steps",
    columns: ["Path", "Through", "Step", "By", "From", "To", "Linkages", "To title"],
    rows: [...first, ...rows],
    notes: [],
  };
}

function stepCells(corpus: Corpus, { kind, from, to, linkages }: PathStep): readonly string[] {
  return [kind, from.code, to.code, linkages.map(({ id }) => id).join("; "), titleOf(corpus, to)];
}

function titleOf({ left, right, priorityAreas }: Corpus, { at, code, title }: PathPlace): string {
  const known =
    at === "area" ? priorityAreas.find((area) => area.code === code) : (at === "left" ? left : right).byCode.get(code);
  return markedTitle({ shortTitle: title, verification: known?.verification });
}

/** `ASCC.C.4 -(16)- PA.4 -(5)- 12.4`: in brackets how many linkages; `<` goes up a framework and `>` goes down. */
function wayWords({ steps }: IndirectPath): string {
  const [first] = steps;
  const told = steps.map(({ kind, to, linkages }) => {
    const by = kind === "part-of" ? "<" : kind === "holds" ? ">" : `-(${linkages.length})-`;
    return `${by} ${to.code}`;
  });
  return [first?.from.code ?? "", ...told].join(" ");
}
