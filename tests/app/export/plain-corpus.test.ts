import { describe, expect, it } from "vitest";
import { partsOf, plainCorpus, wholeCorpus } from "../../../src/app/export/plain-corpus.ts";
import { NO_FILTER } from "../../../src/domain/filter.ts";
import { EXPORT_FORMATS, EXPORTERS } from "../../../src/export/exporters.ts";
import { smallCorpus } from "../../fixtures/corpus.ts";
import { shippedCorpus } from "../../graph/corpora.ts";

const corpora = { small: await smallCorpus(), shipped: await shippedCorpus() };

describe.each(["small", "shipped"] as const)("the %s corpus", (name) => {
  const corpus = corpora[name];
  const sent = structuredClone({ plain: plainCorpus(corpus), parts: partsOf(corpus) });
  const come = wholeCorpus(sent.plain, sent.parts.flat());

  it("comes out of a worker's post as it went in", () => {
    for (const side of ["left", "right"] as const) {
      expect(come[side].concepts).toEqual(corpus[side].concepts);
      expect([...come[side].rank]).toEqual([...corpus[side].rank]);
    }
    expect(come.linkages).toEqual(corpus.linkages);
  });

  it.each(EXPORT_FORMATS)("gives the same bytes in %s", async (format) => {
    const print = await EXPORTERS[format].load();
    expect(Buffer.from(await print(come, NO_FILTER)).equals(Buffer.from(await print(corpus, NO_FILTER)))).toBe(true);
  });
});
