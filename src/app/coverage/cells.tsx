import type { Concept, Side } from "../../domain/concept.ts";
import { keyOf } from "../../domain/concept.ts";
import { hierarchyOf } from "../../domain/corpus.ts";
import type { Filter } from "../../domain/filter.ts";
import { unitsOf } from "../../domain/hierarchy.ts";
import { coloursOf } from "../../scene/palette.ts";
import { useAtlas } from "../AtlasContext.tsx";
import { coverageIn } from "../derived.ts";
import { usePalette } from "../scheme.ts";
import { count } from "../texts.ts";
import { AnswerWord } from "./AnswerBar.tsx";
import { ConceptButton } from "./ConceptButton.tsx";
import { countedFilter, noneFilter } from "./narrow.ts";
import { NumberButton } from "./NumberButton.tsx";
import { TreeToggle } from "./TreeToggle.tsx";
import type { TreeRow } from "./tree-rows.ts";

/** The head of a row: how deep it stands, what it opens, what it is called. */
export function ConceptCell({ side, row }: { side: Side; row: TreeRow }) {
  const { corpus } = useAtlas();
  const palette = usePalette();
  const { concept, depth } = row;
  const colour = coloursOf(hierarchyOf(corpus, side), side, palette).get(concept.code);
  return (
    <th scope="row" className="cov-concept">
      <span className="cov-concept-line">
        <TreeToggle side={side} row={row} />
        {depth === 0 && <span className="swatch" style={{ backgroundColor: colour }} aria-hidden="true" />}
        <span>
          <ConceptButton side={side} concept={concept} />
        </span>
      </span>
    </th>
  );
}

/** The one answer of what is counted itself, or stands below it. */
export function ItemAnswer({ filter, side, row }: { filter: Filter; side: Side; row: TreeRow }) {
  const { corpus } = useAtlas();
  const { concept, isItem } = row;
  const answer = coverageIn(corpus, filter)[side].answerOf(concept.code);
  return (
    <>
      {isItem && answer === undefined ? <span className="muted">not asked about</span> : <AnswerWord answer={answer} />}
      {side === "left" && isItem && answer !== undefined && (
        <span className="cov-read muted">
          <ReadNumber filter={filter} unit={concept} name="read" />
        </span>
      )}
    </>
  );
}

interface ReadNumberProps {
  filter: Filter;
  unit: Concept;
  /** The first part of the number's name: a unit is listed in several places. */
  name: string;
}

/** How many goals a unit was read against: "17 of 17 goals read". The readings behind it open where all found nothing. */
export function ReadNumber({ filter, unit, name }: ReadNumberProps) {
  const { corpus } = useAtlas();
  const coverage = coverageIn(corpus, filter);
  const { read, of } = coverage.readOf(unit.code);
  const level = unitsOf(corpus.right)[0]?.level ?? "unit";
  const readings =
    coverage.left.answerOf(unit.code) === "none" ? noneFilter(corpus, filter, unit.code, read) : undefined;
  return (
    <>
      {readings ? (
        <NumberButton
          value={read}
          name={`${name}.${unit.code}`}
          words={`${level}s read against ${unit.code}, without a counterpart: show the readings`}
          filter={() => readings}
        />
      ) : (
        read
      )}{" "}
      of {count(of, level)} read
    </>
  );
}

/** The counted linkages at a concept and below. */
export function LinkagesNumber({ filter, side, concept }: { filter: Filter; side: Side; concept: Concept }) {
  const { corpus } = useAtlas();
  const { code } = concept;
  const value = coverageIn(corpus, filter).linkagesOf(code, side);
  return (
    <NumberButton
      value={value}
      name={`${keyOf({ side, code })}.linkages`}
      words={`${value === 1 ? "linkage" : "linkages"} of ${code}: show ${value === 1 ? "it" : "them"}`}
      filter={() => countedFilter(corpus, filter, { [side]: [code] })}
    />
  );
}

/** The counted linkages of the whole table. */
export function AllLinkages({ filter, side }: { filter: Filter; side: Side }) {
  const { corpus } = useAtlas();
  return (
    <NumberButton
      value={coverageIn(corpus, filter).linkages}
      name={`all.${side}.linkages`}
      words="linkages counted: show them"
      filter={() => countedFilter(corpus, filter)}
    />
  );
}
