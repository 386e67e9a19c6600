import { expect, it } from "vitest";
import { DEFAULT_FILTER } from "../../src/domain/filter.ts";
import { readHash, writeHash } from "../../src/app/hash.ts";
import { FIRST_STATE } from "../../src/app/state.ts";
import { smallCorpus } from "../fixtures/corpus.ts";
import { faultsOf } from "./reachable.ts";

const small = await smallCorpus();

const NAMES =
  "view element target five-p kind area relation basis status strength open fold select linkage sort camera data " +
  " __proto__ constructor ELEMENT";
const VALUES =
  "graph table H H.A 1 1.10 2.a People means A.1 tension none any all suggested rejected draft 2 3 0 -1 left:H right:2 " +
  "left:1 right: : H.A~1.1 0+ 8- 9+ 5 0.5,0.5 0.25,0.1,1 1e308,1e-308 NaN,NaN , -0,0 Infinity,0.1 % %E0%A4%A %00 %0a " +
  "%ff %u0041 %2525 + <script> javascript:alert(1) //evil.example __proto__ constructor toString undefined null ก " +
  "\u0000 \u202e \ud800 left:__proto__ right:constructor left:\u202e ";
/** What a page writes, so that not all is refused at once. */
const LAWFUL =
  "view=table element=H.A element=W target=1 target=2.a five-p=Planet kind=means area=A.2 relation=tension basis=any " +
  "status=draft strength=2 open=left:H open=all fold=right:2 select=right:1.10 linkage=W.A~3.1 sort=5- camera=0.3,0.25";
const names = NAMES.split(" ");
const values = [...VALUES.split(" "), "x".repeat(300), `left:${"A".repeat(1500)}`, small.fingerprint];
const lawful = LAWFUL.split(" ");

it("throws nothing at 10,000 addresses that nobody meant, and gives states that can be shown and written again", () => {
  const next = randomFrom(2025);
  const one = (list: readonly string[]) => list[Math.floor(next() * list.length)] ?? "";
  const noise = () =>
    Array.from({ length: next() * 20 }, () => String.fromCodePoint(Math.floor(next() * 0x3000))).join("");
  const pair = () => {
    if (next() < 0.4) return one(lawful);
    const value = next() < 0.1 ? noise() : one(values);
    const written = next() < 0.3 ? value : encodeURIComponent(value.replaceAll("\ud800", ""));
    return `${one(names)}${next() < 0.95 ? "=" : ""}${written}`;
  };
  const bad: string[] = [];
  let followed = 0;
  for (let i = 0; i < 10_000; i++) {
    const pairs = Array.from({ length: next() * 8 }, pair).join(next() < 0.95 ? "&" : ";");
    const hash = (next() < 0.9 ? "#" : "") + pairs + (next() < 0.05 ? noise() : "");
    const { state, notices } = readHash(hash, small);
    const written = writeHash(state, small.fingerprint);
    const again = readHash(written, small);
    const faults = [
      ...faultsOf(small, state),
      ...again.notices,
      notices.some((notice) => notice.length > 200) ? "a notice that nobody can read" : "",
      writeHash({ ...again.state, camera: state.camera }, small.fingerprint) === written
        ? ""
        : "changes when read again",
    ];
    bad.push(...faults.filter((fault) => fault !== "").map((fault) => `${fault}: ${hash.slice(0, 200)}`));
    if (written !== "") followed++;
  }
  expect(bad.slice(0, 10)).toEqual([]);
  expect(followed).toBeGreaterThan(2000);
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(FIRST_STATE.filter).toEqual(DEFAULT_FILTER);
});

/** A small generator of numbers from 0 up to 1 (mulberry32): the same for the same seed, everywhere. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
