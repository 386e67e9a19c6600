/** The chapter on method: what was read, what its words mean, how far two readings agree, and under which terms. */
import { MEASURES, type Agreement, type Figure, type MeasureName } from "../analysis/agreement.ts";
import { CONFIDENCE } from "../analysis/bootstrap.ts";
import { coverageOf } from "../analysis/coverage.ts";
import { recalledIn } from "../analysis/recalled.ts";
import { tallyBy } from "../analysis/tally-by.ts";
import type { Corpus } from "../domain/corpus.ts";
import { NO_FILTER } from "../domain/filter.ts";
import { unitsOf } from "../domain/hierarchy.ts";
import { BASES, STATUSES, type Basis, type Status } from "../domain/linkage.ts";
import { targetsOf } from "../analysis/denominators.ts";
import { capitalised, countOf, listed, numberOf, numeralOf, verbFor } from "./grammar.ts";
import { imprintOf } from "./imprint.ts";
import { RELATION_WORDS, STRENGTH_WORDS } from "./reading-key.ts";
import { heading, listOf, paragraph, tableBlocks, type ReportGround } from "./report-ground.ts";
import type { Section } from "./report-outline.ts";
import type { Table } from "./table-shape.ts";
import type { Block } from "./text-blocks.ts";

export function methodsChapter(ground: ReportGround, { hasTable }: Section): readonly Block[] {
  return [
    ...readBlocks(ground),
    ...wordBlocks(ground),
    ...countBlocks(ground, hasTable),
    ...(ground.agreement ? agreementBlocks(ground.agreement, ground, hasTable) : []),
    ...imprintBlocks(ground.corpus),
  ];
}

/** What is told of one and of several decisions with each answer. */
const CELL_WORDS = [
  ["linked", "is linked", "are linked"],
  ["none", "was read without a counterpart", "were read without a counterpart"],
  ["unread", "is not yet looked at", "are not yet looked at"],
] as const;

/** The whole reading, whatever a filter shows of it. */
function readBlocks({ corpus, nouns, scope }: ReportGround): readonly Block[] {
  const { left, right } = corpus;
  const [units, goals] = [unitsOf(left), unitsOf(right)];
  const { cellOf } = coverageOf(corpus, NO_FILTER);
  const answers = units.flatMap((unit) => goals.map((goal) => cellOf(unit.code, goal.code)));
  const told = CELL_WORDS.flatMap(([answer, one, many]) => {
    const number = answers.filter((given) => given === answer).length;
    return number === 0 ? [] : [`${numeralOf(number)} ${verbFor(number, one, many)}`];
  });
  const { one: unit } = nouns.unit;
  const recalled = recalledIn(corpus).length;
  const sizes = `${countOf(units.length, nouns.unit)} of ${left.framework.title} and ${countOf(goals.length, nouns.goal)} of ${right.framework.title}, which hold ${countOf(targetsOf(right).length, nouns.target)}`;
  const pair = `${article(unit)} ${unit} and ${article(nouns.goal.one)} ${nouns.goal.one}`;
  const cells = `Every pair of ${pair} is a decision of its own, ${numberOf(answers.length)} in all: ${listed(told)}.`;
  return [
    heading(2, "What was read"),
    ...paragraph(`The reading joins ${sizes}.`, answers.length === 0 ? "" : cells),
    ...paragraph(scope === "" ? "" : `The other chapters show a part of this reading. ${scope}`),
    ...paragraph(recalled === 0 ? "" : recalledWords(recalled)),
  ];
}

function recalledWords(number: number): string {
  const titles = capitalised(countOf(number, { one: "title", many: "titles" }));
  return `${titles} ${verbFor(number, "was", "were")} recalled and ${verbFor(number, "is", "are")} still to be checked against the printed documents; every table marks ${verbFor(number, "it", "them")} with a dagger (†).`;
}

/** What the three answers, the relations and the strengths say. */
function wordBlocks({ nouns, coverage }: ReportGround): readonly Block[] {
  const { unit, goal, target } = nouns;
  const hidden = coverage.left.total.hidden + coverage.right.total.hidden;
  return [
    heading(2, "What the words mean"),
    ...listOf([
      `Linked: a counted linkage joins the ${unit.one}, or something below it, with the ${target.one} or something below the ${goal.one}.`,
      `No counterpart: the two were read against each other and nothing was found. For ${article(unit.one)} ${unit.one} this holds once it was read against every ${goal.one}, for ${article(target.one)} ${target.one} once every ${unit.one} was read against its ${goal.one}.`,
      "Not yet looked at: neither of the two, so nothing can be said.",
      ...(hidden > 0 ? ["Hidden: linked, but only by linkages that are not shown here."] : []),
    ]),
    ...paragraph(
      `A linkage says that ${article(unit.one)} ${unit.one} of one side complements ${article(target.one)} ${target.one} of the other. Its relation says how, seen from the ${unit.one}:`,
    ),
    ...listOf(Object.entries(RELATION_WORDS).map(([name, words]) => `${capitalised(name)}: ${words}.`)),
    ...paragraph("Its strength says how firmly:"),
    ...listOf(
      Object.entries(STRENGTH_WORDS)
        .map(([grade, words]) => `${grade}: ${words}.`)
        .toReversed(),
    ),
  ];
}

function article(noun: string): string {
  return /^[aeiou]/i.test(noun) && !/^uni/i.test(noun) ? "an" : "a";
}

