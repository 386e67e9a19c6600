/** Which colours the reader's system asks for: dark ones only on a screen, for paper is light. */
import { useSyncExternalStore } from "react";
import { DARK, LIGHT, type Palette } from "../scene/palette.ts";

/** The same words stand around the dark colours of the style sheets. */
const dark = matchMedia("screen and (prefers-color-scheme: dark)");

export function paletteNow(): Palette {
  return dark.matches ? DARK : LIGHT;
}

/** Be told when the scheme changes, also to print. @returns the function that stops it */
export function watchScheme(onChange: () => void): () => void {
  dark.addEventListener("change", onChange);
  return () => dark.removeEventListener("change", onChange);
}

/** The palette to draw with; the component is drawn again when the scheme changes. */
export function usePalette(): Palette {
  return useSyncExternalStore(watchScheme, paletteNow);
}
