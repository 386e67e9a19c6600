import type { Corpus } from "../domain/corpus.ts";
import { linkagesIn } from "../domain/filter.ts";
import { useAtlas } from "./AtlasContext.tsx";
import type { Chip } from "./chips.ts";
import { count } from "./texts.ts";

/** Which single filter, dropped, would show something again. */
export function EmptyHint({ corpus, chips }: { corpus: Corpus; chips: readonly Chip[] }) {
  const { dispatch } = useAtlas();
  const helpful = chips
    .map((chip) => ({ ...chip, gain: linkagesIn(corpus, chip.without).length }))
    .filter(({ gain }) => gain > 0)
    .toSorted((a, b) => b.gain - a.gain);
  return (
    <div className="empty-hint" role="status">
      <strong>No linkage passes this filter.</strong>{" "}
      {helpful.length === 0 ? (
        <>
          No single filter can be dropped to change that:{" "}
          <button type="button" className="text-button" onClick={() => dispatch({ type: "resetFilter" })}>
            reset them all
          </button>
          .
        </>
      ) : (
        <>
          Drop{" "}
          {helpful.slice(0, 3).map(({ id, words, drop, gain }, i) => (
            <span key={id}>
              {i > 0 && " or "}
              <button type="button" className="text-button" onClick={() => dispatch(drop)}>
                {words}
              </button>{" "}
              ({count(gain, "linkage")})
            </span>
          ))}
          .
        </>
      )}
    </div>
  );
}
