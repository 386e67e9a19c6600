import { ArrowDown, ArrowUp, Plus, RotateCcw } from "lucide-react";
import { useMemo, useRef } from "react";
import { defaultOutline } from "../../export/report-outline.ts";
import { allows } from "../../export/sentence-ground.ts";
import { useAtlas, useView } from "../AtlasContext.tsx";
import { goTo } from "../coverage/go-to.ts";
import { count } from "../texts.ts";
import { askFirst, StartAgainDialog } from "./StartAgainDialog.tsx";
import { HeadFields } from "./HeadFields.tsx";
import { OutlineRow } from "./OutlineRow.tsx";
import { OWN_TITLE } from "./report-texts.ts";
import { ReportCommand } from "./ReportCommand.tsx";
import { useOutlineSteps } from "./useOutlineSteps.ts";
import { useRowDrag } from "./useRowDrag.ts";
import { useWork } from "./useWork.ts";
import { isDefault } from "./work.ts";

interface OutlineProps {
  onEnter(id: string): void;
}

/** What the report is called, and its sections in their order, all of it to be changed in place. */
export function Outline({ onEnter }: OutlineProps) {
  const { corpus } = useAtlas();
  const { outline } = useWork().work;
  const filter = useView((state) => state.filter);
  const { sections } = outline;
  const first = useMemo(() => defaultOutline(corpus), [corpus]);
  const dialog = useRef<HTMLDialogElement>(null);
  const { placeOf, change, move, remove, add, startAgain } = useOutlineSteps();
  const drag = useRowDrag(placeOf, move);
  const included = sections.filter(({ isIncluded }) => isIncluded).length;

  return (
    <section className="report-outline" aria-labelledby="report-outline-title">
      <HeadFields />
      <div className="report-list-head">
        <h2 id="report-outline-title">Outline</h2>
        <button type="button" className="text-button report-jump" onClick={() => goTo("report-preview-title")}>
          To the preview
        </button>
        <p className="muted">
          {included} of {count(sections.length, "section")} in the report
        </p>
      </div>
      <p className="report-hint muted">
        <kbd>Alt</kbd> with{" "}
        <kbd>
          <ArrowUp aria-label="Up" />
        </kbd>{" "}
        or{" "}
        <kbd>
          <ArrowDown aria-label="Down" />
        </kbd>{" "}
        moves the section that you are in.
      </p>
      {/* oxlint-disable-next-line jsx-a11y/no-redundant-roles -- a list without bullets is none to some readers */}
      <ol className="report-rows" role="list">
        {sections.map((section, index) => (
          <OutlineRow
            key={section.id}
            section={section}
            firstTitle={first.sections.find(({ id }) => id === section.id)?.title ?? OWN_TITLE}
            index={index}
            all={sections.length}
            isHidden={section.area !== undefined && !allows(filter.priorityAreas, section.area)}
            drag={drag}
            onChange={change}
            onMove={move}
            onRemove={remove}
            onEnter={onEnter}
          />
        ))}
      </ol>
      <div className="report-list-foot">
        <button type="button" onClick={add}>
          <Plus aria-hidden="true" /> Add own section
        </button>
        <button
          type="button"
          className="report-quiet"
          aria-disabled={isDefault(outline, corpus)}
          onClick={() => !isDefault(outline, corpus) && askFirst(dialog.current)}
        >
          <RotateCcw aria-hidden="true" /> Start again
        </button>
      </div>
      <ReportCommand />
      <StartAgainDialog ref={dialog} onConfirm={startAgain} />
    </section>
  );
}
