import { describe, expect, it } from "vitest";
import { buildSearch } from "../../src/app/search.ts";
import { smallCorpus } from "../fixtures/corpus.ts";
import { keysOf, levelledCorpus, shippedCorpus, withConcepts } from "../graph/corpora.ts";
import { conceptAt } from "../graph/corpora.ts";

const shipped = await shippedCorpus();
const search = await buildSearch(shipped);
const keys = (query: string, index = search) => index.find(query).flatMap(({ hits }) => hits.map(({ key }) => key));
const first = (query: string) => keys(query)[0];

describe("search in the shipped data", () => {
  it.each([
    ["12.5", "right:12.5"],
    ["target 12.5", "right:12.5"],
    ["Target 12.5", "right:12.5"],
    ["SDG 12.5", "right:12.5"],
    ["  12.5 ", "right:12.5"],
    ["goal 12", "right:12"],
    ["12", "right:12"],
    ["SDG 12", "right:12"],
    ["1", "right:1"],
    ["5.A", "right:5.a"],
    ["17.10", "right:17.10"],
    ["4.3", "right:4.3"],
    ["SDG", "right:SDG"],
    ["ASCC.C.4", "left:ASCC.C.4"],
    ["ascc.c.4", "left:ASCC.C.4"],
    ["ASCC C4", "left:ASCC.C.4"],
    ["AEC B6", "left:AEC.B.6"],
    ["aec", "left:AEC"],
    ["MPAC.1", "left:MPAC.1"],
  ])("%j finds %s before all else", (query, key) => {
    expect(first(query)).toBe(key);
  });

  it("lists what a code begins, in the order of the framework", () => {
    const [group] = search.find("12");
    expect(group?.title).toBe(shipped.right.framework.title);
    expect(group?.hits.slice(0, 5).map(({ concept }) => concept.code)).toEqual(["12", "12.1", "12.2", "12.3", "12.4"]);
    expect(keys("12.").slice(0, 3)).toEqual(["right:12", "right:12.1", "right:12.2"]);
    expect(keys("ascc.c").slice(0, 2)).toEqual(["left:ASCC.C", "left:ASCC.C.1"]);
  });

  it("puts the code before titles that speak of its number", () => {
    for (const key of keysOf(shipped)) expect(first(conceptAt(shipped, key).code)).toBe(key);
  });

  it("finds words in any order, begun or misspelt, and asks for all of them", () => {
    expect(keys("higher education")).toContain("right:4.3");
    expect(keys("education higher")).toContain("right:4.3");
    expect(keys("higher educ")).toContain("right:4.3");
    expect(keys("higher eduction")).toContain("right:4.3");
    expect(keys("higher education zebra")).toEqual([]);
    expect(keys("POVERTY")).toContain("right:1");
  });

  it("gives groups by framework, without empty ones, and no more than can be read", () => {
    for (const query of ["a", "e", "the", "1", "asean", "p"]) {
      const groups = search.find(query);
      expect(new Set(groups.map(({ side }) => side)).size).toBe(groups.length);
      for (const { side, hits } of groups) {
        expect(hits.length).toBeGreaterThan(0);
        expect(hits.length).toBeLessThanOrEqual(12);
        expect(new Set(hits.map(({ key }) => key)).size).toBe(hits.length);
        expect(hits.every((hit) => hit.side === side && hit.key === `${side}:${hit.concept.code}`)).toBe(true);
      }
    }
  });

  it.each(["", " ", "\t\n", "…", "zzzzzz", "99", "18.1", "\u0000", "*", "(", "a".repeat(10_000), "__proto__"])(
    "%j finds nothing and does not fail",
    (query) => {
      expect(search.find(query)).toEqual([]);
    },
  );

  it("gives the same twice", async () => {
    const again = await buildSearch(await shippedCorpus());
    for (const query of ["trade", "12", "women", "climate change"]) expect(keys(query, again)).toEqual(keys(query));
  });
});

describe("search in other scripts", async () => {
  const titles: Record<string, string> = {
    "L.1": "Phát triển bền vững ở Việt Nam",
    "L.2": "Giáo dục đại học",
    "L.3": "Đường sắt",
    "L.4": "การศึกษาระดับอุดมศึกษา",
    "L.5": "การลดขยะอาหาร",
    "L.6": "ការអប់រំសម្រាប់ទាំងអស់គ្នា",
    "L.7": "Énergie propre",
    "L.8": "ພະລັງງານສະອາດ",
    "L.9": "ပညာရေး",
  };
  const plain = levelledCorpus(Object.keys(titles), ["1"]);
  const retitle = ({ code }: { code: string }) => ({ title: titles[code] ?? "", shortTitle: titles[code] ?? "" });
  const corpus = { ...plain, left: withConcepts(plain.left, retitle) };
  const index = await buildSearch(corpus);

  it.each([
    ["viet nam", "L.1"],
    ["Việt Nam", "L.1"],
    ["VIỆT", "L.1"],
    ["ben vung", "L.1"],
    ["giao duc dai hoc", "L.2"],
    ["duong sat", "L.3"],
    ["đường", "L.3"],
    ["Phát triển".normalize("NFD"), "L.1"],
    ["การศึกษา", "L.4"],
    ["ขยะ", "L.5"],
    ["อาหาร", "L.5"],
    ["ទាំងអស់គ្នា", "L.6"],
    ["energie", "L.7"],
    ["ENERGIE propre", "L.7"],
    ["ສະອາດ", "L.8"],
    ["ပညာ", "L.9"],
  ])("%s finds %s", (query, code) => {
    expect(keys(query, index)).toEqual([`left:${code}`]);
  });

  it("finds nothing by a tone or an accent alone", () => {
    expect(keys("\u0301", index)).toEqual([]);
    expect(keys("\u0e48", index)).toEqual([]);
  });
});

describe("search in a framework that nobody described", () => {
  it("finds its codes as they are written, in any case", async () => {
    const index = await buildSearch(await smallCorpus());
    expect(keys("H.A", index).slice(0, 4)).toEqual(["left:H.A", "left:H.A.1", "left:H.A.2", "left:H.A.10"]);
    expect(keys("h.a.10", index)[0]).toBe("left:H.A.10");
    expect(keys("1.10", index)[0]).toBe("right:1.10");
    expect(keys("1.1", index).slice(0, 2)).toEqual(["right:1.1", "right:1.10"]);
    expect(keys("lighthouse", index)).toEqual(["left:W.C"]);
  });
});
