import { describe, expect, it } from "vitest";
import type { Corpus } from "../../src/domain/corpus.ts";
import { DEFAULT_FILTER, NO_FILTER, type Filter } from "../../src/domain/filter.ts";
import type { DossierData } from "../../src/export/dossier-data.ts";
import { shadeOf } from "../../src/export/dossier-shade.ts";
import { DOSSIER_SCRIPT, DOSSIER_SCRIPT_HASH, DOSSIER_STYLE } from "../../src/export/dossier-script.ts";
import { toDossier } from "../../src/export/dossier.ts";
import { reportedIn } from "../../src/export/table.ts";
import { smallCorpus } from "../fixtures/corpus.ts";
import { tinyCorpus } from "../analysis/tiny-corpus.ts";
import { handCorpus } from "../fixtures/hand.ts";
import { shippedCorpus } from "../fixtures/shipped.ts";
import { goldenOf } from "./golden.ts";
import { HOSTILE, hostileCorpus } from "./hostile.ts";

const small = await smallCorpus();
const shipped = await shippedCorpus();

const CASES: readonly (readonly [name: string, corpus: Corpus, filter: Filter])[] = [
  ["the small package", small, DEFAULT_FILTER],
  ["everything in the small package", small, NO_FILTER],
  ["a package by hand", await handCorpus("hand-a"), DEFAULT_FILTER],
  ["the shipped data", shipped, DEFAULT_FILTER],
  ["a part of the shipped data", shipped, { ...DEFAULT_FILTER, elements: ["AEC"], targets: ["12"] }],
  ["readings without a counterpart", shipped, { ...DEFAULT_FILTER, relations: ["none"], targets: ["5"] }],
  ["nothing", shipped, { ...DEFAULT_FILTER, bases: ["suggested"] }],
  ["hostile text", hostileCorpus(), NO_FILTER],
];

/** The page without what it carries: the style and the script, each of which stands in it once. */
function bare(page: string): string {
  for (const carried of [DOSSIER_STYLE, DOSSIER_SCRIPT]) expect(page.split(carried)).toHaveLength(2);
  return page.replace(DOSSIER_STYLE, "").replace(DOSSIER_SCRIPT, "").replace(DOSSIER_SCRIPT_HASH, "sha256");
}

function dataIn(page: string): DossierData {
  return JSON.parse(/<script type="application\/json" id="data">(.*?)<\/script>/s.exec(page)?.[1] ?? "") as DossierData;
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
};

