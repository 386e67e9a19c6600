import { expect, it } from "vitest";
import { isSeed, randomFrom, shuffled } from "../../src/analysis/random.ts";

it("randomFrom gives the published series of mulberry32", () => {
  const random = randomFrom(1);
  expect([random(), random(), random()].map((value) => Math.round(value * 2 ** 32))).toEqual([
    2693262067, 11749833, 2265367787,
  ]);
});

it("randomFrom gives numbers from 0 to below 1, about evenly", () => {
  const random = randomFrom(2025);
  const tenths = Array.from({ length: 10 }, () => 0);
  for (let i = 0; i < 10_000; i++) {
    const tenth = Math.floor(random() * 10);
    tenths[tenth] = (tenths[tenth] ?? Number.NaN) + 1;
  }
  for (const count of tenths) expect(Math.abs(count - 1000)).toBeLessThan(150);
});

it("shuffled keeps what it shuffles, and the list it was given", () => {
  const list = Array.from({ length: 50 }, (_, i) => i);
  const copy = shuffled(list, randomFrom(1));
  expect(copy).not.toEqual(list);
  expect(copy.toSorted((a, b) => a - b)).toEqual(list);
  expect(shuffled(list, randomFrom(1))).toEqual(copy);
  expect(list[0]).toBe(0);
});

it.each([
  [0, true],
  [2 ** 32 - 1, true],
  [-1, false],
  [1.5, false],
  [2 ** 32, false],
])("isSeed(%d) is %s", (seed, expected) => {
  expect(isSeed(seed)).toBe(expected);
});
