import type { RefKey } from "../domain/concept.ts";
import type { PlacedLabel } from "../scene/labels.ts";
import type { Circle } from "../scene/network.ts";
import { SIGN } from "./pen.ts";
import type { SceneIndex } from "./sceneIndex.ts";
import type { Place, Stage } from "./stage.ts";

/** A concept under the pointer, and whether it is the sign that opens it that was hit. */
export interface Hit {
  id: RefKey;
  sign: boolean;
  expandable: boolean;
}

/** What is under a place of the screen: a sign that opens a concept, or a concept by its label or its circle. */
export function hitAt(place: Place, stage: Stage, index: SceneIndex, labels: readonly PlacedLabel[]): Hit | undefined {
  const { width } = stage.size();
  const edge = place.x < SIGN + 4 ? "left" : place.x > width - SIGN - 4 ? "right" : undefined;
  for (const { id, left, top, width: long, height, side } of labels) {
    if (place.y < top || place.y > top + height) continue;
    const circle = index.circles.get(id as RefKey);
    if (!circle) continue;
    if (edge === side && circle.expandable) return { id: circle.id, sign: true, expandable: true };
    if (place.x >= left && place.x <= left + long) return { ...circle, sign: false };
  }
  let best: { circle: Circle; distance: number } | undefined;
  for (const circle of index.scene.circles) {
    const at = stage.toScreen(circle.x, circle.y);
    const distance = Math.hypot(at.x - place.x, at.y - place.y);
    if (distance <= circle.radius + 5 && distance < (best?.distance ?? Infinity)) best = { circle, distance };
  }
  return best && { ...best.circle, sign: false };
}
