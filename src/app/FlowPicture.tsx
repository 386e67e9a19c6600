import type { Ref } from "react";
import { LINE_HEIGHT, SPACE, type FlowLabel } from "../scene/flow-labels.ts";
import type { FlowRibbon } from "../scene/flow-ribbons.ts";
import type { FlowBar, FlowScene } from "../scene/flow.ts";

interface FlowPictureProps {
  ref: Ref<SVGSVGElement>;
  scene: FlowScene;
  /** The id of the node to mark. */
  selected: string | undefined;
}

/** A flow scene as SVG. Its words are hidden from screen readers: what stands around it tells them better. */
export function FlowPicture({
  ref,
  scene: { width, height, bars, ribbons, labels, heads },
  selected,
}: FlowPictureProps) {
  const labelOf = new Map(labels.map((label) => [label.node, label]));
  return (
    <svg
      ref={ref}
      className="flow-picture"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
    >
      {heads.map(({ text, x, y, anchor }) => (
        <text key={text} className="flow-column" x={x} y={y} textAnchor={anchor}>
          {text}
        </text>
      ))}
      {ribbons.map((ribbon) => (
        <Ribbon key={`${ribbon.band.from}>${ribbon.band.to}`} ribbon={ribbon} />
      ))}
      <g className="flow-light" />
      {bars.map((bar) => (
        <Node key={bar.node.id} bar={bar} label={labelOf.get(bar.node.id)} selected={bar.node.id === selected} />
      ))}
    </svg>
  );
}

function Ribbon({ ribbon: { band, outline, fill, opacity, tension } }: { ribbon: FlowRibbon }) {
  return (
    <g className="flow-ribbon" data-from={band.from} data-to={band.to}>
      {outline !== "" && <path d={outline} fill={fill} fillOpacity={opacity} />}
      {tension && (
        <path
          d={tension.path}
          fill="none"
          stroke={tension.stroke}
          strokeOpacity={tension.opacity}
          strokeWidth={tension.width}
          strokeDasharray={tension.dashes}
        />
      )}
    </g>
  );
}

interface NodeProps {
  bar: FlowBar;
  label: FlowLabel | undefined;
  selected: boolean;
}

function Node({ bar: { node, x, y, width, height, fill, stroke, hollow }, label, selected }: NodeProps) {
  return (
    <g
      className="flow-node"
      data-node={node.id}
      data-hollow={hollow || undefined}
      data-selected={selected || undefined}
    >
      <rect className="flow-ring" x={x - 3} y={y - 3} width={width + 6} height={height + 6} rx="2" />
      <rect
        x={x}
        y={y}
        width={width}
        height={height}
        fill={fill}
        stroke={stroke}
        strokeDasharray={hollow ? "3 2" : undefined}
      />
      {label && <Label label={label} column={node.column} />}
    </g>
  );
}

function Label({ label, column }: { label: FlowLabel; column: number }) {
  const { anchor, x, top, width, height, code, lines, count, leader } = label;
  return (
    <>
      <rect className="flow-hit" x={anchor === "end" ? x - width : x} y={top} width={width} height={height} />
      {leader !== undefined && <path className="flow-leader" d={leader} />}
      {lines.map((line, i) => (
        <text key={i} x={x} y={top + LINE_HEIGHT * (i + 1) - 4} textAnchor={anchor} data-column={column}>
          {i === 0 && code !== "" && <tspan className="flow-code">{code}</tspan>}
          {line !== "" && <tspan dx={i === 0 && code !== "" ? SPACE : 0}>{line}</tspan>}
          {i === lines.length - 1 && (
            <tspan className="flow-count" dx={SPACE}>
              {count}
            </tspan>
          )}
        </text>
      ))}
    </>
  );
}
