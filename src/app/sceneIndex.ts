import type { RefKey } from "../domain/concept.ts";
import type { Circle, Line, NetworkScene } from "../scene/network.ts";

/** The marks of a scene by their ids, and what each is linked to. */
export interface SceneIndex {
  scene: NetworkScene;
  circles: ReadonlyMap<RefKey, Circle>;
  /** The lines at a mark and at all that is open below it. */
  linesOf(id: RefKey): readonly Line[];
}

export function indexScene(scene: NetworkScene): SceneIndex {
  const lines = new Map<RefKey, Line[]>();
  for (const line of scene.lines) {
    for (const end of [line.from, line.to]) {
      const own = lines.get(end);
      if (own) own.push(line);
      else lines.set(end, [line]);
    }
  }
  const below = new Map<RefKey, RefKey[]>();
  for (const { id, parent } of scene.circles) {
    if (parent === undefined) continue;
    const own = below.get(parent);
    if (own) own.push(id);
    else below.set(parent, [id]);
  }
  const linesOf = (id: RefKey): readonly Line[] => [
    ...(lines.get(id) ?? []),
    ...(below.get(id) ?? []).flatMap(linesOf),
  ];
  return { scene, circles: new Map(scene.circles.map((circle) => [circle.id, circle])), linesOf };
}
