import { useId } from "react";
import { GREATEST_WIDTH, LEAST_WIDTH } from "../../export/figure-look.ts";
import { PALETTE_NAMES, type PaletteName } from "../../scene/figure-palettes.ts";
import type { FigureWish } from "./figure-wish.ts";

interface FigureLookFieldsProps {
  wish: FigureWish;
  /** Whether the width is one that a page has. */
  isValid: boolean;
  onChange(wish: FigureWish): void;
}

const WIDTHS = [
  ["8.5", "8.5 cm, one column of two"],
  ["16", "16 cm, across a page"],
] as const;
const OWN = "own";

const PALETTE_WORDS: Readonly<Record<PaletteName, string>> = {
  light: "Colours of the page",
  print: "Greys, for printing",
  safe: "Safe for all eyes",
};

const DPIS = [150, 300, 600];

/** How wide the figure is printed, in which colours, and of how many dots where it is made of dots. */
export function FigureLookFields({ wish, isValid, onChange }: FigureLookFieldsProps) {
  const fault = useId();
  return (
    <div className="export-what">
      <label className="export-field">
        Width
        <select
          value={wish.isOwnWidth ? OWN : wish.width}
          onChange={({ target: { value } }) =>
            onChange({ ...wish, isOwnWidth: value === OWN, ...(value === OWN ? {} : { width: value }) })
          }
        >
          {WIDTHS.map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
          <option value={OWN}>Another width</option>
        </select>
      </label>
      {wish.isOwnWidth && (
        <label className="export-field">
          In cm
          <input
            type="text"
            inputMode="decimal"
            value={wish.width}
            aria-invalid={!isValid}
            {...(isValid ? {} : { "aria-describedby": fault })}
            onChange={({ target }) => onChange({ ...wish, width: target.value })}
          />
        </label>
      )}
      <label className="export-field">
        Colours
        <select
          value={wish.palette}
          onChange={({ target }) =>
            onChange({ ...wish, palette: PALETTE_NAMES.find((name) => name === target.value) ?? "light" })
          }
        >
          {PALETTE_NAMES.map((name) => (
            <option key={name} value={name}>
              {PALETTE_WORDS[name]}
            </option>
          ))}
        </select>
      </label>
      <label className="export-field">
        Dots of PNG
        <select value={wish.dpi} onChange={({ target }) => onChange({ ...wish, dpi: Number(target.value) })}>
          {DPIS.map((dpi) => (
            <option key={dpi} value={dpi}>
              {dpi} per inch
            </option>
          ))}
        </select>
      </label>
      {!isValid && (
        <p id={fault} role="alert" className="figure-fault">
          Expected a width from {LEAST_WIDTH} to {GREATEST_WIDTH} cm, such as 12.5.
        </p>
      )}
    </div>
  );
}
