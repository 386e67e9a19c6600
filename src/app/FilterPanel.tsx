import { X } from "lucide-react";
import type { Concept } from "../domain/concept.ts";
import type { ListField } from "../domain/filter.ts";
import type { Hierarchy } from "../domain/hierarchy.ts";
import { BASES, RELATIONS, STATUSES, STRENGTHS, type Strength } from "../domain/linkage.ts";
import type { FacetCounts } from "../analysis/counts.ts";
import { overviewLevels } from "../graph/visible.ts";
import { coloursOf } from "../scene/palette.ts";
import { useAtlas, useSettledFilter, useView } from "./AtlasContext.tsx";
import { facetsIn } from "./derived.ts";
import { entryName, levelName } from "./entries.ts";
import { StartViews } from "./StartViews.tsx";
import { LegendSection, type LegendEntry } from "./LegendSection.tsx";
import { usePalette } from "./scheme.ts";
import {
  BASIS_MEANINGS,
  FIELD_NAMES,
  RELATION_MEANINGS,
  STATUS_MEANINGS,
  STRENGTH_MEANINGS,
  STRENGTH_NAMES,
} from "./texts.ts";

interface FilterPanelProps {
  onClose(): void;
}

/** The legend, which is the filter: every entry with its count, a tick narrows to it. */
export function FilterPanel({ onClose }: FilterPanelProps) {
  const { corpus } = useAtlas();
  const left = levelSections(corpus.left);
  const right = levelSections(corpus.right);
  const values = (field: "fiveP" | "kind") =>
    [...new Set(corpus.right.concepts.map((concept) => concept[field]))].filter((value) => value !== "");
  return (
    <aside className="filters" aria-label="Legend and filter" id="filters">
      <div className="sheet-head">
        <h2>Legend and filter</h2>
        <button type="button" className="icon" aria-label="Close the filter" onClick={onClose}>
          <X aria-hidden="true" />
        </button>
      </div>
      {left.map(({ level, concepts }, i) => (
        <ConceptSection
          key={level}
          field="elements"
          hierarchy={corpus.left}
          level={level}
          concepts={concepts}
          open={i === 0}
        />
      ))}
      {right.map(({ level, concepts }) => (
        <ConceptSection key={level} field="targets" hierarchy={corpus.right} level={level} concepts={concepts} open />
      ))}
      <ListSection
        field="relations"
        values={RELATIONS.filter((relation) => relation !== "none")}
        hints={RELATION_MEANINGS}
        open
      />
      <StrengthSection />
      <ListSection field="priorityAreas" values={corpus.priorityAreas.map(({ code }) => code)} open />
      <ListSection field="fiveP" values={values("fiveP")} />
      <ListSection field="kinds" values={values("kind")} />
      <ListSection field="bases" values={BASES} hints={BASIS_MEANINGS} />
      <ListSection field="statuses" values={STATUSES} hints={STATUS_MEANINGS} />
      <StartViews onFollow={onClose} />
    </aside>
  );
}

interface ConceptSectionProps {
  field: "elements" | "targets";
  hierarchy: Hierarchy;
  level: string;
  concepts: readonly Concept[];
  open?: boolean;
}

/** One level of a framework's overview, each concept with its colour. */
function ConceptSection({ field, hierarchy, level, concepts, open = false }: ConceptSectionProps) {
  const chosen = useView(({ filter }) => filter[field]);
  const counts = useFacets()?.[field];
  const palette = usePalette();
  const colours = coloursOf(hierarchy, field === "elements" ? "left" : "right", palette);
  const entries = concepts.map(({ code, shortTitle }): LegendEntry => ({
    value: code,
    code,
    name: shortTitle,
    count: counts && (counts.get(code) ?? 0),
    swatch: colours.get(code),
    chosen: chosen.includes(code),
  }));
  return <FieldSection field={field} title={levelName(hierarchy, level)} entries={entries} open={open} />;
}

interface ListSectionProps {
  field: Exclude<ListField, "elements" | "targets">;
  values: readonly string[];
  hints?: Record<string, string>;
  open?: boolean;
}

function ListSection({ field, values, hints, open = false }: ListSectionProps) {
  const { corpus } = useAtlas();
  const chosen: readonly string[] = useView(({ filter }) => filter[field]);
  const counts = useFacets()?.[field];
  if (values.length === 0) return null;
  const entries = values.map((value): LegendEntry => ({
    value,
    name: entryName(corpus, field, value),
    hint: hints?.[value],
    count: counts && (counts.get(value) ?? 0),
    chosen: chosen.includes(value),
    tension: value === "tension",
  }));
  return <FieldSection field={field} title={FIELD_NAMES[field]} entries={entries} open={open} />;
}

interface FieldSectionProps {
  field: ListField;
  title: string;
  entries: readonly LegendEntry[];
  open: boolean;
}

function FieldSection({ field, title, entries, open }: FieldSectionProps) {
  const { dispatch } = useAtlas();
  return (
    <LegendSection
      title={title}
      field={field}
      entries={entries}
      open={open}
      onToggle={(value) => dispatch({ type: "toggleValue", field, value })}
    />
  );
}

/** Strength is a threshold: one of three, or any. */
function StrengthSection() {
  const { dispatch } = useAtlas();
  const least = useView(({ filter }) => filter.minStrength);
  const counts = useFacets()?.strength;
  return (
    <details className="legend" open>
      <summary>{FIELD_NAMES.minStrength}</summary>
      <div role="radiogroup" aria-label="Weakest strength shown" className="legend-entries">
        {[undefined, ...STRENGTHS].map((strength) => (
          <label key={strength ?? "any"} className="legend-entry" title={strength && STRENGTH_MEANINGS[strength]}>
            <input
              type="radio"
              name="min-strength"
              data-perf="filter"
              checked={least === strength}
              onChange={() => dispatch({ type: "setMinStrength", minStrength: strength })}
            />
            <span className="legend-name">
              {strength === undefined ? (
                "any strength"
              ) : (
                <>
                  <span className="dots" data-strength={strength} aria-hidden="true" />{" "}
                  {strength === 3 ? "3" : `${strength} or more`}: {STRENGTH_NAMES[strength]}
                </>
              )}
            </span>
            {strength !== undefined && <span className="legend-count">{counts && atLeast(counts, strength)}</span>}
          </label>
        ))}
      </div>
    </details>
  );
}

/** The counts of all entries; the picture comes first, they follow. */
function useFacets(): FacetCounts | undefined {
  const { corpus } = useAtlas();
  const filter = useSettledFilter();
  return filter && facetsIn(corpus, filter);
}

/** Linkages of a strength and of all above it: what choosing it shows. */
function atLeast(counts: ReadonlyMap<string, number>, least: Strength): number {
  return STRENGTHS.filter((strength) => strength >= least).reduce(
    (sum, strength) => sum + (counts.get(String(strength)) ?? 0),
    0,
  );
}

/** The levels of the overview that have more than one concept, with their concepts. */
function levelSections(hierarchy: Hierarchy): { level: string; concepts: readonly Concept[] }[] {
  return [...overviewLevels(hierarchy)]
    .map((level) => ({ level, concepts: hierarchy.concepts.filter((concept) => concept.level === level) }))
    .filter(({ concepts }) => concepts.length > 1);
}
