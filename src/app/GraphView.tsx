import { useEffect, useEffectEvent, useRef, useState, type PointerEvent, type RefObject } from "react";
import { refOf, type RefKey } from "../domain/concept.ts";
import type { Corpus } from "../domain/corpus.ts";
import { useAtlas, useView } from "./AtlasContext.tsx";
import { pictureIn, visibleIn } from "./derived.ts";
import { GraphTools } from "./GraphTools.tsx";
import { markPainted } from "./marks.ts";
import { NetworkPicture, type Layers } from "./networkPicture.ts";
import { probe } from "./probe.ts";
import { usePalette } from "./scheme.ts";
import { indexScene } from "./sceneIndex.ts";
import { selectedConcept, type Action, type ViewState } from "./state.ts";
import type { Atlas } from "./store.ts";
import { count } from "./texts.ts";
import { useGraphKeys } from "./useGraphKeys.ts";

/** The network of what is open; opened anew when the graphics card took the last one away. */
export function GraphView() {
  const [generation, setGeneration] = useState(0);
  return <Network key={generation} onLost={() => setGeneration(generation + 1)} />;
}

/** What a graph behind another view draws. */
const NOTHING = indexScene({ circles: [], lines: [] });

/** React only hands the picture its scenes; pointing, panning and lighting never pass through a render. */
function Network({ onLost }: { onLost(): void }) {
  const atlas = useAtlas();
  const filter = useView((state) => state.filter);
  const expansion = useView((state) => state.expansion);
  const selected = useView((state) => shownSelection(atlas.corpus, state));
  const palette = usePalette();
  const isShown = useView((state) => state.view === "graph");
  const index = isShown ? pictureIn(atlas.corpus, filter, expansion, palette) : NOTHING;

  const stage = useRef<HTMLDivElement>(null);
  const labels = useRef<HTMLCanvasElement>(null);
  const light = useRef<HTMLCanvasElement>(null);
  const picture = useRef<NetworkPicture>(undefined);
  const onKeyDown = useGraphKeys(picture, index, selected);

  const lost = useEffectEvent(onLost);
  const act = useEffectEvent(atlas.dispatch);
  useEffect(() => {
    if (!stage.current || !labels.current || !light.current) return;
    const opened = openPicture({ stage: stage.current, labels: labels.current, light: light.current }, act, lost);
    picture.current = opened;
    probe.current = opened.probe();
    return () => {
      picture.current = undefined;
      probe.current = undefined;
      opened.kill();
    };
  }, []);

  useEffect(() => followCamera(atlas, picture), [atlas]);

  useEffect(() => {
    if (index === NOTHING) return;
    picture.current?.show(index, palette);
    markPainted("graph:painted");
  }, [index, palette]);

  useEffect(() => picture.current?.pin(selected), [selected]);

  const onPointerMove = ({ nativeEvent, currentTarget }: PointerEvent<HTMLDivElement>) => {
    const box = currentTarget.getBoundingClientRect();
    const hit = picture.current?.hitAt({ x: nativeEvent.clientX - box.left, y: nativeEvent.clientY - box.top });
    currentTarget.style.cursor = hit ? "pointer" : "";
    picture.current?.light(hit?.sign === true ? undefined : hit?.id);
  };
  const { circles, lines } = index.scene;
  return (
    <div className="graph-view" hidden={!isShown}>
      {/* A picture that is worked with by keys is an application to a screen reader, never an image. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <div
        className="graph-stage"
        role="application"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        aria-roledescription="linkage graph"
        aria-label={`${count(circles.length, "concept")} with linkages drawn between them`}
        aria-describedby="graph-keys"
        data-graph={`${circles.length} ${lines.length}`}
        onKeyDown={onKeyDown}
        onPointerMove={onPointerMove}
        onPointerLeave={() => picture.current?.light(undefined)}
        onBlur={() => picture.current?.light(undefined)}
      >
        <div className="graph-layer" ref={stage} />
        <canvas className="graph-layer graph-over" ref={labels} aria-hidden="true" />
        <canvas className="graph-layer graph-over" ref={light} aria-hidden="true" />
      </div>
      <p id="graph-keys" className="visually-hidden">
        Arrow keys move up and down a side and across to linked concepts; Shift with up or down moves among what is
        linked; Enter selects, Space opens or closes, Escape clears, plus and minus zoom, 0 shows everything.
      </p>
      <GraphTools onZoom={(factor) => picture.current?.zoom(factor)} />
    </div>
  );
}

/** A picture whose clicks become actions. */
function openPicture(layers: Layers, dispatch: (action: Action) => void, onLost: () => void): NetworkPicture {
  return new NetworkPicture(layers, {
    onClick(hit) {
      if (hit?.sign) dispatch({ type: "toggleConcept", concept: hit.id });
      else dispatch({ type: "select", selection: hit && { concept: hit.id } });
    },
    onDoubleClick(hit) {
      if (hit && !hit.sign && hit.expandable) dispatch({ type: "toggleConcept", concept: hit.id });
    },
    onCamera: (camera) => dispatch({ type: "moveCamera", camera }),
    onLost,
  });
}

/** Let the picture look where the state says, outside React. @returns the function that stops it */
function followCamera({ store }: Atlas, picture: RefObject<NetworkPicture | undefined>): () => void {
  picture.current?.look(store.getState().camera);
  return store.subscribe(({ camera }) => picture.current?.look(camera));
}

/** The selected concept, or the one that stands in for it while it is folded away. */
function shownSelection(corpus: Corpus, state: ViewState): RefKey | undefined {
  const key = selectedConcept(corpus, state);
  if (key === undefined) return undefined;
  const { side, code } = refOf(key);
  return visibleIn(corpus, state.expansion).standIn(side, code);
}
