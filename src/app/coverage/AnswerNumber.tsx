import { goalHeads, groupHeads } from "../../analysis/heads.ts";
import type { Answer } from "../../analysis/coverage.ts";
import { keyOf, type Concept, type Side } from "../../domain/concept.ts";
import { hierarchyOf, type Corpus } from "../../domain/corpus.ts";
import type { Filter } from "../../domain/filter.ts";
import { useAtlas } from "../AtlasContext.tsx";
import { coverageIn } from "../derived.ts";
import { ANSWER_NAMES, grouped } from "../texts.ts";
import { nounOf } from "./coverage-texts.ts";
import { goTo } from "./go-to.ts";
import { countedFilter, hiddenFilter } from "./narrow.ts";
import { NumberButton, PlainNumber } from "./NumberButton.tsx";

interface AnswerNumberProps {
  filter: Filter;
  side: Side;
  answer: Answer;
  value: number;
  /** The concept at and below which is counted; without one the whole side is. */
  at?: Concept;
  /** Only targets of this kind. */
  kind?: string;
  /** Before the number's name, where the same number stands on the page twice. */
  place?: string;
}

/**
 * How many units or targets have an answer. Linkages stand behind `linked` and `hidden`; there are none behind the
 * others, so these lead to the list of gaps.
 */
export function AnswerNumber({ filter, side, answer, value, at, kind, place }: AnswerNumberProps) {
  const { corpus } = useAtlas();
  const name = [place, at ? keyOf({ side, code: at.code }) : side, kind, answer]
    .filter((part) => part !== undefined)
    .join(".");
  const words = `${nounOf(side, value)} ${at ? `of ${at.code} ` : ""}${ANSWER_NAMES[answer]}`;
  if (answer === "none" || answer === "unread") {
    return <GapNumber value={value} name={name} words={words} to={gapsAt(corpus, side, at)} />;
  }
  const open = () =>
    answer === "linked"
      ? countedFilter(corpus, filter, {
          ...(at && { [side]: [at.code] }),
          ...(kind !== undefined && { kind }),
        })
      : hiddenFilter(corpus, filter, { [side]: hiddenCodes(corpus, filter, side, at, kind) });
  return <NumberButton value={value} name={name} words={`${words}: show their linkages`} filter={open} />;
}

interface GapNumberProps {
  value: number;
  name: string;
  words: string;
  /** The id of the list. */
  to: string;
  /** The filter under which they are gaps, where it is another than that of the page. */
  filter?: Filter;
}

/** A number of gaps, which leads to their list. */
export function GapNumber({ value, name, words, to, filter }: GapNumberProps) {
  const { dispatch } = useAtlas();
  const open = () => {
    if (filter) dispatch({ type: "setFilter", filter });
    goTo(to);
  };
  if (value === 0) return <PlainNumber value={value} name={name} />;
  return (
    <button
      type="button"
      className="number"
      data-number={name}
      aria-label={`${grouped(value)} ${words}: go to the list`}
      onClick={open}
    >
      {grouped(value)}
    </button>
  );
}

/** The id of the list of gaps of a side, or of the group in it that a concept belongs to. */
export function gapsAt(corpus: Corpus, side: Side, at?: Concept): string {
  const heads = side === "left" ? groupHeads(corpus.left) : goalHeads(corpus.right);
  const head = at && heads.headOf(at.code);
  return head ? `gaps-${side}-${head.code}` : `gaps-${side}`;
}

function hiddenCodes(
  corpus: Corpus,
  filter: Filter,
  side: Side,
  at: Concept | undefined,
  kind: string | undefined,
): readonly string[] {
  const { items, answerOf } = coverageIn(corpus, filter)[side];
  const { isWithin } = hierarchyOf(corpus, side);
  return items
    .filter(({ code }) => answerOf(code) === "hidden" && (at === undefined || isWithin(code, at.code)))
    .filter((concept) => kind === undefined || concept.kind === kind)
    .map(({ code }) => code);
}
