import type { PageName } from "./pages.ts";

/** Called with every number that was measured. */
export type Note = (measure: string, value: number) => void;

/** All numbers of a run. A size of 0 stands for the shipped data. */
export class Samples {
  private readonly values = new Map<string, number[]>();

  noteFor(size: number, page: PageName): Note {
    return (measure, value) => {
      const key = `${size} ${page} ${measure}`;
      this.values.set(key, [...(this.values.get(key) ?? []), value]);
    };
  }

  /** The middle value; `undefined` when nothing was measured. */
  medianOf(size: number, page: PageName, measure: string): number | undefined {
    const sorted = this.of(size, page, measure).toSorted((a, b) => a - b);
    const middle = sorted.length >> 1;
    const [below, above] = [sorted[middle - 1], sorted[middle]];
    return sorted.length % 2 === 1 || below === undefined || above === undefined ? above : (below + above) / 2;
  }

  /** The smallest value that so many percent of all values do not exceed; `undefined` when nothing was measured. */
  percentileOf(size: number, page: PageName, measure: string, percent: number): number | undefined {
    const sorted = this.of(size, page, measure).toSorted((a, b) => a - b);
    return sorted[Math.max(0, Math.ceil((sorted.length * percent) / 100) - 1)];
  }

  /** How many of all values are above a limit, in percent; `undefined` when nothing was measured. */
  shareAbove(size: number, page: PageName, measure: string, limit: number): number | undefined {
    const values = this.of(size, page, measure);
    return values.length === 0 ? undefined : (100 * values.filter((value) => value > limit).length) / values.length;
  }

  of(size: number, page: PageName, measure: string): readonly number[] {
    return this.values.get(`${size} ${page} ${measure}`) ?? [];
  }

  /** By size, page and measure, in the order they were taken. */
  toJSON(): Record<string, readonly number[]> {
    return Object.fromEntries(this.values);
  }
}
