import { useMemo, useRef } from "react";
import { useAtlas, useView } from "./AtlasContext.tsx";
import { CompareBar } from "./CompareBar.tsx";
import { visibleIn } from "./derived.ts";
import { drawMatrix } from "../scene/matrix.ts";
import { MatrixFigure } from "./matrix/MatrixFigure.tsx";
import { matricesIn } from "./matrix/matricesIn.ts";
import { MatrixKey } from "./matrix/MatrixKey.tsx";
import { MatrixTools } from "./matrix/MatrixTools.tsx";
import { usePalette } from "./scheme.ts";
import "./styles/matrix.css";

const HINT = "Point at a cell to read it; click to open its linkages.";

/** What is open of both sides against each other; a cell opens its linkages. */
export function MatrixView() {
  const { corpus } = useAtlas();
  const filter = useView((state) => state.filter);
  const expansion = useView((state) => state.expansion);
  const { weight, order } = useView((state) => state.matrix);
  const compared = useView((state) => state.compared);
  const palette = usePalette();
  const readout = useRef<HTMLParagraphElement>(null);
  const visible = visibleIn(corpus, expansion);
  const scene = useMemo(() => {
    const { matrix, behind } = matricesIn(corpus, visible, filter, compared);
    return drawMatrix(corpus, matrix, { weight, order, compared: behind, palette });
  }, [corpus, visible, filter, compared, weight, order, palette]);
  // Written past React: it changes with every move of the pointer.
  const onRead = (words: string) => {
    if (readout.current) readout.current.textContent = words === "" ? HINT : words;
  };
  return (
    <section className="matrix-view" aria-label="Matrix">
      <MatrixTools />
      <div className="matrix-compare">
        <CompareBar />
      </div>
      <MatrixFigure scene={scene} palette={palette} isOpen={({ id }) => visible.isOpen(id)} onRead={onRead} />
      <p id="matrix-keys" className="visually-hidden">
        Arrow keys move among cells and into the headers; Enter opens the linkages of a cell or the evidence of a line,
        Space opens or closes a line in its header, Control with an arrow goes to the edge.
      </p>
      <div className="matrix-foot">
        <p className="matrix-readout" aria-hidden="true" ref={readout}>
          {HINT}
        </p>
        <MatrixKey weight={weight} isCompared={compared !== undefined} />
      </div>
    </section>
  );
}
