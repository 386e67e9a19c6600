import type { Side } from "./concept.ts";
import type { Hierarchy } from "./hierarchy.ts";
import type { Linkage } from "./linkage.ts";
import type { Verification } from "./concept.ts";

/** What datapackage.json says about the package as a whole. */
export interface PackageInfo {
  name: string;
  title: string;
  description: string;
  version: string;
  /** ISO date: the only date an export may carry by itself. */
  created: string;
  contributors: readonly string[];
  licences: readonly { name: string; title: string; path: string }[];
  /** The files of two frozen readings of one sample, first and second, where the package names them. */
  readings?: readonly [first: string, second: string];
  /** Views to start from, where the package offers some. */
  views?: readonly StartView[];
}

/** A view that answers a question of first-time readers. */
export interface StartView {
  title: string;
  description: string;
  /** What the page writes behind `#`, without the fingerprint: `"view=coverage&target=12"`. */
  address: string;
}

/** One of the cross-cutting areas of the joint report. */
export interface PriorityArea {
  code: string;
  title: string;
  source: string;
  verification: Verification | undefined;
}

/** A flagship initiative whose name is known. */
export interface Initiative {
  code: string;
  title: string;
  priorityAreas: readonly string[];
  source: string;
  verification: Verification | undefined;
}

/** An ASEAN body that leads elements. */
export interface Body {
  id: string;
  title: string;
  pillar: string;
  verification: Verification | undefined;
  url: string;
}

/** A document that something is cited from. Texts that are not known are `""`. */
export interface Source {
  id: string;
  title: string;
  author: string;
  year: string;
  publisher: string;
  url: string;
  /** ISO date, `""` where nobody opened it. */
  accessedOn: string;
}

/** A checked data package: two frameworks, the linkages between them, and what they rest on. */
export interface Corpus {
  info: PackageInfo;
  left: Hierarchy;
  right: Hierarchy;
  /** In corpus order: by element, then by target as their frameworks order them, then by id. */
  linkages: readonly Linkage[];
  priorityAreas: readonly PriorityArea[];
  initiatives: readonly Initiative[];
  bodies: readonly Body[];
  sources: readonly Source[];
  /** Eight hexadecimal digits over the texts of the package: two packages that differ have two fingerprints. */
  fingerprint: string;
}

/** The initiatives that belong to any of these priority areas, in the order of their register. */
export function initiativesOf({ initiatives }: Corpus, areas: readonly string[]): readonly Initiative[] {
  return initiatives.filter(({ priorityAreas }) => priorityAreas.some((area) => areas.includes(area)));
}

export function hierarchyOf(corpus: Corpus, side: Side): Hierarchy {
  return side === "left" ? corpus.left : corpus.right;
}

/** The end of a linkage that stands on a side. */
export function endOf(linkage: Linkage, side: Side): Linkage["element"] {
  return side === "left" ? linkage.element : linkage.target;
}
