import { countLevels } from "../domain/diagnostic.ts";
import type { Filter } from "../domain/filter.ts";
import { isCounted } from "../domain/linkage.ts";
import { useAtlas, useFindings, useSettledFilter } from "./AtlasContext.tsx";
import { coverageIn, shownIn } from "./derived.ts";
import { openDialog } from "./Dialogs.tsx";
import { count, grouped, STANDING_LINE } from "./texts.ts";

/** The headline numbers of what is shown, the data's version, its faults, and what this page is not. */
export function StatusLine() {
  const { corpus } = useAtlas();
  const diagnostics = useFindings();
  const filter = useSettledFilter();
  const { errors, warnings } = countLevels(diagnostics);
  return (
    <footer className="status-line">
      <span>{filter && <Headline filter={filter} />}</span>
      <span>
        data {corpus.info.version} ({corpus.fingerprint})
      </span>
      <button type="button" className="text-button" onClick={() => openDialog("diagnostics")}>
        {errors > 0 ? `${count(errors, "error")}, ` : ""}
        {count(warnings, "warning")}
      </button>
      <button type="button" className="text-button standing" onClick={() => openDialog("about")}>
        {STANDING_LINE}
      </button>
    </footer>
  );
}

function Headline({ filter }: { filter: Filter }) {
  const { corpus } = useAtlas();
  const { left, right, linkages } = coverageIn(corpus, filter);
  const statements = shownIn(corpus, filter).filter(isCounted).length - linkages;
  return (
    <>
      <b>{count(linkages, "linkage")}</b>, {grouped(left.total.linked)} of {count(left.items.length, "unit")},{" "}
      {grouped(right.total.linked)} of {count(right.items.length, "target")}
      {statements > 0 && `; ${count(statements, "statement")} above them`}
    </>
  );
}
