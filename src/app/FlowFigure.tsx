import { useLayoutEffect, useMemo, useRef, useState, type RefObject } from "react";
import type { Flow } from "../analysis/flow.ts";
import { drawFlow, leastHeight } from "../scene/flow.ts";
import type { FlowSpot } from "../scene/flow-light.ts";
import { announce } from "./announcer.ts";
import { useAtlas } from "./AtlasContext.tsx";
import { filterAction } from "./flowFilter.ts";
import { FlowLayer, spotAt } from "./flowLayer.ts";
import { FlowPicture } from "./FlowPicture.tsx";
import { forgetWidths, textWidth } from "./pen.ts";
import { usePalette } from "./scheme.ts";
import { toast } from "./Toast.tsx";
import { useFlowKeys } from "./useFlowKeys.ts";

interface FlowFigureProps {
  flow: Flow;
  heads: readonly [string, string, string];
  /** The id of the node to mark. */
  selected: string | undefined;
}

/** The flow as a picture to point into, to click and to walk through by keys. */
export function FlowFigure({ flow, heads, selected }: FlowFigureProps) {
  const { corpus } = useAtlas();
  const palette = usePalette();
  const box = useRef<HTMLDivElement>(null);
  const svg = useRef<SVGSVGElement>(null);
  const readout = useRef<HTMLParagraphElement>(null);
  const { width, height, measure } = useRoom(box);
  const scene = useMemo(() => {
    const size = { width, height: Math.max(height, leastHeight(flow)) };
    return drawFlow(corpus, flow, { ...size, heads, palette, measure });
  }, [corpus, flow, width, height, measure, heads, palette]);

  const [layer] = useState(() => new FlowLayer());
  useLayoutEffect(() => {
    if (svg.current && readout.current) {
      layer.show({ svg: svg.current, readout: readout.current, flow, scene, palette });
    }
  }, [layer, flow, scene, palette]);

  const act = useFilterOf(flow);
  const { here, show, onKeyDown } = useFlowKeys(flow, layer, act);
  return (
    <>
      {/* A picture that is worked with by keys is an application to a screen reader, never an image. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <div
        className="flow-stage"
        ref={box}
        role="application"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        aria-roledescription="flow of linkages"
        aria-label={`${flow.nodes.length} nodes with ${flow.bands.length} bands between them`}
        aria-describedby="flow-keys"
        onKeyDown={onKeyDown}
        onPointerOver={({ target }) => layer.light(spotAt(target))}
        onPointerLeave={() => layer.light(undefined)}
        onFocus={({ currentTarget }) => currentTarget.matches(":focus-visible") && show(here())}
        onBlur={() => show(undefined)}
        onClick={({ target }) => {
          const spot = spotAt(target);
          if (spot) act(spot);
        }}
      >
        {width > 0 && <FlowPicture ref={svg} scene={scene} selected={selected} />}
      </div>
      <p className="flow-readout" ref={readout} aria-hidden="true" />
      <p id="flow-keys" className="visually-hidden">
        Up and down move within a column of nodes or bands, left and right across, Home and End to the ends of a column;
        Enter filters by the node or by both ends of the band, Escape lets go. The same numbers stand in a table below.
      </p>
    </>
  );
}

/** Filter by a node or a band; say so where no filter can. */
function useFilterOf(flow: Flow): (spot: FlowSpot) => void {
  const { corpus, dispatch, store } = useAtlas();
  return (spot) => {
    const action = filterAction(corpus, store.getState().filter, flow, spot);
    if (action) return dispatch(action);
    const sorry = "No filter asks for linkages without a priority area.";
    toast(sorry);
    announce(sorry);
  };
}

/** How large the picture may be; the measure is another one after a font arrived, for it then gives other widths. */
function useRoom(box: RefObject<HTMLElement | null>) {
  const [size, setSize] = useState({ width: 0, height: 0 });
  const [measure, setMeasure] = useState(() => textWidth);
  useLayoutEffect(() => {
    if (!box.current) return;
    const observer = new ResizeObserver(([entry]) => {
      const { width = 0, height = 0 } = entry?.contentRect ?? {};
      setSize({ width: Math.floor(width), height: Math.floor(height) });
    });
    const onFont = () => {
      forgetWidths();
      setMeasure(() => (text: string, bold: boolean) => textWidth(text, bold));
    };
    observer.observe(box.current);
    document.fonts.addEventListener("loadingdone", onFont);
    return () => {
      observer.disconnect();
      document.fonts.removeEventListener("loadingdone", onFont);
    };
  }, [box]);
  return { ...size, measure };
}
