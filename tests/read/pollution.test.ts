import { afterEach, beforeAll, expect, it } from "vitest";
import { readPackage } from "../../src/read/package.ts";
import { readWide } from "../../src/read/wide.ts";
import { smallFiles } from "../fixtures/corpus.ts";

const NAMES = ["__proto__", "constructor", "prototype", "toString", "hasOwnProperty", "valueOf"];
const encode = (text: string) => new TextEncoder().encode(text);

beforeAll(() => {
  Object.freeze(Object.prototype);
});

afterEach(() => {
  const prototype: object = Object.prototype;
  if (Object.keys(prototype).length > 0 || "polluted" in {})
    throw new Error("the prototype of all objects was changed");
});

it.each(NAMES)("reads %s as a column, a code, a parent, a source and an area like any other word", async (name) => {
  const files = await smallFiles();
  files.set(
    "world-goals.csv",
    encode(
      `code,parent,level,title,unit,${name}\n${name},,agenda,Top,no,polluted\n1,${name},goal,One,yes,x\n1.1,1,target,T,no,y\n`,
    ),
  );
  files.set("sources.csv", encode(`id,title,${name}\n${name},A source,polluted\nS01,Plan,x\nS02,Annex,y\n`));
  files.set("priority-areas.csv", encode(`code,title\n${name},An area\nA.1,Crews\n`));
  files.set(
    "linkages.csv",
    encode(
      `id,element,target,relation,strength,priority_areas,basis,rationale,source,status,${name}\n` +
        `H.A~${name},H.A,${name},contributes,2,${name},published,x,${name},draft,polluted\n` +
        `H.A~1.1,H.A,1.1,contributes,2,${name},editorial,x,${name},draft,polluted\n`,
    ),
  );
  const { values: corpus } = await readPackage(files);
  expect(corpus?.right.byCode.get(name)?.title).toBe("Top");
  expect(corpus?.linkages).toMatchObject([{ target: "1.1", priorityAreas: [name], source: name }]);
  expect(corpus?.sources[0]?.id).toBe(name);
});

it("takes nothing from a prototype that a description brings along", async () => {
  const files = await smallFiles();
  const json = JSON.parse(new TextDecoder().decode(files.get("datapackage.json"))) as Record<string, unknown>;
  const text = JSON.stringify({ ...json, title: undefined }).replace(
    "{",
    '{"__proto__": {"title": "polluted", "polluted": true}, "constructor": {"prototype": {"polluted": true}},',
  );
  files.set("datapackage.json", encode(text));
  const { values: corpus, diagnostics } = await readPackage(files);
  expect(corpus?.info.title).toBe("");
  expect(diagnostics[0]).toMatchObject({ code: "missing-field", column: "title" });
});

it("reads such words in a wide table too", async () => {
  const { values: corpus } = await readWide(
    "wide.csv",
    encode(
      `link_id,source_id,source_pillar,target_id,target_goal,type,strength\n${NAMES.map((name) => `${name},${name},P,${name},G,direct,1`).join("\n")}\n`,
    ),
  );
  expect(corpus?.linkages.map(({ element }) => element)).toEqual(NAMES);
});
