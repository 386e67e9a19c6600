import * as fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import { LoadError, loadPackage, packageFolder } from "../../src/app/load.ts";
import { smallFiles } from "../fixtures/corpus.ts";

const ALLOWED = "https://host.example/atlas/data/datapackage.json";
const asking = (folder: string) => `?package=${encodeURIComponent(folder)}`;
/** What would be fetched for a folder that is asked for; `undefined` when it is refused. */
function answerTo(folder: string): string | undefined {
  try {
    return addressOf(packageFolder(asking(folder)));
  } catch (error) {
    if (error instanceof LoadError) return undefined;
    throw error;
  }
}

/** Where a browser would fetch from, for a page under a path of its host. */
const addressOf = (folder: string) => new URL(`${folder}datapackage.json`, "https://host.example/atlas/").href;

describe("the folder of the package", () => {
  it.each([
    ["", "data/"],
    ["?", "data/"],
    ["?perf=1", "data/"],
    ["?package=data", "data/"],
    ["?package=data/", "data/"],
    ["?package=data//", "data/"],
    ["?package=data%2F", "data/"],
    ["?package=samples/small", "samples/small/"],
    ["?package=samples/small&perf=1", "samples/small/"],
    ["?package=data/2.0", "data/2.0/"],
    ["?package=data/...", "data/.../"],
    ["?package=..data", "..data/"],
    ["?package=data..", "data../"],
    ["?package=.data", ".data/"],
    ["?package=my+data", "my data/"],
    ["?package=my%20data", "my data/"],
    ["?package=d%C3%A9j%C3%A0", "déjà/"],
    ["?package=ก", "ก/"],
    ["?package=javascript", "javascript/"],
    ["?package=evil.example", "evil.example/"],
    ["?package=@evil.example", "@evil.example/"],
    ["?package=data&package=https://evil.example", "data/"],
    ["?Package=../x", "data/"],
  ])("that %j asks for is %j", (search, folder) => {
    expect(packageFolder(search)).toBe(folder);
    expect(addressOf(folder).startsWith("https://host.example/atlas/")).toBe(true);
  });

  it.each([
    "?package=",
    "?package",
    "?package=/",
    "?package=/x",
    "?package=//evil.example",
    "?package=///evil.example/x",
    "?package=.",
    "?package=./data",
    "?package=..",
    "?package=../x",
    "?package=..%2fx",
    "?package=%2e%2e/x",
    "?package=%252e%252e/x",
    "?package=a/..",
    "?package=a/../..",
    "?package=a/../../b",
    "?package=a%2f..",
    "?package=a%2f..%2f..%2fb",
    "?package=a%252f..",
    "?package=a/./b",
    "?package=a//b",
    "?package=https://evil.example/data",
    "?package=HTTPS://evil.example",
    "?package=http:evil.example",
    "?package=https%3A%2F%2Fevil.example",
    "?package=data:text/csv,a",
    "?package=blob:https://host.example/1",
    "?package=file:///etc",
    "?package=javascript:alert(1)",
    "?package=\\evil.example",
    "?package=\\\\evil.example\\x",
    "?package=a\\..\\..\\b",
    "?package=/\\evil.example",
    "?package=data?x",
    "?package=data%3Fx",
    "?package=data%23x",
    "?package=C:/data",
    "?package=C:\\data",
  ])("is none that %j could ask for", (search) => {
    expect(() => packageFolder(search)).toThrow(LoadError);
  });

  it.each([
    ["a tab", "\t/other"],
    ["a tab between the dots", ".\t./other"],
    ["a line break between the dots", "a/.\n./../other"],
    ["a tab between the slashes", "\t/\t/evil.example"],
    ["a line feed first", "\n/other"],
    ["a return first", "\r/other"],
    ["a space first", " /other"],
    ["spaces and slashes", "  / /evil.example"],
    ["a null first", "\u0000/other"],
    ["a control character first", "\u001f/other"],
    ["a tab in the scheme", "ht\ttps://evil.example"],
  ])("is none that hides where it goes behind %s", (_what, folder) => {
    expect(() => packageFolder(asking(folder))).toThrow(LoadError);
  });

  it("says what was asked for and what was expected", () => {
    expect(() => packageFolder("?package=../x")).toThrow(
      "The address asks for the package “../x”: expected a folder beside or below this page, such as “data”.",
    );
  });

  it("lies beside or below the page, whatever was asked for", () => {
    const signs = "a b . .. / \\ : % 2e ? # @ \t \n \r \u0000 \u00a0 \u3000 ． ／ https: // ก".split(" ").concat(" ");
    const sign = fc.constantFrom(...signs);
    const anything = fc.oneof(
      fc.array(sign, { maxLength: 10 }).map((some) => some.join("")),
      fc.string({ unit: "grapheme" }),
    );
    const law = fc.property(anything, (asked) => {
      expect(answerTo(asked) ?? ALLOWED).toMatch(/^https:\/\/host\.example\/atlas\/[^]+\/datapackage\.json$/);
    });
    fc.assert(law, { numRuns: 5000, seed: 2025 });
  });
});

