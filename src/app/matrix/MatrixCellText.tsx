import type { MatrixLine, MatrixScene } from "../../scene/matrix.ts";
import type { Spot } from "./grid.ts";
import { describeBoth } from "./words.ts";

interface MatrixCellTextProps {
  scene: MatrixScene;
  spot: Spot;
  isOpen(line: MatrixLine): boolean;
}

/** The spot the keys are at, with its headers, as the grid that a screen reader walks in. */
export function MatrixCellText({ scene, spot: { row, column }, isOpen }: MatrixCellTextProps) {
  const across = scene.rows[row];
  const down = scene.columns[column];
  const openOf = (line: MatrixLine) => (line.expandable ? isOpen(line) : undefined);
  return (
    <div className="visually-hidden" role="rowgroup">
      {down && (
        <div role="row" aria-rowindex={1}>
          <span
            role="columnheader"
            aria-colindex={column + 2}
            id={across ? undefined : "matrix-active"}
            aria-expanded={openOf(down)}
          >
            {down.code} {down.title}
          </span>
        </div>
      )}
      {across && (
        <div role="row" aria-rowindex={row + 2}>
          <span
            role="rowheader"
            aria-colindex={1}
            id={down ? undefined : "matrix-active"}
            aria-expanded={openOf(across)}
          >
            {across.code} {across.title}
          </span>
          {down && (
            <span role="gridcell" aria-colindex={column + 2} id="matrix-active">
              {describeBoth(scene, { row, column })}
            </span>
          )}
        </div>
      )}
    </div>
  );
}
