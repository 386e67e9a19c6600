import { keyOf, type ConceptRef } from "../domain/concept.ts";
import { hierarchyOf } from "../domain/corpus.ts";
import { coloursOf } from "../scene/palette.ts";
import { useAtlas } from "./AtlasContext.tsx";
import { RecalledMark } from "./RecalledMark.tsx";
import { usePalette } from "./scheme.ts";

/** A concept's path, code and title; recalled titles keep their mark. */
export function ConceptHead({ side, code }: ConceptRef) {
  const { corpus, dispatch } = useAtlas();
  const palette = usePalette();
  const hierarchy = hierarchyOf(corpus, side);
  const concept = hierarchy.byCode.get(code);
  if (!concept) return null;
  const colour = coloursOf(hierarchy, side, palette).get(code);
  return (
    <header className="concept-head">
      <nav aria-label="Path">
        <ol className="path">
          {hierarchy.pathTo(code).map((above) => (
            <li key={above.code}>
              <button
                type="button"
                className="text-button"
                title={above.title}
                onClick={() => dispatch({ type: "reveal", concept: keyOf({ side, code: above.code }) })}
              >
                {above.code}
              </button>
            </li>
          ))}
          <li aria-current="page">{concept.level}</li>
        </ol>
      </nav>
      <h2>
        <span className="swatch" style={{ backgroundColor: colour }} aria-hidden="true" />
        <button
          type="button"
          className="code-button"
          title="Show in the graph"
          onClick={() => dispatch({ type: "reveal", concept: keyOf({ side, code }) })}
        >
          {code}
        </button>
      </h2>
      <p className="concept-title" dir="auto">
        {concept.title}
        <RecalledMark concept={concept} />
      </p>
    </header>
  );
}
