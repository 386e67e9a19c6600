import { describe, expect, it } from "vitest";
import { progressLine } from "../../scripts/commands/progress.ts";
import { NO_FILTER } from "../../src/domain/filter.ts";
import { EXPORTERS } from "../../src/export/exporters.ts";
import { stepper } from "../../src/export/stepper.ts";
import { shippedCorpus } from "../graph/corpora.ts";

/** A terminal that keeps what is written to it, and a clock that is set by hand. */
function terminal(isTTY: boolean) {
  const written: string[] = [];
  const time = { now: 0 };
  const stream = { isTTY, write: (text: string) => written.push(text) } as unknown as NodeJS.WriteStream;
  return { written, time, line: progressLine("Word", stream, () => time.now) };
}

describe("the line of progress", () => {
  it("is silent for work that is soon done, and then speaks a few times a second", () => {
    const { written, time, line } = terminal(true);
    line.onProgress(10, 100);
    time.now = 1000;
    for (const done of [33, 34, 35]) line.onProgress(done, 100);
    time.now = 1200;
    line.onProgress(99.9, 100);
    expect(written).toEqual(["\rWord: 33 %", "\rWord: 99 %"]);
    line.end();
    line.end();
    expect(written.slice(2)).toEqual([`\r${" ".repeat(11)}\r`]);
  });

  it("says nothing where nobody watches", () => {
    const { written, time, line } = terminal(false);
    time.now = 5000;
    line.onProgress(1, 2);
    line.end();
    expect(written).toEqual([]);
  });
});

describe("progress of a format", () => {
  it("is told seldom, and at the end", () => {
    const told: number[] = [];
    const step = stepper({ onProgress: (done) => void told.push(done) }, 1200);
    for (let i = 0; i < 1200; i++) step();
    expect(told).toEqual([500, 1000, 1200]);
  });

  it.each(["xlsx", "html", "latex", "sssom", "turtle", "jsonld", "gexf", "graphml"] as const)(
    "%s tells how far it has come and ends whole, with the same bytes",
    async (format) => {
      const corpus = await shippedCorpus();
      const print = await EXPORTERS[format].load();
      const told: (readonly [done: number, total: number])[] = [];
      const product = await print(corpus, NO_FILTER, {}, { onProgress: (...now) => void told.push(now) });
      const [done, total] = told.at(-1) ?? [0, -1];
      expect(done).toBe(total);
      expect(told.every(([now], i) => now > (told[i - 1]?.[0] ?? 0))).toBe(true);
      expect(Buffer.from(product).equals(Buffer.from(await print(corpus, NO_FILTER)))).toBe(true);
    },
  );
});
