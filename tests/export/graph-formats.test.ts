import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { Corpus } from "../../src/domain/corpus.ts";
import { DEFAULT_FILTER, linkagesIn, NO_FILTER, type Filter } from "../../src/domain/filter.ts";
import { RELATIONS } from "../../src/domain/linkage.ts";
import { toGexf } from "../../src/export/gexf.ts";
import { toGraphDatabase, toGraphDatabaseZip } from "../../src/export/graph-database.ts";
import { toGraphml } from "../../src/export/graphml.ts";
import { smallCorpus } from "../fixtures/corpus.ts";
import { shippedCorpus } from "../fixtures/shipped.ts";
import { goldenOf } from "./golden.ts";
import { hostileCorpus } from "./hostile.ts";
import { recordsIn } from "./records.ts";
import { elementsIn, readXml } from "./xml.ts";

const GEXF = "http://gexf.net/1.3";
const VIZ = "http://gexf.net/1.3/viz";
const GRAPHML = "http://graphml.graphdrawing.org/xmlns";

interface Thing {
  id: string;
  ends: string;
  label: string;
  values: ReadonlyMap<string, string>;
}
interface ReadGraph {
  nodes: readonly Thing[];
  edges: readonly Thing[];
}

function readGexf(text: string): ReadGraph {
  const document = readXml(text);
  const thingsOf = (name: string): readonly Thing[] =>
    elementsIn(document, GEXF, name).map((element) => ({
      id: element.getAttribute("id") ?? "",
      ends: `${element.getAttribute("source") ?? ""} ${element.getAttribute("target") ?? ""}`,
      label: element.getAttribute("label") ?? "",
      values: new Map(
        elementsIn(element, GEXF, "attvalue").map((one) => [
          one.getAttribute("for") ?? "",
          one.getAttribute("value") ?? "",
        ]),
      ),
    }));
  return { nodes: thingsOf("node"), edges: thingsOf("edge") };
}

function readGraphml(text: string): ReadGraph {
  const document = readXml(text);
  const keys = new Map(
    elementsIn(document, GRAPHML, "key").map((key) => [key.getAttribute("id"), key.getAttribute("attr.name") ?? ""]),
  );
  const thingsOf = (name: string): readonly Thing[] =>
    elementsIn(document, GRAPHML, name).map((element) => {
      const data = elementsIn(element, GRAPHML, "data").map((one): [string, string] => {
        return [keys.get(one.getAttribute("key")) ?? "undeclared", one.textContent ?? ""];
      });
      return {
        id: element.getAttribute("id") ?? "",
        ends: `${element.getAttribute("source") ?? ""} ${element.getAttribute("target") ?? ""}`,
        label: new Map(data).get("label") ?? "",
        values: new Map(data),
      };
    });
  return { nodes: thingsOf("node"), edges: thingsOf("edge") };
}

function readDatabase(corpus: Corpus, filter: Filter): ReadGraph {
  const files = toGraphDatabase(corpus, filter);
  const thingsOf = (name: string): readonly Thing[] => {
    const [header = [], ...rows] = recordsIn(files.get(name) ?? "");
    return rows.map((row) => {
      const values = new Map(header.map((column, i) => [column, row[i] ?? ""]));
      const ends = `${values.get("source") ?? ""} ${values.get("target") ?? ""}`;
      return { id: values.get("id") ?? "", ends, label: `${values.get("code")} ${values.get("short_title")}`, values };
    });
  };
  return {
    nodes: thingsOf("nodes.csv"),
    edges: thingsOf("relationships.csv").filter(({ values }) => values.get("type") !== "PART_OF"),
  };
}

const FORMATS: readonly (readonly [string, (corpus: Corpus, filter: Filter) => ReadGraph])[] = [
  ["GEXF", (corpus, filter) => readGexf(toGexf(corpus, filter))],
  ["GraphML", (corpus, filter) => readGraphml(toGraphml(corpus, filter))],
  ["the folder for graph databases", readDatabase],
];

