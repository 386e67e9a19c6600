import type { Hierarchy } from "../domain/hierarchy.ts";

/** The concepts that split a framework into its parts: the children of a single root, else the roots. */
export function groupsOf(hierarchy: Hierarchy): readonly string[] {
  const [root, ...others] = hierarchy.roots;
  const level = hierarchy.framework.levels[1];
  const heads = root && others.length === 0 ? hierarchy.childrenOf(root.code) : hierarchy.roots;
  const ofLevel = heads.filter((concept) => concept.level === level);
  return (ofLevel.length > 0 ? ofLevel : heads).map(({ code }) => code);
}