function textOf(markup: string): string {
  return markup
    .replaceAll("<br>", "\n")
    .replaceAll(/<[^>]+>/g, "")
    .replaceAll(/&[a-z#0-9]+;/g, (entity) => ENTITIES[entity] ?? `?${entity}`);
}

function rowsIn(page: string): readonly (readonly string[])[] {
  const rows = page.matchAll(/<tr id="l\d+">(.*?)<\/tr>/gs);
  return Array.from(rows, ([, row = ""]) =>
    Array.from(row.matchAll(/<(t[hd])[^>]*>(.*?)<\/\1>/gs), ([, , cell = ""]) => textOf(cell)),
  );
}

const oneBreak = (text: string) => text.replaceAll(/\r\n?|[\v\f\u0085\u2028\u2029]/g, "\n");

describe.each(CASES)("a dossier of %s", (_, corpus, filter) => {
  const page = toDossier(corpus, filter);
  const reported = reportedIn(corpus, filter);

  it("has every linkage with its evidence, as the corpus has it", () => {
    const found = rowsIn(page).map(([element = "", target = "", relation, strength, rationale, , basis, status]) => {
      return [element.split(" ")[0], target.split(" ")[0], relation, strength, rationale, basis, status];
    });
    const expected = reported.map(({ element, target, relation, strength, rationale, basis, status }) => {
      return [element, target, relation, String(strength ?? ""), oneBreak(rationale), basis, status];
    });
    expect(found).toEqual(expected);
  });

  it("tells its script of the same linkages, all at concepts that it knows", () => {
    const { concepts, facets, linkages } = dataIn(page);
    const ends = linkages.map(([element, target]) => [concepts[element]?.[1], concepts[target]?.[1]]);
    expect(ends).toEqual(reported.map(({ element, target }) => [element, target]));
    const relation = facets.findIndex(({ name }) => name === "relation");
    const relations = linkages.map((linkage) => facets[relation]?.values[Number(linkage[3 + relation])]?.[0]);
    expect(relations).toEqual(reported.map((linkage) => linkage.relation));
    expect(concepts.every(([, , , parent], place) => parent < place)).toBe(true);
  });

  it("leads nowhere but to places of its own, each of which is there once, and to the web", () => {
    const ids = Array.from(page.matchAll(/ id="([^"]*)"/g), ([, id = ""]) => id);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    const goals = Array.from(bare(page).matchAll(/ href="([^"]*)"/g), ([, goal = ""]) => goal);
    const known = new Set(ids.map((id) => `#${id}`));
    expect(goals.filter((goal) => !known.has(goal) && !/^https?:\/\//.test(goal))).toEqual([]);
    const outward = page.match(/<a [^>]*href="http[^>]*>/g) ?? [];
    expect(outward.filter((link) => !link.includes('rel="noopener noreferrer"'))).toEqual([]);
  });

  it("holds no tag but its own, fetches nothing and runs one script", () => {
    const tags =
      bare(page)
        .replace(/<script type="application\/json"[^]*?<\/script>/, "")
        .match(/<[^>]*>/g) ?? [];
    expect(tags.filter((tag) => !OWN_TAG.test(tag))).toEqual([]);
    expect(page.match(/<\/?script/gi)).toHaveLength(4);
    expect(bare(page)).not.toMatch(/<!--|<!\[/);
    expect(DOSSIER_STYLE).not.toMatch(/@import|@font-face|url\(/);
    expect(page).toContain(`script-src '${DOSSIER_SCRIPT_HASH}'`);
    expect(page).not.toMatch(/NaN|undefined|\[object/);
  });

  it("has the same bytes each time", () => {
    expect(toDossier(corpus, filter)).toBe(page);
  });
});

const NAMES =
  "html|head|title|style|script|body|header|main|nav|section|div|ul|li|h1|h2|h3|h4|table|caption|thead|tbody|tr|th|td|b|br|p|small|a|bdi|span|dl|dt|dd|code|svg|g|path|rect|circle|text|tspan";
const ATTRIBUTES =
  "lang|charset|http-equiv|content|name|scope|class|dir|id|href|role|aria-[a-z]+|colspan|rel|tabindex|title|data-[cft]|viewBox|preserveAspectRatio|[xydr]|c[xy]|width|height|stroke-[a-z]+|text-anchor";
const OWN_TAG = new RegExp(`^<(/?(${NAMES})|!doctype html|meta)( (${ATTRIBUTES})="[^"<>]*")*/?>$`);

it("prints what a person has looked at", () => {
  const page = bare(toDossier(small, DEFAULT_FILTER));
  expect(page).toBe(goldenOf("dossier.html", page));
});

it("gives hostile words back as text wherever they stand", () => {
  for (const text of [...HOSTILE, "</script><script>alert(1)</script>", "<!--", "]]>", "\u202egnihton\u0000\ud800"]) {
    const corpus = hostileCorpus();
    for (const concept of [...corpus.left.concepts, ...corpus.right.concepts]) {
      concept.shortTitle = text;
      concept.level = text;
      concept.verification = "recalled";
    }
    corpus.left.framework.shortTitle = text;
    corpus.right.framework.title = text;
    corpus.sources = [
      { id: text, title: text, author: text, year: text, publisher: text, url: text, accessedOn: text },
    ];
    for (const linkage of corpus.linkages) {
      Object.assign(linkage, { rationale: text, source: text, locator: text, coder: text, codedOn: text });
    }
    const page = toDossier(corpus, NO_FILTER);
    const clean = oneBreak(text).replace("\u0000", "\ufffd").replace("\ud800", "\ufffd");
    expect(rowsIn(page).map((row) => row[4])).toEqual(corpus.linkages.map(() => clean));
    const tags =
      bare(page)
        .replace(/<script type="application\/json"[^]*?<\/script>/, "")
        .match(/<[^>]*>/g) ?? [];
    expect(tags.filter((tag) => !OWN_TAG.test(tag))).toEqual([]);
    expect(page.match(/<\/?script/gi)).toHaveLength(4);
    expect(dataIn(page).concepts.every(([, , title]) => title.startsWith(text))).toBe(true);
    expect(page).not.toMatch(/href="(?!#|https?:)/);
  }
});

it("puts groups in the place of units where there would be too many cells", () => {
  const numbers = Array.from({ length: 120 }, (_, i) => String(i + 1));
  const units = ["G", "H", ...numbers.map((i) => `G.${i}* < ${Number(i) % 2 === 0 ? "G" : "H"}`)];
  const goals = numbers.flatMap((i) => [`${i}*`, `${i}.1 < ${i}`]);
  const page = toDossier(tinyCorpus(units, goals, ["G.1 > 1.1", "G.2 > 1.1", "G.4 > 1.1"]), NO_FILTER);
  const matrix = /<table class="matrix">.*?<\/table>/s.exec(page)?.[0] ?? "";
  const linked = Array.from(matrix.matchAll(/data-c="left-(.)">.*?<td class="s\d"><a href="#l(\d)">(\d)<\/a>/g));
  expect(linked.map(([, ...found]) => found)).toEqual([
    ["G", "2", "2"],
    ["H", "1", "1"],
  ]);
});

it("shades a cell the darker the more linkages it has", () => {
  expect([0, 1, 2, 3, 4, 5, 8, 9, 100].map(shadeOf)).toEqual([0, 1, 2, 3, 3, 4, 4, 5, 5]);
});
