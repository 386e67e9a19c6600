import { ANSWERS, type Answer, type Tally } from "../../analysis/coverage.ts";
import { ANSWER_NAMES } from "../texts.ts";

interface AnswerBarProps {
  tally: Tally;
  /** The same of a second subset, drawn in grey below the first. */
  second?: Tally | undefined;
}

/** The four answers as parts of a bar; the numbers stand beside it in words. */
export function AnswerBar({ tally, second }: AnswerBarProps) {
  const rest = second ? second.hidden + second.none + second.unread : 0;
  return (
    <span className="cov-bars" aria-hidden="true">
      <span className="cov-bar">
        {ANSWERS.filter((answer) => tally[answer] > 0).map((answer) => (
          <span key={answer} data-answer={answer} style={{ flexGrow: tally[answer] }} />
        ))}
      </span>
      {second && (
        <span className="cov-bar cov-second">
          {second.linked > 0 && <span data-part="linked" style={{ flexGrow: second.linked }} />}
          {rest > 0 && <span style={{ flexGrow: rest }} />}
        </span>
      )}
    </span>
  );
}

/** One answer as its colour and its word. */
export function AnswerWord({ answer }: { answer: Answer | undefined }) {
  return answer === undefined ? (
    <span className="muted">not singled out</span>
  ) : (
    <span className="answer" data-answer={answer}>
      {ANSWER_NAMES[answer]}
    </span>
  );
}
