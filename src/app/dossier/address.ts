/** What a reader of a dossier asked for, and how it stands behind `#` in the address. */
export interface Wish {
  /** Words to look for. */
  words: string;
  /** By the name of a facet the values that were ticked. */
  ticked: Readonly<Record<string, readonly string[]>>;
  /** What was chosen: the anchor of a concept, two joined by `~` for a cell, `""` for nothing. */
  at: string;
  /** A column of the table, behind a hyphen where it runs downwards. */
  sort: string;
  /** The part of the page that a link led to. */
  to: string;
}

export const NO_WISH: Wish = { words: "", ticked: {}, at: "", sort: "", to: "" };

/** @returns `undefined` for the address of a part of the page, which is no wish */
export function readAddress(hash: string, facets: readonly string[]): Wish | undefined {
  const text = hash.replace(/^#/, "");
  if (text !== "" && !text.includes("=")) return undefined;
  const pairs = new URLSearchParams(text);
  const ticked = facets.map((name) => [name, pairs.getAll(name)] as const).filter(([, values]) => values.length > 0);
  const one = (name: string) => pairs.get(name) ?? "";
  return { words: one("q"), ticked: Object.fromEntries(ticked), at: one("at"), sort: one("sort"), to: one("to") };
}

/** Behind `#`; `""` for no wish. */
export function addressOf({ words, ticked, at, sort, to }: Wish): string {
  const pairs = new URLSearchParams();
  const add = (name: string, value: string) => {
    if (value !== "") pairs.append(name, value);
  };
  add("q", words);
  for (const [name, values] of Object.entries(ticked)) for (const value of values) add(name, value);
  add("at", at);
  add("sort", sort);
  add("to", to);
  return pairs.toString();
}

/** The wish with a value ticked, or no longer. */
export function toggled(wish: Wish, facet: string, value: string): Wish {
  const values = wish.ticked[facet] ?? [];
  const left = values.includes(value) ? values.filter((one) => one !== value) : [...values, value];
  return { ...wish, ticked: { ...wish.ticked, [facet]: left }, to: "" };
}

/** Whether anything is narrowed. */
export function isNarrowed({ words, ticked }: Wish): boolean {
  return words.trim() !== "" || Object.values(ticked).some((values) => values.length > 0);
}
