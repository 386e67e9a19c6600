import { ArrowLeftRight, X } from "lucide-react";
import { useRef } from "react";
import { isSameFilter, type Filter } from "../domain/filter.ts";
import { announce } from "./announcer.ts";
import { useAtlas, useView } from "./AtlasContext.tsx";
import { presetGroups, subsetName, type PresetGroup } from "./subsets.ts";
import "./styles/compare.css";

/** The value of the choice that lays no second subset over the first, and of one that no preset names. */
const NOTHING = "";
const OWN = "own";

/** Choose a second subset to be shown in grey behind what the filter shows, exchange the two, or take it away. */
export function CompareBar() {
  const { corpus, dispatch } = useAtlas();
  const filter = useView((state) => state.filter);
  const compared = useView((state) => state.compared);
  const choice = useRef<HTMLSelectElement>(null);
  const groups = presetGroups(corpus, filter);
  const compare = (other: Filter | undefined) => {
    dispatch({ type: "compareWith", filter: other });
    announce(other ? `Compared with ${subsetName(corpus, other)}` : "Comparing ended");
  };
  const swap = () => {
    dispatch({ type: "swapCompared" });
    announce("The two subsets have changed places");
  };
  const stop = () => {
    compare(undefined);
    choice.current?.focus();
  };

  return (
    <div className="compare-bar" role="group" aria-label="Compare two subsets" data-comparing={compared !== undefined}>
      <label>
        <span>Compare with</span>
        <select
          ref={choice}
          value={choiceOf(groups, compared)}
          onChange={({ target }) => {
            const preset = groups.flatMap(({ presets }) => presets).find(({ id }) => id === target.value);
            if (target.value !== OWN) compare(preset?.filter);
          }}
        >
          <option value={NOTHING}>nothing</option>
          {choiceOf(groups, compared) === OWN && compared && (
            <option value={OWN}>{subsetName(corpus, compared)}</option>
          )}
          {groups.map(({ name, presets }) => (
            <optgroup key={name} label={name}>
              {presets.map((preset) => (
                <option key={preset.id} value={preset.id}>
                  {preset.name}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
      {compared && (
        <>
          <p className="compare-key">
            <span className="compare-swatch" data-subset="first" aria-hidden="true" />
            {subsetName(corpus, filter)}
            <span className="muted">against</span>
            <span className="compare-swatch" data-subset="second" aria-hidden="true" />
            {subsetName(corpus, compared)} <span className="muted">in grey</span>
          </p>
          <div className="compare-actions">
            <button type="button" onClick={swap}>
              <ArrowLeftRight aria-hidden="true" /> Swap
            </button>
            <button type="button" onClick={stop}>
              <X aria-hidden="true" /> Stop comparing
            </button>
          </div>
        </>
      )}
    </div>
  );
}

function choiceOf(groups: readonly PresetGroup[], compared: Filter | undefined): string {
  if (!compared) return NOTHING;
  const preset = groups.flatMap(({ presets }) => presets).find(({ filter }) => isSameFilter(filter, compared));
  return preset?.id ?? OWN;
}