describe.each(FORMATS)("%s", (_, graphOf) => {
  it("holds every concept and every linkage that passes", async () => {
    for (const corpus of [await smallCorpus(), await shippedCorpus()]) {
      for (const filter of [
        DEFAULT_FILTER,
        NO_FILTER,
        { ...NO_FILTER, relations: RELATIONS, minStrength: 2 as const },
      ]) {
        const { nodes, edges } = graphOf(corpus, filter);
        const keys = [
          ...corpus.left.concepts.map(({ code }) => `left:${code}`),
          ...corpus.right.concepts.map(({ code }) => `right:${code}`),
        ];
        expect(nodes.map(({ id }) => id)).toEqual(keys);
        expect(edges.map(({ id, ends }) => `${id}: ${ends}`)).toEqual(
          linkagesIn(corpus, filter).map(({ id, element, target }) => `${id}: left:${element} right:${target}`),
        );
        const strengths = linkagesIn(corpus, filter).map(({ strength }) => String(strength ?? ""));
        expect(edges.map(({ values }) => values.get("strength") ?? "")).toEqual(strengths);
      }
    }
  });

  it("keeps codes as texts and says how far a title was checked", async () => {
    const { nodes } = graphOf(await smallCorpus(), DEFAULT_FILTER);
    const node = nodes.find(({ id }) => id === "right:1.10");
    expect([node?.values.get("code"), node?.label]).toEqual(["1.10", "1.10 Water and rest"]);
    expect(nodes.find(({ id }) => id === "left:H.A.2")?.values.get("verification")).toBe("recalled");
  });

  it("gives hostile texts back as they were", () => {
    const corpus = hostileCorpus();
    const { nodes, edges } = graphOf(corpus, NO_FILTER);
    expect(edges.map(({ values }) => values.get("rationale"))).toEqual(
      corpus.linkages.map(({ rationale }) => rationale),
    );
    const titles = [...corpus.left.concepts, ...corpus.right.concepts].map(({ title }) => title);
    expect(nodes.map(({ values }) => values.get("title"))).toEqual(titles);
  });
});

describe.each(FORMATS.slice(0, 2))("%s as XML", (_, graphOf) => {
  it("shows where something stood that XML cannot hold", () => {
    const corpus = hostileCorpus();
    for (const linkage of corpus.linkages) linkage.rationale = "a\u0000b\u000Bc\uD800d\uFFFFe]]>f\u0085g";
    const { edges } = graphOf(corpus, NO_FILTER);
    expect(edges[0]?.values.get("rationale")).toBe("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe]]>f\u0085g");
  });
});

describe("GEXF 1.3", () => {
  it("declares its namespaces, and gives colours as NetworkX can read them", async () => {
    const document = readXml(toGexf(await smallCorpus(), DEFAULT_FILTER));
    expect(document.documentElement?.namespaceURI).toBe(GEXF);
    expect(document.documentElement?.getAttribute("version")).toBe("1.3");
    const colours = elementsIn(document, VIZ, "color");
    expect(colours).toHaveLength(26 + 12);
    for (const colour of colours) {
      expect(colour.hasAttribute("hex")).toBe(false);
      for (const part of ["r", "g", "b"]) expect(colour.getAttribute(part)).toMatch(/^\d{1,3}$/);
    }
    expect(elementsIn(document, VIZ, "position")).toHaveLength(26);
    const types = elementsIn(document, GEXF, "attribute").map((one) => one.getAttribute("type"));
    expect(new Set(types)).toEqual(new Set(["string", "integer", "boolean"]));
  });
});

describe("GraphML", () => {
  it("declares every value it gives, once and with its type", async () => {
    const document = readXml(toGraphml(await smallCorpus(), DEFAULT_FILTER));
    const keys = elementsIn(document, GRAPHML, "key").map((key) => key.getAttribute("id") ?? "");
    expect(new Set(keys).size).toBe(keys.length);
    const used = elementsIn(document, GRAPHML, "data").map((data) => data.getAttribute("key") ?? "");
    expect(new Set(used)).toEqual(new Set(keys));
    expect(
      elementsIn(document, GRAPHML, "key")
        .find((key) => key.getAttribute("id") === "edge-strength")
        ?.getAttribute("attr.type"),
    ).toBe("int");
  });
});

describe("the folder for graph databases", () => {
  it("is what a person has looked at, alone and in the zip", async () => {
    const corpus = await smallCorpus();
    const files = toGraphDatabase(corpus, DEFAULT_FILTER);
    expect([...files.keys()]).toEqual(["nodes.csv", "relationships.csv", "load.cypher"]);
    const packed = unzipSync(toGraphDatabaseZip(corpus, DEFAULT_FILTER));
    for (const [name, text] of files) {
      expect(text).toBe(goldenOf(`graph-database.${name}`, text));
      expect(strFromU8(packed[`graph-database/${name}`] ?? new Uint8Array())).toBe(text);
    }
  });

  it("loads with statements that hold no data", async () => {
    const loads = [hostileCorpus(), await smallCorpus()].map((corpus) =>
      toGraphDatabase(corpus, NO_FILTER).get("load.cypher"),
    );
    expect(loads[0]).toBe(loads[1]);
    const [, relationships = ""] = toGraphDatabase(await shippedCorpus(), NO_FILTER).values();
    const [header = [], ...rows] = recordsIn(relationships);
    for (const type of new Set(rows.map((row) => row[header.indexOf("type")]))) {
      expect(loads[0]).toContain(`WITH row WHERE row.type = '${type}'`);
    }
    expect(header.filter((column) => !loads[0]?.includes(`row.${column}`))).toEqual([]);
  });
});
