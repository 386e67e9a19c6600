import { useMemo } from "react";
import { altTextOf } from "../../export/figures.ts";
import { toSvg } from "../../export/svg.ts";
import type { Figure } from "../../scene/marks.ts";

interface PreviewFigureProps {
  figure: Figure;
  title: string;
  caption: string;
  number: number;
}

/** A figure as the document will show it. An image, so that its many marks are none of the page's own. */
export function PreviewFigure({ figure, title, caption, number }: PreviewFigureProps) {
  // Not a blob: its address would have to outlive an image that is still on its way.
  const address = useMemo(() => `data:image/svg+xml,${encodeURIComponent(toSvg(figure))}`, [figure]);
  const { name, width, height } = figure;
  return (
    <figure>
      <img
        className="sheet-figure"
        data-figure={name}
        alt={altTextOf(figure).trim()}
        src={address}
        width={width}
        height={height}
      />
      <figcaption className="sheet-caption" dir="auto">
        <b>
          Figure {number}. {title}.
        </b>{" "}
        {caption}
      </figcaption>
    </figure>
  );
}
