import { describe, expect, it } from "vitest";
import { edit, isDefault, isKept, keep, letGo, replace, startWork, takeBack } from "../../../src/app/report/work.ts";
import { defaultOutline } from "../../../src/export/report-outline.ts";
import { smallCorpus } from "../../fixtures/corpus.ts";

const small = await smallCorpus();
const start = startWork(small);
const idsOf = ({ outline }: typeof start) => outline.sections.map(({ id }) => id);
const withOwn = edit(edit(start, { kind: "add", after: "summary", title: "Foreword", text: "" }), {
  kind: "text",
  id: "text:1",
  text: "For those who read one page.",
});

describe("a report in the making", () => {
  it("starts from the outline of the command line, with nothing to lose", () => {
    expect(start.outline).toEqual(defaultOutline(small));
    expect(isKept(start)).toBe(true);
    expect(isDefault(start.outline, small)).toBe(true);
  });

  it("can be lost once a word is changed, and no longer once it is saved or as it was", () => {
    const changed = edit(start, { kind: "title", text: "Harbours" });
    expect(isKept(changed)).toBe(false);
    expect(isDefault(changed.outline, small)).toBe(false);
    expect(isKept(keep(changed))).toBe(true);
    expect(isKept(edit(changed, { kind: "title", text: start.outline.title }))).toBe(true);
  });

  it("gives a removed section back with its words, where it stood", () => {
    const without = edit(withOwn, { kind: "remove", id: "text:1" });
    expect(idsOf(without)).toEqual(idsOf(start));
    expect(without.taken).toMatchObject([{ kind: "section", index: 1, section: { title: "Foreword" } }]);
    const back = takeBack(without);
    expect(back.outline).toEqual(withOwn.outline);
    expect(back.taken).toEqual([]);
  });

  it("gives everything back that was taken, the last one first", () => {
    const two = edit(withOwn, { kind: "add", after: "text:1", title: "Preface", text: "Two." });
    const none = edit(edit(two, { kind: "remove", id: "text:1" }), { kind: "remove", id: "text:2" });
    const other = replace(none, defaultOutline(small), "started again");
    expect([takeBack, takeBack, takeBack].reduce((work, step) => step(work), other)).toEqual(two);
  });

  it("keeps what was done since when a section comes back", () => {
    const without = edit(withOwn, { kind: "remove", id: "text:1" });
    const since = edit(edit(without, { kind: "title", text: "Harbours" }), { kind: "down", id: "summary" });
    const back = takeBack(since);
    expect(back.outline.title).toBe("Harbours");
    expect(idsOf(back)).toEqual(idsOf(since).toSpliced(1, 0, "text:1"));
  });

  it("gives a section that comes back another name where its own is taken", () => {
    const without = edit(withOwn, { kind: "remove", id: "text:1" });
    const another = edit(without, { kind: "add", title: "Afterword" });
    const back = takeBack(another);
    expect(back.outline.sections.filter(({ kind }) => kind === "text").map(({ id, title }) => [id, title])).toEqual([
      ["text:2", "Foreword"],
      ["text:1", "Afterword"],
    ]);
  });

  it("does not offer back what was not removed", () => {
    expect(edit(start, { kind: "remove", id: "summary" })).toBe(start);
    expect(edit(start, { kind: "remove", id: "nothing" })).toBe(start);
  });

  it("changes an outline and the one that took its place for each other, so that neither is lost", () => {
    const again = replace(withOwn, defaultOutline(small), "started again");
    expect(again.outline).toEqual(start.outline);
    expect(isKept(again)).toBe(true);
    const written = edit(again, { kind: "subtitle", text: "Second thoughts" });
    const back = takeBack(written);
    expect(back.outline).toEqual(withOwn.outline);
    expect(isKept(back)).toBe(false);
    expect(takeBack(back).outline).toEqual(written.outline);
  });

  it("offers nothing back that nobody worked on, and lets go what is put away", () => {
    const back = takeBack(replace(withOwn, defaultOutline(small), "opened"));
    expect(back.taken).toEqual([]);
    expect(letGo(edit(withOwn, { kind: "remove", id: "text:1" })).taken).toEqual([]);
    expect(takeBack(start).outline).toBe(start.outline);
  });
});
