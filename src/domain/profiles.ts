import { ASEAN_2025 } from "./asean.ts";
import type { Profile } from "./profile.ts";
import { SDG_2030 } from "./sdg.ts";

/** By the id of their framework. */
export const PROFILES: ReadonlyMap<string, Profile> = new Map(
  [ASEAN_2025, SDG_2030].map((profile) => [profile.framework, profile]),
);

/** What is known about a framework beyond its files; `undefined` for one that nobody described. */
export function profileOf(framework: string): Profile | undefined {
  return PROFILES.get(framework);
}
