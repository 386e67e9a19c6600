import { Copy } from "lucide-react";
import { sentencesOf, type Sentence } from "../../export/sentences.ts";
import type { Filter } from "../../domain/filter.ts";
import { useAtlas } from "../AtlasContext.tsx";
import { copyText } from "../copy.ts";
import { count } from "../texts.ts";
import { countedFilter, countedIn } from "./narrow.ts";
import { NumberButton } from "./NumberButton.tsx";
import { perFilter } from "./per-filter.ts";

const sentencesIn = perFilter(sentencesOf);

/** The numbers of the page as sentences, to be copied one by one or all together. */
export function Sentences({ filter }: { filter: Filter }) {
  const { corpus } = useAtlas();
  const sentences = sentencesIn(corpus, filter);
  const all = sentences.map(({ text }) => text).join("\n");
  return (
    <>
      <p>
        <button
          type="button"
          onClick={() => void copyText(`${all}\n`, `${count(sentences.length, "sentence")} copied`)}
        >
          <Copy aria-hidden="true" /> Copy all {count(sentences.length, "sentence")}
        </button>
      </p>
      <ul className="cov-sentences">
        {sentences.map((sentence) => (
          <SentenceLine key={sentence.id} sentence={sentence} />
        ))}
      </ul>
    </>
  );
}

function SentenceLine({ sentence: { id, text, filter } }: { sentence: Sentence }) {
  const { corpus } = useAtlas();
  const linkages = filter ? countedIn(corpus, filter).length : 0;
  return (
    <li data-sentence={id}>
      <span dir="auto">{text}</span>
      <span className="cov-sentence-actions">
        {filter && linkages > 0 && (
          <span className="muted">
            <NumberButton
              value={linkages}
              name={`sentence:${id}`}
              words={`${linkages === 1 ? "linkage" : "linkages"} behind this sentence: show`}
              filter={() => countedFilter(corpus, filter)}
            />{" "}
            {linkages === 1 ? "linkage" : "linkages"}
          </span>
        )}
        <button type="button" className="text-button" onClick={() => void copyText(text, "Sentence copied")}>
          Copy<span className="visually-hidden"> this sentence: {text}</span>
        </button>
      </span>
    </li>
  );
}
