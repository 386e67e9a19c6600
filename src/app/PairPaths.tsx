import { useMemo, useState } from "react";
import { pathsBetween, type IndirectPath, type PathKind, type PathPlace, type PathStep } from "../graph/paths.ts";
import { keyOf, type ConceptRef } from "../domain/concept.ts";
import { useAtlas, useView } from "./AtlasContext.tsx";
import type { Pair } from "./state.ts";
import { count } from "./texts.ts";

const KIND_WORDS: Record<PathKind, string> = {
  area: "both serve one priority area",
  family: "something above or beside the element is linked to the target",
  goal: "the element is linked to something beside the target",
  target: "through a target shared with another element",
};

/** How many ways are shown before more are asked for. */
const FEW = 5;

/** Ways from one concept to another through something else: hints where to look, claimed by nobody. */
export function PairPaths({ left, right }: Pair) {
  const { corpus } = useAtlas();
  const filter = useView((state) => state.filter);
  const { paths, all } = useMemo(() => pathsBetween(corpus, filter, left, right), [corpus, filter, left, right]);
  const [shown, setShown] = useState(FEW);
  return (
    <section aria-label="Indirect ways" className="paths">
      <h3>{all === 0 ? "No way round" : `${count(all, "way")} round`}</h3>
      <p className="muted">
        {all === 0
          ? "Nothing that is shown joins the two through a shared target, a neighbour or a priority area."
          : "Indirect: nobody claims these ties, and they are in no count. They show where a linkage might be looked for."}
      </p>
      <ol>
        {paths.slice(0, shown).map((path) => (
          <Way key={path.steps.map(({ to }) => `${to.at}:${to.code}`).join(">")} path={path} />
        ))}
      </ol>
      {paths.length > shown && (
        <button type="button" onClick={() => setShown(paths.length)}>
          Show {paths.length - shown} more
        </button>
      )}
    </section>
  );
}

function Way({ path }: { path: IndirectPath }) {
  const [first] = path.steps;
  return (
    <li className="way">
      <p className="muted">{KIND_WORDS[path.kind]}</p>
      <p>
        {first && <Place place={first.from} />}
        {path.steps.map((step) => (
          <span key={`${step.to.at}:${step.to.code}`}>
            {" "}
            <span className="way-step">{stepWords(step)}</span> <Place place={step.to} />
          </span>
        ))}
      </p>
    </li>
  );
}

function Place({ place }: { place: PathPlace }) {
  const { corpus, dispatch } = useAtlas();
  if (place.at === "area") return <b>{place.title}</b>;
  const concept = corpus[place.at].byCode.get(place.code);
  const ref: ConceptRef | undefined = concept && { side: place.at, code: concept.code };
  return (
    <button
      type="button"
      className="text-button"
      title={place.title}
      onClick={() => ref && dispatch({ type: "select", selection: { concept: keyOf(ref) } })}
    >
      {place.code}
    </button>
  );
}

function stepWords({ kind, linkages }: PathStep): string {
  if (kind === "part-of") return "is part of";
  if (kind === "holds") return "holds";
  if (kind === "area") return `– ${count(linkages.length, "linkage")} in –`;
  const strongest = Math.max(...linkages.map(({ strength }) => strength ?? 0));
  return `– ${count(linkages.length, "linkage")}${strongest > 0 ? `, strength ${strongest}` : ""} –`;
}
