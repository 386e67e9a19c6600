import type { Filter } from "../../domain/filter.ts";
import { useAtlas } from "../AtlasContext.tsx";
import { grouped } from "../texts.ts";
import { rememberDeparture } from "./returning.ts";

interface NumberButtonProps {
  value: number;
  /** What the number is called among all numbers of the page, such as `"left:AEC.linked"`. */
  name: string;
  /** What it counts and what it opens, behind the number: `"linkages of AEC: show them"`. */
  words: string;
  /** Shows in the table what the number counts; asked for when the number is pressed. */
  filter: () => Filter;
}

/** A number that opens the linkages behind it in the table; nothing is behind a zero. */
export function NumberButton({ value, name, words, filter }: NumberButtonProps) {
  const { store, dispatch } = useAtlas();
  if (value === 0) return <PlainNumber value={value} name={name} />;
  const open = () => {
    rememberDeparture(store.getState().filter, name);
    dispatch({ type: "setFilter", filter: filter(), view: "table" });
    document.getElementById("view")?.focus();
  };
  return (
    <button
      type="button"
      className="number"
      data-number={name}
      aria-label={`${grouped(value)} ${words}`}
      onClick={open}
    >
      {grouped(value)}
    </button>
  );
}

/** A number that stands for itself. */
export function PlainNumber({ value, name }: { value: number; name: string }) {
  return (
    <span className="plain-number" data-number={name}>
      {grouped(value)}
    </span>
  );
}
