import { HEADLINES, type HeadlineName } from "../../analysis/headline.ts";
import type { Variant } from "../../analysis/sensitivity.ts";
import { VARIANT_WORDS } from "../../analysis/sensitivity.ts";
import type { Filter } from "../../domain/filter.ts";
import { HEADLINE_WORDS } from "../../export/headline-words.ts";
import { useAtlas } from "../AtlasContext.tsx";
import { groupWord } from "../subsets.ts";
import { capital } from "../entries.ts";
import { GapNumber, gapsAt } from "./AnswerNumber.tsx";
import { ConceptButton } from "./ConceptButton.tsx";
import { difference, movement, VARIANT_NAMES } from "./coverage-texts.ts";
import { countedFilter } from "./narrow.ts";
import { NumberButton, PlainNumber } from "./NumberButton.tsx";
import { sensitivityIn } from "./per-filter.ts";
import { TableRegion } from "./TableRegion.tsx";

/** Numbers of a variant; how many units and targets are asked about is the same in all of them. */
const ROWS = HEADLINES.filter((name) => name !== "units" && name !== "targets");

/** Headline numbers and rankings with some linkages left out, and which of them move. */
export function WhatIf({ filter }: { filter: Filter }) {
  const { corpus } = useAtlas();
  const hasSuggestions = corpus.linkages.some(({ basis, status }) => basis === "suggested" && status !== "rejected");
  const variants = sensitivityIn(corpus, filter).filter(({ name }) => hasSuggestions || name !== "with-suggested");
  return (
    <>
      <ul className="cov-facts cov-variants">
        {variants.map(({ name }) => (
          <li key={name}>
            <b>{VARIANT_NAMES[name]}</b>: {VARIANT_WORDS[name]}
          </li>
        ))}
        {!hasSuggestions && (
          <li className="muted">This package holds no suggestion of a machine that could be added.</li>
        )}
      </ul>
      <TableRegion caption="Headline numbers and places, if only some linkages counted">
        <thead>
          <tr>
            <th scope="col">Number</th>
            {variants.map(({ name }) => (
              <th key={name} scope="col" className="cov-number">
                {VARIANT_NAMES[name]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ROWS.map((name) => (
            <tr key={name}>
              <th scope="row">{HEADLINE_WORDS[name]}</th>
              {variants.map((variant) => (
                <td key={variant.name} className="cov-number">
                  <HeadlineNumber variant={variant} name={name} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <Ranking
          variants={variants}
          of="groups"
          title={`${groupWord(corpus)}, by targets linked`}
          unit="targets linked"
        />
        <Ranking variants={variants} of="goals" title={`${capital(levelOf(variants))}, by linkages`} unit="linkages" />
      </TableRegion>
    </>
  );
}

function HeadlineNumber({ variant, name }: { variant: Variant; name: HeadlineName }) {
  const { corpus } = useAtlas();
  const { filter } = variant;
  const value = variant.headline[name];
  const number = `${variant.name}.${name}`;
  const words = `${HEADLINE_WORDS[name]}, ${VARIANT_NAMES[variant.name]}`;
  const gaps = name === "unitGaps" ? "left" : name === "targetGaps" ? "right" : undefined;
  return (
    <>
      {filter === undefined ? (
        <PlainNumber value={value} name={number} />
      ) : gaps !== undefined ? (
        <GapNumber value={value} name={number} words={words} to={gapsAt(corpus, gaps)} filter={filter} />
      ) : (
        <NumberButton
          value={value}
          name={number}
          words={`${words}: show the linkages`}
          filter={() => countedFilter(corpus, filter)}
        />
      )}
      {variant.name !== "all" && <span className="cov-move">{difference(variant.difference[name])}</span>}
    </>
  );
}

interface RankingProps {
  variants: readonly Variant[];
  of: "groups" | "goals";
  title: string;
  /** What the value counts. */
  unit: string;
}

/** Places in the order of the first variant. */
function Ranking({ variants, of, title, unit }: RankingProps) {
  const [base] = variants;
  return (
    <tbody>
      <tr className="cov-group-row">
        <th scope="rowgroup" colSpan={variants.length + 1}>
          {title}
        </th>
      </tr>
      {base?.rankings[of].map(({ concept }) => (
        <tr key={concept.code}>
          <th scope="row" className="cov-concept">
            <ConceptButton side={of === "groups" ? "left" : "right"} concept={concept} />
          </th>
          {variants.map((variant) => (
            <td key={variant.name} className="cov-number">
              <PlaceIn variant={variant} of={of} unit={unit} code={concept.code} />
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  );
}

interface PlaceInProps extends Pick<RankingProps, "of" | "unit"> {
  variant: Variant;
  code: string;
}

function PlaceIn({ variant, of, unit, code }: PlaceInProps) {
  const { corpus } = useAtlas();
  const { name, filter, rankings } = variant;
  const place = rankings[of].find(({ concept }) => concept.code === code);
  if (place?.rank === undefined) return <span className="muted">no place</span>;
  const number = `${name}.${of}:${code}`;
  return (
    <>
      <span className="cov-place">{place.rank}.</span>{" "}
      {filter ? (
        <NumberButton
          value={place.value}
          name={number}
          words={`${unit} of ${code}, ${VARIANT_NAMES[name]}: show the linkages`}
          filter={() => countedFilter(corpus, filter, { [of === "groups" ? "left" : "right"]: [code] })}
        />
      ) : (
        <PlainNumber value={place.value} name={number} />
      )}
      {name !== "all" && place.moves !== undefined && (
        <span className={place.moves === 0 ? "visually-hidden" : "cov-move"}>{movement(place.moves)}</span>
      )}
    </>
  );
}

function levelOf(variants: readonly Variant[]): string {
  return variants[0]?.rankings.goals[0]?.concept.level ?? "goal";
}
