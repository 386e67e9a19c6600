import { useEffect, useMemo, useRef } from "react";
import { useAtlas, useSettledFilter, useView } from "./AtlasContext.tsx";
import { visibleIn } from "./derived.ts";
import { drawMatrix } from "../scene/matrix.ts";
import { MatrixFigure } from "./matrix/MatrixFigure.tsx";
import { markPainted } from "./marks.ts";
import { matrixIn } from "./matrix/matrixIn.ts";
import { MatrixKey } from "./matrix/MatrixKey.tsx";
import { MatrixTools } from "./matrix/MatrixTools.tsx";
import { WEIGHT_FORMULAS } from "./matrix/words.ts";
import { usePalette } from "./scheme.ts";
import "./styles/matrix.css";

const HINT = "Point at a cell to read it; click to open its linkages.";

/** What is open of both sides against each other; a cell opens its linkages. */
export function MatrixView() {
  const { corpus } = useAtlas();
  const now = useView((state) => state.filter);
  const filter = useSettledFilter() ?? now;
  const expansion = useView((state) => state.expansion);
  const { weight, order } = useView((state) => state.matrix);
  const compared = useView((state) => state.compared);
  const palette = usePalette();
  const readout = useRef<HTMLParagraphElement>(null);
  const matrix = matrixIn(corpus, filter, expansion);
  const behind = compared && matrixIn(corpus, compared, expansion);
  const scene = useMemo(
    () => drawMatrix(corpus, matrix, { weight, order, compared: behind, palette }),
    [corpus, matrix, weight, order, behind, palette],
  );
  const { isOpen } = visibleIn(corpus, expansion);
  useEffect(() => markPainted("view:painted"), []);
  // Written past React: it changes with every move of the pointer.
  const onRead = (words: string) => {
    if (readout.current) readout.current.textContent = words === "" ? HINT : words;
  };
  return (
    <section className="matrix-view" aria-label="Matrix">
      <MatrixTools />
      <MatrixFigure scene={scene} palette={palette} isOpen={({ id }) => isOpen(id)} onRead={onRead} />
      <div className="matrix-foot">
        <p className="matrix-readout" aria-hidden="true" ref={readout}>
          {HINT}
        </p>
        <MatrixKey isCompared={compared !== undefined} />
        <p className="muted">{WEIGHT_FORMULAS[weight]}</p>
      </div>
    </section>
  );
}
