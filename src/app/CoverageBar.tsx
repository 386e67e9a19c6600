import { ANSWERS, type Tally } from "../analysis/coverage.ts";
import { ANSWER_NAMES, grouped } from "./texts.ts";

interface CoverageBarProps {
  tally: Tally;
  /** What is counted: `"units"`, `"targets"`. */
  noun: string;
}

/** The four answers as a bar and in words; their numbers add up to what is counted. */
export function CoverageBar({ tally, noun }: CoverageBarProps) {
  const total = ANSWERS.reduce((sum, answer) => sum + tally[answer], 0);
  if (total === 0) return <p className="muted">No {noun} here.</p>;
  return (
    <div className="coverage">
      <div className="coverage-bar" aria-hidden="true">
        {ANSWERS.map((answer) => (
          <span key={answer} data-answer={answer} style={{ flexGrow: tally[answer] }} />
        ))}
      </div>
      <ul className="coverage-words">
        {ANSWERS.filter((answer) => answer !== "hidden" || tally.hidden > 0).map((answer) => (
          <li key={answer} data-answer={answer}>
            <b>{grouped(tally[answer])}</b> {ANSWER_NAMES[answer]}
          </li>
        ))}
      </ul>
      <p className="muted">
        of {grouped(total)} {noun}
      </p>
    </div>
  );
}
