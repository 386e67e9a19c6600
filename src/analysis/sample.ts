/**
 * A sample of the decisions for a second reading: drawn by chance from a seed, and in proportion, so that figures over
 * it need no weights.
 */
import type { ConceptCode } from "../domain/code.ts";
import type { Corpus } from "../domain/corpus.ts";
import type { Diagnostic, Parsed } from "../domain/diagnostic.ts";
import type { Linkage } from "../domain/linkage.ts";
import { countCells, decisionsOf, type Decision } from "./decisions.ts";
import { isSeed, randomFrom, shuffled } from "./random.ts";

/** At least this part of all decisions is read twice. */
export const DEFAULT_SHARE = 0.25;

export interface Sample {
  /** What the first reading says about each sampled cell, in corpus order. */
  decisions: readonly Decision[];
  /** The rows that say so, each once, in corpus order. */
  rows: readonly Linkage[];
  /** The same cells for the second reader, in an order that tells nothing. */
  cells: readonly { unit: ConceptCode; goal: ConceptCode }[];
}

/**
 * Draw a sample of editorial decisions. Linked cells and those without a counterpart are drawn in the proportion they
 * have, though at least half are without; in either part the groups of units (the concepts above them) have their
 * proportion too. Every group and every goal is in it; cells are added where chance missed one.
 *
 * @param share the part of all cells to draw at least, from above 0 to 1
 * @param file the file of the linkages, as diagnostics name it
 * @returns no sample where a cell is still undecided, or too few are without a counterpart
 * @throws RangeError for a seed or share that cannot be used
 */
export function drawSample(
  corpus: Corpus,
  { seed, share = DEFAULT_SHARE }: { seed: number; share?: number },
  file: string,
): Parsed<Sample | undefined> {
  if (!isSeed(seed)) throw new RangeError(`drawSample: seed ${seed} is not a whole number from 0 to below 2^32`);
  if (!(share > 0 && share <= 1)) throw new RangeError(`drawSample: share ${share} is not above 0 and at most 1`);
  const total = countCells(corpus);
  const undecided = total - Array.from(decisionsOf(corpus, corpus.linkages).values()).filter(isDecided).length;
  if (undecided > 0 || total === 0) return refuse(file, `${undecided} of ${total}`, "no cell that is undecided");

  const editorial = corpus.linkages.filter(({ basis }) => basis === "editorial");
  const population = [...decisionsOf(corpus, editorial).values()].filter(isDecided);
  const draw = new Draw(corpus, population, randomFrom(seed));
  const wanted = Math.ceil(share * total);
  if (!draw.take(wanted) || !draw.reachEverywhere()) {
    const none = population.filter(isWithout).length;
    return refuse(
      file,
      `${none}`,
      `at least half of ${wanted} sampled cells without a counterpart, and as many editorial`,
    );
  }
  return { values: sampleOf(corpus, draw), diagnostics: [] };
}

/** Chance at work on one population. */
class Draw {
  readonly random: () => number;
  readonly chosen = new Set<Decision>();
  /** In the order of the frameworks. */
  readonly population: readonly Decision[];
  private readonly groupOf: (decision: Decision) => string;

  constructor({ left }: Corpus, population: readonly Decision[], random: () => number) {
    this.population = population;
    this.random = random;
    this.groupOf = ({ unit }) => left.byCode.get(unit)?.parent ?? "";
  }

  /** @returns whether there were enough cells of either kind */
  take(wanted: number): boolean {
    const none = this.population.filter(isWithout);
    const linked = this.population.filter((decision) => !isWithout(decision));
    const half = Math.ceil(wanted / 2);
    const proportional = Math.round((wanted * none.length) / this.population.length);
    const ofNone = Math.max(half, proportional, wanted - linked.length);
    if (ofNone > none.length) return false;
    this.spread(none, ofNone);
    this.spread(linked, wanted - ofNone);
    return true;
  }

  /** Add a cell for every group and goal that chance missed, rather without a counterpart; then keep the half. */
  reachEverywhere(): boolean {
    for (const stratumOf of [this.groupOf, ({ goal }: Decision) => goal]) {
      const reached = new Set(Array.from(this.chosen, stratumOf));
      for (const stratum of new Set(this.population.map(stratumOf))) {
        if (reached.has(stratum)) continue;
        const inside = this.population.filter((decision) => stratumOf(decision) === stratum);
        const without = inside.filter(isWithout);
        this.add(without.length > 0 ? without : inside);
      }
    }
    const isShort = () => 2 * [...this.chosen].filter(isWithout).length < this.chosen.size;
    while (isShort()) {
      const rest = this.population.filter((decision) => isWithout(decision) && !this.chosen.has(decision));
      if (rest.length === 0) return false;
      this.add(rest);
    }
    return true;
  }

  /** Every so many cells along a list that runs group by group, in an order of chance within each: in proportion. */
  private spread(decisions: readonly Decision[], count: number): void {
    const groups = new Map<string, Decision[]>();
    for (const decision of decisions) {
      const group = this.groupOf(decision);
      groups.set(group, [...(groups.get(group) ?? []), decision]);
    }
    const line = [...groups.values()].flatMap((group) => shuffled(group, this.random));
    const start = this.random();
    for (let i = 0; i < count; i++) {
      const decision = line[Math.floor(((i + start) * line.length) / count)];
      if (decision) this.chosen.add(decision);
    }
  }

  private add(decisions: readonly Decision[]): void {
    const decision = decisions[Math.floor(this.random() * decisions.length)];
    if (decision) this.chosen.add(decision);
  }
}

function sampleOf({ linkages }: Corpus, { population, chosen, random }: Draw): Sample {
  const decisions = population.filter((decision) => chosen.has(decision));
  const rows = new Set(decisions.flatMap((decision) => (isWithout(decision) ? decision.none : decision.linkages)));
  return {
    decisions,
    rows: linkages.filter((linkage) => rows.has(linkage)),
    cells: shuffled(decisions, random).map(({ unit, goal }) => ({ unit, goal })),
  };
}

function isDecided({ linkages, none }: Decision): boolean {
  return linkages.length > 0 || none.length > 0;
}

function isWithout({ linkages }: Decision): boolean {
  return linkages.length === 0;
}

function refuse(file: string, value: string, expected: string): Parsed<undefined> {
  const diagnostic: Diagnostic = { code: "no-sample", level: "error", file, column: "cells", value, expected };
  return { values: undefined, diagnostics: [diagnostic] };
}
