import { useState, type KeyboardEvent, type RefObject } from "react";
import type { RefKey } from "../domain/concept.ts";
import { announce } from "./announcer.ts";
import { ARROW_MOVES } from "./arrows.ts";
import { useAtlas } from "./AtlasContext.tsx";
import { moveCursor, type Cursor, type Move } from "./cursor.ts";
import type { NetworkPicture } from "./networkPicture.ts";
import type { SceneIndex } from "./sceneIndex.ts";
import { count } from "./texts.ts";

const ZOOMS: Record<string, number> = { "+": 1.4, "=": 1.4, "-": 1 / 1.4 };

/**
 * The graph by keys: one tab stop with a cursor inside, every step spoken.
 *
 * @param selected where the cursor starts
 * @returns the handler for the element that holds the picture
 */
export function useGraphKeys(
  picture: RefObject<NetworkPicture | undefined>,
  index: SceneIndex,
  selected: RefKey | undefined,
): (event: KeyboardEvent) => void {
  const { dispatch } = useAtlas();
  const [moved, setCursor] = useState<Cursor>();
  const cursor = moved && index.circles.has(moved.at) ? moved : selected && { at: selected, from: undefined };

  const go = (move: Move) => {
    const next = moveCursor(index, cursor, move);
    setCursor(next);
    picture.current?.light(next?.at);
    announce(next ? describe(index, next.at) : "The graph is empty");
  };
  const toggle = (id: RefKey) => {
    const circle = index.circles.get(id);
    if (!circle?.expandable) return announce(`${circle?.code ?? ""}: nothing below to open`);
    dispatch({ type: "toggleConcept", concept: id });
    announce(`${circle.code} ${circle.open ? "closed" : "opened"}`);
  };
  const select = (concept: RefKey) => {
    dispatch({ type: "select", selection: { concept } });
    announce(`${describe(index, concept)}, selected: its evidence is under Details`);
  };
  const clear = () => {
    setCursor(undefined);
    dispatch({ type: "select", selection: undefined });
    picture.current?.light(undefined);
    announce("Selection cleared");
  };

  return (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const move = event.shiftKey ? SHIFTED[event.key] : ARROW_MOVES[event.key];
    const zoom = ZOOMS[event.key];
    if (move) go(move);
    else if (zoom !== undefined) picture.current?.zoom(zoom);
    else if (event.key === "Enter" && cursor) select(cursor.at);
    else if (event.key === " " && cursor) toggle(cursor.at);
    else if (event.key === "Escape") clear();
    else if (event.key === "0") dispatch({ type: "moveCamera", camera: undefined });
    else return;
    event.preventDefault();
  };
}

const SHIFTED: Record<string, Move> = { ArrowDown: "nextLinked", ArrowUp: "previousLinked" };

function describe(index: SceneIndex, id: RefKey): string {
  const circle = index.circles.get(id);
  if (!circle) return "";
  const below = circle.expandable ? (circle.open ? ", open" : ", Space opens") : "";
  return `${circle.code} ${circle.title}, ${count(circle.linkages, "linkage")}${below}`;
}
