import { useEffect, useEffectEvent, useRef, useState, type KeyboardEvent, type PointerEvent } from "react";
import type { RefKey } from "../domain/concept.ts";
import type { PlacedLabel } from "../scene/labels.ts";
import { announce } from "./announcer.ts";
import { useAtlas, useView } from "./AtlasContext.tsx";
import { moveCursor, type Cursor, type Move } from "./cursor.ts";
import { pictureIn } from "./derived.ts";
import { GraphTools } from "./GraphTools.tsx";
import { markPainted } from "./marks.ts";
import { drawHighlight, drawLabels, forgetWidths, hitAt, type SceneIndex } from "./overlay.ts";
import { openStage, type Place, type Stage } from "./stage.ts";
import { probe, type PictureProbe } from "./probe.ts";
import { selectedConcept } from "./state.ts";
import { count } from "./texts.ts";

const MOVES: Record<string, Move> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
  Home: "first",
  End: "last",
};

/** What lives as long as the stage does and must not cause a render: the picture as it stands. */
interface Picture {
  stage: Stage | undefined;
  index: SceneIndex;
  labels: readonly PlacedLabel[];
  lit: RefKey | undefined;
}

/**
 * The network of what is open. One tab stop: arrows move inside, Enter selects, Space opens, Escape clears; what the
 * pointer or the cursor stands on is lit on a canvas of its own, so moving never draws the graph again.
 */
