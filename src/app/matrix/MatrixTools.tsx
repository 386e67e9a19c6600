import { ORDERS, WEIGHTS } from "../../analysis/matrix-look.ts";
import type { Side } from "../../domain/concept.ts";
import { hierarchyOf } from "../../domain/corpus.ts";
import { levelShown } from "../../graph/visible.ts";
import { useAtlas, useView } from "../AtlasContext.tsx";
import { visibleIn } from "../derived.ts";
import { capital } from "../entries.ts";
import { ORDER_NAMES, WEIGHT_NAMES } from "./words.ts";

/** How deep each side is shown, by what cells are shaded, and how lines are ordered. */
export function MatrixTools() {
  const { dispatch } = useAtlas();
  const { weight, order } = useView((state) => state.matrix);
  return (
    <div className="view-tools" role="toolbar" aria-label="Matrix">
      <LevelChoice side="left" label="Rows" />
      <LevelChoice side="right" label="Columns" />
      <label>
        Shade by{" "}
        <select
          value={weight}
          onChange={({ target }) => dispatch({ type: "shapeMatrix", look: { weight: oneOf(WEIGHTS, target.value) } })}
        >
          {WEIGHTS.map((one) => (
            <option key={one} value={one}>
              {WEIGHT_NAMES[one]}
            </option>
          ))}
        </select>
      </label>
      <label>
        Order{" "}
        <select
          value={order}
          onChange={({ target }) => dispatch({ type: "shapeMatrix", look: { order: oneOf(ORDERS, target.value) } })}
        >
          {ORDERS.map((one) => (
            <option key={one} value={one}>
              {ORDER_NAMES[one]}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

/** The level down to which a side is shown; lines that were opened one by one read as "as opened". */
function LevelChoice({ side, label }: { side: Side; label: string }) {
  const { corpus, dispatch } = useAtlas();
  const visible = visibleIn(
    corpus,
    useView((state) => state.expansion),
  );
  const { framework, concepts } = hierarchyOf(corpus, side);
  const levels = framework.levels.filter((level) => concepts.some((concept) => concept.level === level));
  const shown = levelShown(corpus, visible, side);
  return (
    <label>
      {label}{" "}
      <select value={shown ?? ""} onChange={({ target }) => dispatch({ type: "showLevel", side, level: target.value })}>
        {shown === undefined && <option value="">As opened</option>}
        {levels.map((level) => (
          <option key={level} value={level}>
            {capital(level)}
          </option>
        ))}
      </select>
    </label>
  );
}

function oneOf<T extends string>(known: readonly T[], value: string): T {
  const found = known.find((one) => one === value);
  if (found === undefined) throw new TypeError(`MatrixTools: ${value} is not on the menu`);
  return found;
}
