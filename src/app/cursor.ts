/** Moving through the picture by keys: up and down a side, across to what is linked and back. */
import type { ArrowMove } from "./arrows.ts";
import type { Circle } from "../scene/network.ts";
import type { SceneIndex } from "./sceneIndex.ts";
import type { RefKey } from "../domain/concept.ts";

export type Move = ArrowMove | "nextLinked" | "previousLinked";

/** Where the reader stands, and from which concept they crossed over. */
export interface Cursor {
  at: RefKey;
  from: RefKey | undefined;
}

/**
 * The cursor after a move; the same one when there is nowhere to go. Without a cursor any move goes to the first concept.
 * Crossing goes to the topmost linked concept of the other side, or back to where one came from.
 */
export function moveCursor(index: SceneIndex, cursor: Cursor | undefined, move: Move): Cursor | undefined {
  const { circles } = index.scene;
  const here = cursor && index.circles.get(cursor.at);
  if (!here || !cursor) {
    const [first] = circles;
    return first && { at: first.id, from: undefined };
  }
  const side = circles.filter((circle) => circle.side === here.side);
  const place = side.indexOf(here);
  const step = (circle: Circle | undefined): Cursor => (circle ? { at: circle.id, from: cursor.from } : cursor);
  switch (move) {
    case "up":
      return step(side[place - 1]);
    case "down":
      return step(side[place + 1]);
    case "first":
      return step(side[0]);
    case "last":
      return step(side.at(-1));
    case "left":
    case "right":
      return move === here.side ? cursor : cross(index, here, cursor);
    case "nextLinked":
    case "previousLinked":
      return stepLinked(index, cursor, move === "nextLinked" ? 1 : -1);
  }
}

function cross(index: SceneIndex, here: Circle, cursor: Cursor): Cursor {
  const before = cursor.from === undefined ? undefined : index.circles.get(cursor.from);
  const back = before && linkedTo(index, before.id).includes(here) ? before : undefined;
  const next = back ?? linkedTo(index, here.id)[0];
  return next ? { at: next.id, from: here.id } : cursor;
}

/** Among all that the concept one came from is linked to. */
function stepLinked(index: SceneIndex, cursor: Cursor, step: number): Cursor {
  if (cursor.from === undefined) return cursor;
  const linked = linkedTo(index, cursor.from);
  const next = linked[linked.findIndex(({ id }) => id === cursor.at) + step];
  return next ? { at: next.id, from: cursor.from } : cursor;
}

/** What is linked to a concept or to what is open below it: on the other side, each once, top to bottom. */
function linkedTo(index: SceneIndex, id: RefKey): readonly Circle[] {
  const side = index.circles.get(id)?.side;
  const far = index.linesOf(id).map(({ from, to }) => index.circles.get(side === "left" ? to : from));
  return [...new Set(far)].filter((circle) => circle !== undefined).toSorted((a, b) => a.y - b.y);
}
