import { memo, useDeferredValue } from "react";
import type { Filter } from "../../domain/filter.ts";
import { describeFilter } from "../../export/filter-words.ts";
import type { TextDocument } from "../../export/text-blocks.ts";
import { useAtlas, useSettledFilter } from "../AtlasContext.tsx";
import { shownIn } from "../derived.ts";
import { count } from "../texts.ts";
import { Blocks } from "./Blocks.tsx";
import type { Chapter } from "./chapters.ts";
import { useChapters } from "./useChapters.ts";
import { useWork } from "./useWork.ts";
import "../styles/report-sheet.css";

/** What the document will say under the filter, as sheets of paper: what is left out is not here. */
export function Preview({ current }: { current: string | undefined }) {
  const filter = useDeferredValue(useSettledFilter());
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be in reach of the keyboard
    <section className="report-preview" aria-labelledby="report-preview-title" tabIndex={0}>
      <h2 id="report-preview-title" tabIndex={-1}>
        Preview
      </h2>
      {filter && <Sheets filter={filter} current={current} />}
    </section>
  );
}

function Sheets({ filter, current }: { filter: Filter; current: string | undefined }) {
  const { corpus } = useAtlas();
  const { outline } = useWork().work;
  const { cover, chapters, isSettled } = useChapters(filter, outline);
  return (
    <div data-settled={isSettled}>
      <p className="report-follows muted">
        The report follows the filter: {count(shownIn(corpus, filter).length, "linkage")}.{" "}
        {describeFilter(corpus, filter)}
      </p>
      <TitlePage {...cover} />
      {chapters.map((chapter) => (
        <Sheet key={chapter.section.id} {...chapter} isCurrent={chapter.section.id === current} />
      ))}
      {chapters.length === 0 && <p className="sheet muted">No section is in the report.</p>}
    </div>
  );
}

function TitlePage({ title, subtitle, cover }: TextDocument) {
  return (
    <article className="sheet sheet-title-page" aria-label="Title page">
      <h3 dir="auto">{title}</h3>
      <p className="sheet-subtitle" dir="auto">
        {subtitle}
      </p>
      {cover?.by.map((line) => (
        <p key={line} dir="auto">
          {line}
        </p>
      ))}
      <div className="sheet-about">
        {cover?.about.map((line) => (
          <p key={line} className="sheet-small" dir="auto">
            {line}
          </p>
        ))}
      </div>
    </article>
  );
}

interface SheetProps extends Chapter {
  isCurrent: boolean;
}

const Sheet = memo(function Sheet({ section, blocks, isMade, tables, figures, isCurrent }: SheetProps) {
  return (
    <article
      className="sheet"
      aria-label={section.title}
      data-sheet={section.id}
      data-current={isCurrent}
      aria-busy={!isMade}
    >
      <Blocks blocks={blocks} tables={tables} figures={figures} />
      {!isMade && <p className="sheet-note">Being made…</p>}
    </article>
  );
});
