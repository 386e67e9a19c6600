import { keyOf, type Concept, type ConceptRef, type Side } from "../domain/concept.ts";
import { endOf, hierarchyOf, type Corpus } from "../domain/corpus.ts";
import { isNone, type Linkage } from "../domain/linkage.ts";
import { useAtlas, useView } from "./AtlasContext.tsx";
import { ConceptHead } from "./ConceptHead.tsx";
import { CoverageBar } from "./CoverageBar.tsx";
import { coverageIn, shownIn, visibleIn } from "./derived.ts";
import { LinkageCard } from "./LinkageCard.tsx";
import { LinkageList } from "./LinkageList.tsx";
import { PanelClose } from "./PanelClose.tsx";
import { SourceLink } from "./SourceLink.tsx";
import { ANSWER_NAMES, count, grouped, VERIFICATION_NAMES } from "./texts.ts";

/** A concept: where it stands, how it is covered, and the evidence of every linkage at it and below. */
export function ConceptPanel({ side, code }: ConceptRef) {
  const { corpus } = useAtlas();
  const filter = useView((state) => state.filter);
  const hierarchy = hierarchyOf(corpus, side);
  const concept = hierarchy.byCode.get(code);
  if (!concept) return null;
  const isHere = (linkage: Linkage) => hierarchy.isWithin(endOf(linkage, side), code);
  const linkages = shownIn(corpus, filter).filter(isHere);
  const readings = corpus.linkages.filter((linkage) => isNone(linkage) && isHere(linkage));
  const all = corpus.linkages.filter((linkage) => linkage.relation !== "none" && isHere(linkage)).length;
  return (
    <>
      <PanelClose />
      <ConceptHead side={side} code={code} />
      <OpenButton side={side} code={code} />
      <Facts concept={concept} />
      <h3>Coverage</h3>
      <CoverageOf side={side} concept={concept} />
      <h3>{count(linkages.length, "linkage")}</h3>
      {all > linkages.length && <p className="muted">{grouped(all - linkages.length)} more hidden by the filter.</p>}
      {linkages.length === 0 && all === 0 && <p className="muted">No linkage was recorded here.</p>}
      <LinkageList linkages={linkages} from={side} at={code} />
      {readings.length > 0 && (
        <details className="readings">
          <summary>{count(readings.length, "reading")} without a counterpart</summary>
          {readings.slice(0, 100).map((linkage) => (
            <LinkageCard key={linkage.id} linkage={linkage} from={side} at={code} />
          ))}
        </details>
      )}
    </>
  );
}

/** Open or close the concept in the graph, for those who do not use its keys or wedges. */
function OpenButton({ side, code }: ConceptRef) {
  const { corpus, dispatch } = useAtlas();
  const expansion = useView((state) => state.expansion);
  const children = hierarchyOf(corpus, side).childrenOf(code).length;
  if (children === 0) return null;
  const key = keyOf({ side, code });
  const open = visibleIn(corpus, expansion).isOpen(key);
  return (
    <button type="button" aria-expanded={open} onClick={() => dispatch({ type: "toggleConcept", concept: key })}>
      {open ? "Close in the graph" : `Open ${count(children, "concept")} below`}
    </button>
  );
}

/** What is known about the concept itself. */
function Facts({ concept }: { concept: Concept }) {
  const { corpus } = useAtlas();
  const bodies = concept.leadBodies.map((id) => corpus.bodies.find((body) => body.id === id)?.title ?? id);
  const source = corpus.sources.find(({ id }) => id === concept.source);
  const rows = [
    ["Kind", concept.kind],
    ["5 P", concept.fiveP],
    ["Lead body (our pairing)", bodies.join("; ")],
    ["Title", concept.verification === undefined ? "" : VERIFICATION_NAMES[concept.verification]],
    ["Place", concept.locator],
  ].filter(([, text]) => text !== "");
  return (
    <details className="facts-fold" open={isWide()}>
      <summary>About this {concept.level}</summary>
      <dl className="facts">
        {rows.map(([name, text]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd dir="auto">{text}</dd>
          </div>
        ))}
        {source && (
          <div>
            <dt>Seen in</dt>
            <dd>
              <SourceLink address={source.url}>{source.title}</SourceLink>
            </dd>
          </div>
        )}
        {concept.iri !== "" && (
          <div>
            <dt>IRI</dt>
            <dd>
              <SourceLink address={concept.iri}>{concept.iri}</SourceLink>
            </dd>
          </div>
        )}
      </dl>
    </details>
  );
}

/** Where the panel is a sheet over half the screen, evidence comes before what is known of the concept itself. */
function isWide(): boolean {
  return matchMedia("(min-width: 901px)").matches;
}

/** One answer for what is counted itself, the sum of answers for what stands above. */
function CoverageOf({ side, concept }: { side: Side; concept: Concept }) {
  const { corpus } = useAtlas();
  const filter = useView((state) => state.filter);
  const coverage = coverageIn(corpus, filter);
  const sideCoverage = coverage[side];
  const answer = sideCoverage.answerOf(concept.code);
  const isItem = sideCoverage.items.includes(concept);
  if (isItem && answer) {
    return (
      <p className="answer" data-answer={answer}>
        {ANSWER_NAMES[answer]}
        {side === "left" && <ReadCount corpus={corpus} code={concept.code} />}
      </p>
    );
  }
  const tally = sideCoverage.tallyOf(concept.code);
  if (Object.values(tally).every((number) => number === 0)) {
    return <p className="answer">{answer ? ANSWER_NAMES[answer] : "not singled out"}</p>;
  }
  return <CoverageBar tally={tally} noun={side === "left" ? "units" : "targets"} />;
}

function ReadCount({ corpus, code }: { corpus: Corpus; code: string }) {
  const filter = useView((state) => state.filter);
  const { read, of } = coverageIn(corpus, filter).readOf(code);
  const unit = corpus.right.concepts.find(({ unit: isUnit }) => isUnit)?.level ?? "unit";
  return (
    <span className="muted">
      {" "}
      · {read} of {count(of, unit)} read
    </span>
  );
}
