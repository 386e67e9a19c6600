import { useRef, type KeyboardEvent } from "react";
import type { Flow } from "../analysis/flow.ts";
import type { FlowSpot } from "../scene/flow-light.ts";
import { announce } from "./announcer.ts";
import { ARROW_MOVES } from "./arrows.ts";
import type { FlowLayer } from "./flowLayer.ts";
import { isIn, moveSpot } from "./flowMoves.ts";
import { describeSpot } from "./flowWords.ts";

/** The flow by keys: one tab stop with a cursor inside, every step lit, ringed and spoken. */
export function useFlowKeys(flow: Flow, layer: FlowLayer, act: (spot: FlowSpot) => void) {
  const at = useRef<FlowSpot>(undefined);
  const here = () => (at.current && isIn(flow, at.current) ? at.current : undefined);
  const show = (spot: FlowSpot | undefined) => {
    layer.ring(spot);
    layer.light(spot);
  };
  const go = (spot: FlowSpot | undefined) => {
    at.current = spot;
    show(spot);
    announce(spot ? describeSpot(flow, spot) : "Nothing is lit");
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const move = ARROW_MOVES[event.key];
    const spot = here();
    if (move) go(moveSpot(flow, spot, move));
    else if (event.key === "Enter" && spot) act(spot);
    else if (event.key === "Escape" && spot) go(undefined);
    else return;
    event.preventDefault();
  };
  return { here, show, onKeyDown };
}