export function GraphView() {
  const atlas = useAtlas();
  const filter = useView((state) => state.filter);
  const expansion = useView((state) => state.expansion);
  const selected = useView((state) => selectedConcept(atlas.corpus, state));
  const index = pictureIn(atlas.corpus, filter, expansion);

  const container = useRef<HTMLDivElement>(null);
  const labelCanvas = useRef<HTMLCanvasElement>(null);
  const lightCanvas = useRef<HTMLCanvasElement>(null);
  const picture = useRef<Picture>({ stage: undefined, index, labels: [], lit: undefined });
  const [cursor, setCursor] = useState<Cursor>();
  const [generation, setGeneration] = useState(0);

  const light = useEffectEvent((id: RefKey | undefined) => {
    const { stage, index: current } = picture.current;
    const pinned = selected !== undefined && current.circles.has(selected) ? selected : undefined;
    picture.current.lit = id ?? pinned;
    if (stage && lightCanvas.current) drawHighlight(lightCanvas.current, stage, current, picture.current.lit);
  });
  const onRender = useEffectEvent(() => {
    const { stage, index: current, lit } = picture.current;
    if (!stage || !labelCanvas.current) return;
    picture.current.labels = drawLabels(labelCanvas.current, stage, current);
    light(lit);
  });
  const onClick = useEffectEvent((place: Place) => {
    const hit = hit_(place);
    if (hit?.sign) atlas.dispatch({ type: "toggleConcept", concept: hit.id });
    else atlas.dispatch({ type: "select", selection: hit && { concept: hit.id } });
  });
  const onDoubleClick = useEffectEvent((place: Place) => {
    const hit = hit_(place);
    if (hit && index.circles.get(hit.id)?.expandable) atlas.dispatch({ type: "toggleConcept", concept: hit.id });
  });
  const hit_ = (place: Place) => {
    const { stage, index: current, labels } = picture.current;
    return stage && hitAt(place, stage, current, labels);
  };

  useEffect(() => {
    if (!container.current) return;
    let seen = atlas.store.getState().camera;
    const stage = openStage(container.current, {
      onRender,
      onClick,
      onDoubleClick,
      onCamera: (next) => {
        seen = next;
        atlas.dispatch({ type: "moveCamera", camera: next });
      },
      onLost: () => setGeneration((last) => last + 1),
    });
    picture.current.stage = stage;
    probe.current = probeOf(container.current, picture.current);
    stage.look(seen);
    // The camera moves on every frame of a drag: it is followed here, outside React.
    const unfollow = atlas.store.subscribe(({ camera }) => {
      if (camera !== seen) stage.look(camera);
      seen = camera;
    });
    if (generation > 0) stage.show(picture.current.index.scene);
    const onFont = () => {
      forgetWidths();
      onRender();
    };
    document.fonts.addEventListener("loadingdone", onFont);
    return () => {
      unfollow();
      document.fonts.removeEventListener("loadingdone", onFont);
      picture.current.stage = undefined;
      probe.current = undefined;
      stage.kill();
    };
  }, [atlas, generation]);

  useEffect(() => {
    picture.current.index = index;
    picture.current.stage?.show(index.scene);
    markPainted("graph:painted");
  }, [index]);

  useEffect(() => {
    light(undefined);
  }, [selected]);

  const onPointerMove = ({ nativeEvent, currentTarget }: PointerEvent<HTMLDivElement>) => {
    const box = currentTarget.getBoundingClientRect();
    const hit = hit_({ x: nativeEvent.clientX - box.left, y: nativeEvent.clientY - box.top });
    currentTarget.style.cursor = hit ? "pointer" : "";
    const next = hit?.sign ? undefined : hit?.id;
    if (next !== picture.current.lit) light(next);
  };

  const go = (move: Move) => {
    const next = moveCursor(index, cursor ?? (selected && { at: selected, from: undefined }), move);
    setCursor(next);
    light(next?.at);
    if (next) announce(describe(index, next));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const linked = event.shiftKey && (event.key === "ArrowDown" || event.key === "ArrowUp");
    const move = linked ? (event.key === "ArrowDown" ? "nextLinked" : "previousLinked") : MOVES[event.key];
    if (move) go(move);
    else if (event.key === "Enter" && cursor) atlas.dispatch({ type: "select", selection: { concept: cursor.at } });
    else if (event.key === " " && cursor) toggle(cursor.at);
    else if (event.key === "Escape") clear();
    else if (event.key === "+" || event.key === "=") picture.current.stage?.zoom(1.4);
    else if (event.key === "-") picture.current.stage?.zoom(1 / 1.4);
    else if (event.key === "0") atlas.dispatch({ type: "moveCamera", camera: undefined });
    else return;
    event.preventDefault();
  };
  const toggle = (id: RefKey) => {
    const circle = index.circles.get(id);
    if (!circle?.expandable) return announce(`${circle?.code ?? ""}: nothing below to open`);
    atlas.dispatch({ type: "toggleConcept", concept: id });
    announce(`${circle.code} ${circle.open ? "closed" : "opened"}`);
  };
  const clear = () => {
    setCursor(undefined);
    atlas.dispatch({ type: "select", selection: undefined });
    light(undefined);
    announce("Selection cleared");
  };

  return (
    <div className="graph-view">
      {/* A picture that is worked with by keys is an application to a screen reader, not an image. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div
        className="graph-stage"
        role="application"
        tabIndex={0}
        aria-roledescription="linkage graph"
        aria-label={`${count(index.scene.circles.length, "concept")} with linkages drawn between them`}
        aria-describedby="graph-keys"
        data-graph={`${index.scene.circles.length} ${index.scene.lines.length}`}
        onKeyDown={onKeyDown}
        onPointerMove={onPointerMove}
        onPointerLeave={() => light(undefined)}
        onBlur={() => light(undefined)}
      >
        <div className="graph-layer" ref={container} key={generation} />
        <canvas className="graph-layer graph-over" ref={labelCanvas} aria-hidden="true" />
        <canvas className="graph-layer graph-over" ref={lightCanvas} aria-hidden="true" />
      </div>
      <p id="graph-keys" className="visually-hidden">
        Arrow keys move up and down a side and across to linked concepts; Shift with up or down moves among what is
        linked; Enter selects, Space opens or closes, Escape clears, plus and minus zoom, 0 shows everything.
      </p>
      <GraphTools onZoom={(factor) => picture.current.stage?.zoom(factor)} />
    </div>
  );
}

function describe(index: SceneIndex, { at }: Cursor): string {
  const circle = index.circles.get(at);
  if (!circle) return "";
  const below = circle.expandable ? (circle.open ? ", open" : ", Space opens") : "";
  return `${circle.code} ${circle.title}, ${count(circle.linkages, "linkage")}${below}`;
}

function probeOf(container: HTMLElement, picture: Picture): PictureProbe {
  const onScreen = (x: number, y: number): readonly [number, number] => {
    const box = container.getBoundingClientRect();
    const place = picture.stage?.toScreen(x, y) ?? { x: 0, y: 0 };
    return [box.left + place.x, box.top + place.y];
  };
  return {
    targets: (most) =>
      picture.index.scene.circles
        .toSorted((a, b) => b.linkages - a.linkages)
        .slice(0, most)
        .map(({ id, x, y }) => [...onScreen(x, y), id]),
    blank: () => onScreen(0.5, 0.001),
    nodes: () => picture.index.scene.circles.length,
  };
}
