import { useEffect, useRef } from "react";
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
  const picture = useRef<HTMLImageElement>(null);
  useEffect(() => {
    const drawn = URL.createObjectURL(new Blob([toSvg(figure)], { type: "image/svg+xml" }));
    if (picture.current) picture.current.src = drawn;
    return () => URL.revokeObjectURL(drawn);
  }, [figure]);
  const { name, width, height } = figure;
  return (
    <figure>
      <img
        className="sheet-figure"
        data-figure={name}
        alt={altTextOf(figure).trim()}
        ref={picture}
        decoding="async"
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
