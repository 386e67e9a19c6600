/**
 * How far two readings of the same cells agree. The unit is one decision: a unit and a goal, linked or not. Where both
 * link a cell, relation and strength are those of its strongest linkage, the first in corpus order of equally strong ones.
 */
import type { ConceptCode } from "../domain/code.ts";
import type { Hierarchy } from "../domain/hierarchy.ts";
import { RELATIONS, STRENGTHS } from "../domain/linkage.ts";
import { intervalsOf } from "./bootstrap.ts";
import type { CellPair } from "./cell-pairs.ts";
import { strongestOf, type Decision } from "./decisions.ts";
import { groupsOf } from "./groups.ts";
import { isSeed } from "./random.ts";
import { agreedIn, alphaOf, kappaOf, shareOf, tableOf, type Metric } from "./reliability.ts";

/** What is compared: over all cells, over cells linked in both, and over those of them where both gave a strength. */
export const MEASURES = ["linked", "relation", "strength"] as const;
export type MeasureName = (typeof MEASURES)[number];

/** One figure with its interval, or the reason why one of the two is missing. */
export interface Figure {
  value: number | undefined;
  /** The 95 % interval of the bootstrap. */
  interval: readonly [low: number, high: number] | undefined;
  /** Why there is no value, or no interval; `""` where both are there. */
  reason: string;
}

export interface Measure {
  /** How many cells are compared. */
  cells: number;
  /** On how many of them both readings say the same. */
  agreed: number;
  /** The same as a part, from 0 to 1. */
  share: Figure;
  /** Cohen's kappa. */
  kappa: Figure;
  /** Krippendorff's alpha: nominal, for the strength ordinal. */
  alpha: Figure;
}

export interface GroupAgreement {
  /** `undefined` for the whole sample. */
  code: ConceptCode | undefined;
  title: string;
  measures: Record<MeasureName, Measure>;
}

export interface Disagreement extends CellPair {
  /** In what they differ; relation and strength only where both link the cell. */
  on: readonly MeasureName[];
}

export interface Agreement {
  seed: number;
  replicates: number;
  overall: GroupAgreement;
  /** The first-level groups of the left framework that have cells in the sample, in order. */
  groups: readonly GroupAgreement[];
  disagreements: readonly Disagreement[];
  /** Cells without a counterpart in the first reading, and how many of them the second linked. */
  none: { cells: number; overturned: number; share: number | undefined };
}

export interface AgreementOptions {
  /** A whole number from 0 to below 2³². */
  seed?: number;
  /** How often the cells are drawn again. */
  replicates?: number;
}

export const DEFAULT_SEED = 2025;
export const DEFAULT_REPLICATES = 2000;

/**
 * Compare two readings of one sample. Neither the order of the pairs nor what else was computed changes a figure.
 *
 * @param left the framework whose first-level groups the figures are given for
 * @throws RangeError for a seed or a number of replicates that cannot be used
 */
export function agreementOf(
  pairs: readonly CellPair[],
  left: Hierarchy,
  { seed = DEFAULT_SEED, replicates = DEFAULT_REPLICATES }: AgreementOptions = {},
): Agreement {
  if (!isSeed(seed)) throw new RangeError(`agreementOf: seed ${seed} is not a whole number from 0 to below 2^32`);
  if (!Number.isInteger(replicates) || replicates < 1) {
    throw new RangeError(`agreementOf: ${replicates} replicates is not a whole number from 1`);
  }
  const compare = (some: readonly CellPair[]) => measuresOf(some, replicates, seed);
  const groups = groupsOf(left).flatMap((code) => {
    const concept = left.byCode.get(code);
    const inside = pairs.filter(({ first }) => left.isWithin(first.unit, code));
    if (!concept || inside.length === 0) return [];
    return [{ code: concept.code, title: concept.shortTitle, measures: compare(inside) }];
  });
  const none = pairs.filter(({ first }) => !isLinked(first));
  const overturned = none.filter(({ second }) => isLinked(second)).length;
  return {
    seed,
    replicates,
    overall: { code: undefined, title: "", measures: compare(pairs) },
    groups,
    disagreements: pairs.flatMap((pair) => {
      const on = MEASURES.filter((name) => isDisputed(pair, name));
      return on.length === 0 ? [] : [{ ...pair, on }];
    }),
    none: { cells: none.length, overturned, share: none.length === 0 ? undefined : overturned / none.length },
  };
}

interface Scale {
  categories: readonly unknown[];
  metric: Metric;
  /** What a reading says about a cell; `undefined` where it says nothing on this scale. */
  of(decision: Decision): unknown;
  /** The end of "no cell …", where nothing can be compared. */
  where: string;
}

const SCALES: Record<MeasureName, Scale> = {
  linked: { categories: [false, true], metric: "nominal", of: isLinked, where: "in the sample" },
  relation: {
    categories: RELATIONS,
    metric: "nominal",
    of: (decision) => strongestOf(decision)?.relation,
    where: "linked in both readings",
  },
  strength: {
    categories: STRENGTHS,
    metric: "ordinal",
    of: (decision) => strongestOf(decision)?.strength,
    where: "with a strength in both readings",
  },
};

function isLinked({ linkages }: Decision): boolean {
  return linkages.length > 0;
}

function isDisputed({ first, second }: CellPair, name: MeasureName): boolean {
  const [one, other] = [first, second].map((decision) => SCALES[name].of(decision));
  return one !== undefined && other !== undefined && one !== other;
}

function measuresOf(pairs: readonly CellPair[], replicates: number, seed: number): Record<MeasureName, Measure> {
  const [linked, relation, strength] = MEASURES.map((name) => measureOf(pairs, SCALES[name], replicates, seed));
  return { linked, relation, strength } as Record<MeasureName, Measure>;
}

function measureOf(pairs: readonly CellPair[], scale: Scale, replicates: number, seed: number): Measure {
  const { categories, metric, of, where } = scale;
  const table = tableOf(
    categories.length,
    pairs
      .map(({ first, second }) => [categories.indexOf(of(first)), categories.indexOf(of(second))] as const)
      .filter(([first, second]) => first >= 0 && second >= 0),
  );
  const statistics = [shareOf, kappaOf, (one: typeof table) => alphaOf(one, metric)] as const;
  const intervals = intervalsOf(table, statistics, replicates, seed);
  const [share, kappa, alpha] = statistics.map((statistic, i): Figure => {
    const value = statistic(table);
    const interval = value === undefined ? undefined : intervals[i];
    const missing = table.total === 0 ? `no cell ${where}` : "no variation: both readings say the same of every cell";
    const reason = value === undefined ? missing : interval ? "" : "too little variation for an interval";
    return { value, interval, reason };
  });
  return { cells: table.total, agreed: agreedIn(table), share, kappa, alpha } as Measure;
}