const BASIS_WORDS: Readonly<Record<Basis, string>> = {
  published: "a cited source states it",
  editorial: "a coder’s reading of titles and labels",
  suggested: "made by a machine and not judged, so that it never counts",
};

const STATUS_WORDS: Readonly<Record<Status, string>> = {
  draft: "read once",
  reviewed: "read again by its coder",
  agreed: "two readings agree or were settled",
  contested: "in open disagreement",
  rejected: "withdrawn, kept and never counted",
};

function countBlocks({ corpus }: ReportGround, hasTable: boolean): readonly Block[] {
  const bases = BASES.map((basis) => `${capitalised(basis)}: ${BASIS_WORDS[basis]}.`);
  const statuses = STATUSES.map((status) => `${capitalised(status)}: ${STATUS_WORDS[status]}.`);
  return [
    heading(2, "What the readings rest on"),
    ...paragraph("The basis of a reading says where it comes from:"),
    ...listOf(bases),
    ...paragraph("Its status says how far it was checked:"),
    ...listOf(statuses),
    ...(hasTable ? tableBlocks(readingsTable(corpus)) : []),
  ];
}

/** All readings of the data by basis and status, those without a counterpart in rows of their own. */
function readingsTable({ linkages }: Corpus): Table {
  const groups = [false, true].flatMap((isNone) =>
    BASES.map((basis) => {
      const some = linkages.filter((one) => one.basis === basis && (one.relation === "none") === isNone);
      const name = isNone ? `No counterpart, ${basis}` : `Linkages, ${basis}`;
      return [name, ...tallyBy(STATUSES, some, ({ status }) => [status]).values(), some.length].map(String);
    }),
  );
  return {
    title: "Readings in the data, by basis and status",
    columns: ["Readings", ...STATUSES.map(capitalised), "In all"],
    kinds: ["title", ...STATUSES.map(() => "number" as const), "number"],
    rows: groups.filter((row) => row.at(-1) !== "0"),
    notes: ["Published statements above what is counted are among the linkages here and in no other count."],
  };
}

const MEASURE_WORDS: Readonly<Record<MeasureName, string>> = {
  linked: "Linked or not",
  relation: "Relation, where both link",
  strength: "Strength, where both link",
};

function agreementBlocks(agreement: Agreement, { nouns }: ReportGround, hasTable: boolean): readonly Block[] {
  const { overall, none, replicates, seed } = agreement;
  const { cells, agreed } = overall.measures.linked;
  const decision = { one: "decision", many: "decisions" };
  const pair = `${article(nouns.unit.one)} ${nouns.unit.one} and ${article(nouns.goal.one)} ${nouns.goal.one}`;
  const read = `${capitalised(countOf(cells, decision))}, each on ${pair}, ${verbFor(cells, "was", "were")} read twice.`;
  const same = `${read} Both readings say the same, linked or not, of ${agreed === cells ? "all of them" : `${numberOf(agreed)} of them`}.`;
  const turned = `The second reading linked ${numberOf(none.overturned)} of the ${numberOf(none.cells)} that the first had found without a counterpart.`;
  const note = `In brackets the ${Math.round(100 * CONFIDENCE)} % interval of a bootstrap over the decisions (${numberOf(replicates)} resamples, seed ${seed}). Alpha is nominal, for the strength ordinal.`;
  const rows = MEASURES.map((name) => {
    const measure = overall.measures[name];
    const figures = [printed(measure.share, percent), printed(measure.kappa, decimal), printed(measure.alpha, decimal)];
    return [MEASURE_WORDS[name], String(measure.cells), String(measure.agreed), ...figures];
  });
  const table: Table = {
    title: "How far two readings agree",
    columns: ["Compared", "Decisions", "Same", "Per cent", "Cohen’s kappa", "Krippendorff’s alpha"],
    kinds: ["title", "number", "number", "word", "word", "word"],
    rows,
    notes: [note],
  };
  return [
    heading(2, "How far two readings agree"),
    ...paragraph(same, none.cells > 0 ? turned : ""),
    ...(hasTable ? tableBlocks(table) : []),
  ];
}

function printed({ value, interval }: Figure, write: (value: number) => string): string {
  if (value === undefined) return "–";
  return interval ? `${write(value)} [${interval.map(write).join(", ")}]` : write(value);
}

function percent(share: number): string {
  return (100 * share).toFixed(1);
}

function decimal(value: number): string {
  return value.toFixed(2).replace(/^-(?=0\.00$)/, "");
}

function imprintBlocks(corpus: Corpus): readonly Block[] {
  const { dataTitle, version, created, fingerprint, licence, sourceLine, authors } = imprintOf(corpus);
  const day = created === "" ? "" : ` of ${created}`;
  const terms =
    licence.title === "" ? "" : `Licence: ${licence.title}${licence.url === undefined ? "" : ` (${licence.url})`}.`;
  const edited = authors === "" ? "" : `Edited by ${authors}.`;
  return [
    heading(2, "Version, licence and citation"),
    ...paragraph(`Data: ${dataTitle}, version ${version}${day}, fingerprint ${fingerprint}.`, edited, terms),
    ...paragraph(`Suggested citation: ${sourceLine.replace(/^Source: /, "")}`),
    ...paragraph("The same data and the same choices give the same report."),
  ];
}
