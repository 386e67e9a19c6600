import { keyOf, type Concept, type Side } from "../../domain/concept.ts";
import { useAtlas } from "../AtlasContext.tsx";
import { RecalledMark } from "../RecalledMark.tsx";

interface ConceptButtonProps {
  side: Side;
  concept: Concept;
  /** Whether the code stands alone, where there is no room for a title. */
  brief?: boolean;
}

/** A concept by code and short title; pressed, it opens in the panel. */
export function ConceptButton({ side, concept, brief = false }: ConceptButtonProps) {
  const { dispatch } = useAtlas();
  const { code, title, shortTitle } = concept;
  return (
    <button
      type="button"
      className="concept-button"
      title={title}
      onClick={() => dispatch({ type: "select", selection: { concept: keyOf({ side, code }) } })}
    >
      <b>{code}</b>{" "}
      {brief ? <span className="visually-hidden">{shortTitle}</span> : <span dir="auto">{shortTitle}</span>}
      {!brief && <RecalledMark concept={concept} />}
    </button>
  );
}
