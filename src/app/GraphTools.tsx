import { ListCollapse, ListTree, Maximize, Minus, Plus } from "lucide-react";
import { useAtlas, useView } from "./AtlasContext.tsx";

interface GraphToolsProps {
  /** 2 shows half as much, 0.5 twice as much. */
  onZoom(factor: number): void;
}

/** Zoom, and how much of the corpus is open. */
export function GraphTools({ onZoom }: GraphToolsProps) {
  const { dispatch } = useAtlas();
  const all = useView(({ expansion }) => expansion.expanded === "all");
  return (
    <div className="graph-tools" role="toolbar" aria-label="Graph">
      <button type="button" onClick={() => dispatch({ type: "expandAll" })} aria-pressed={all}>
        <ListTree aria-hidden="true" /> Expand all
      </button>
      <button type="button" onClick={() => dispatch({ type: "showOverview" })}>
        <ListCollapse aria-hidden="true" /> Overview
      </button>
      <span className="graph-tools-gap" />
      <button type="button" className="icon" aria-label="Zoom out" onClick={() => onZoom(1 / 1.4)}>
        <Minus aria-hidden="true" />
      </button>
      <button
        type="button"
        className="icon"
        aria-label="Show everything"
        onClick={() => dispatch({ type: "moveCamera", camera: undefined })}
      >
        <Maximize aria-hidden="true" />
      </button>
      <button type="button" className="icon" aria-label="Zoom in" onClick={() => onZoom(1.4)}>
        <Plus aria-hidden="true" />
      </button>
    </div>
  );
}
