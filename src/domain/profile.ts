/**
 * What is known about one particular framework beyond its files: how its codes look, and what befalls them.
 * Only the profiles know that one side is ASEAN and the other the United Nations.
 */
export interface Profile {
  /** The id of the framework it speaks about. */
  framework: string;
  /** What a code of it should have been, as the end of "expected …": `an SDG target such as "5.a"`. */
  expected: string;
  /**
   * The canonical form of a code in one of its usual spellings (`"1.A"`, `"Target 1.1"`, `"B6"`, `"SDG 12"`); the same
   * text when it is canonical already; `undefined` when it is none of them.
   */
  canonical(text: string): string | undefined;
  /** What a spreadsheet seems to have done to a code that is not known, as a hint; `undefined` when nothing is seen. */
  damage(text: string): string | undefined;
  /** All codes of the framework where the full list is public and closed, in order. */
  codes?: readonly string[];
  /** The command line's own word for a filter on it: `"pillar"`, `"goal"`, with the level it speaks of. */
  word: { name: string; level: string };
  /** Codes of those of its parts whose units are things to do: projects, actions, work programmes. */
  actingGroups?: readonly string[];
}