describe("loading a package", () => {
  afterEach(() => vi.unstubAllGlobals());

  const serve = async (
    change: (path: string, bytes: Uint8Array | undefined) => Uint8Array | undefined = (_, b) => b,
  ) => {
    const files = await smallFiles();
    const asked: string[] = [];
    vi.stubGlobal("fetch", (address: string) => {
      asked.push(address);
      const bytes = change(address, files.get(address.replace("samples/", "")));
      return Promise.resolve(bytes ? new Response(new Uint8Array(bytes)) : new Response("", { status: 404 }));
    });
    return asked;
  };
  const failure = (folder: string) =>
    loadPackage(folder).then(
      () => undefined,
      (error: LoadError) => error,
    );

  it("fetches the files that it lists, once each and from its folder, and keeps their bytes", async () => {
    const asked = await serve();
    const { corpus, diagnostics, files } = await loadPackage("samples/");
    expect(corpus.linkages).toHaveLength(16);
    expect(diagnostics.filter(({ level }) => level === "error")).toEqual([]);
    const names = [...(await smallFiles()).keys()];
    expect(asked.toSorted()).toEqual(names.map((name) => `samples/${name}`).toSorted());
    expect(new Set(files.keys())).toEqual(new Set(names));
  });

  it("says which file is missing, and what the server said", async () => {
    await serve((path, bytes) => (path.endsWith("linkages.csv") ? undefined : bytes));
    expect((await failure("samples/"))?.message).toBe(
      "The file “samples/linkages.csv” could not be fetched: the server answered 404.",
    );
    vi.stubGlobal("fetch", () => Promise.reject(new TypeError("offline")));
    expect((await failure("data/"))?.message).toBe(
      "The file “data/datapackage.json” could not be fetched: the server did not answer.",
    );
  });

  it("gives the faults of a package that it could not read, with their places", async () => {
    await serve((path, bytes) => (path.endsWith(".json") ? new TextEncoder().encode("<!doctype html>") : bytes));
    const error = await failure("samples/");
    expect(error).toBeInstanceOf(LoadError);
    expect(error?.message).toBe("The data package in “samples/” could not be read.");
    expect(error?.diagnostics).toMatchObject([{ level: "error", file: "samples/datapackage.json" }]);
  });

  it.each([
    "../secret.csv",
    "/secret.csv",
    "https://evil.example/x.csv",
    "//evil.example/x.csv",
    "a/../../x.csv",
    "\t/x.csv",
  ])("never fetches %j, whatever the package lists", async (path) => {
    const asked = await serve((address, bytes) => {
      if (!address.endsWith(".json") || !bytes) return bytes;
      return new TextEncoder().encode(new TextDecoder().decode(bytes).replace('"sources.csv"', JSON.stringify(path)));
    });
    await failure("samples/");
    const addresses = asked.map((address) => new URL(address, "https://host.example/atlas/").href);
    expect(addresses.filter((address) => !address.startsWith("https://host.example/atlas/samples/"))).toEqual([]);
  });
});
