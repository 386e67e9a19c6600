import { LIGHT, type FigurePalette } from "./palette.ts";

/** The palettes of figures, in the order in which they are offered. */
export const PALETTE_NAMES = ["light", "print", "safe"] as const;
export type PaletteName = (typeof PALETTE_NAMES)[number];

/**
 * `light`: the page's own on white. `print`: greys that survive a copying machine. `safe`: hues that differ in lightness
 * too, so that readers who confuse red and green tell them apart. Where hues cannot tell, tensions are broken lines.
 */
export const FIGURE_PALETTES: Readonly<Record<PaletteName, FigurePalette>> = {
  light: { ...LIGHT, paper: "#ffffff" },
  print: {
    ...LIGHT,
    name: "print",
    paper: "#ffffff",
    ink: "#000000",
    muted: "#4d4d4d",
    line: "#bfbfbf",
    tension: "#101010",
    linked: "#404040",
    hidden: "#8c8c8c",
    none: "#b3b3b3",
    unread: "#e6e6e6",
    hues: ["#1a1a1a", "#8c8c8c", "#4d4d4d", "#737373", "#333333"],
  },
  safe: {
    ...LIGHT,
    name: "safe",
    paper: "#ffffff",
    tension: "#c1440e",
    linked: "#00558c",
    hidden: "#7fb2d6",
    none: "#d9a13b",
    unread: "#e4e4e4",
    hues: ["#003f6b", "#b07d00", "#2f8fc4", "#7a3b69", "#6f6f6f"],
  },
};
