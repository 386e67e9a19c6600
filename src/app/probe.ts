/** Where the picture stands on the screen, for measuring the page from outside. */
export interface PictureProbe {
  /** Nodes worth pointing at, the most linked first. */
  targets(most: number): readonly (readonly [clientX: number, clientY: number, id: string])[];
  /** A place with nothing under it. */
  blank(): readonly [clientX: number, clientY: number];
  nodes(): number;
}

/** The probe of the graph that is on the screen, if one is. */
export const probe: { current: PictureProbe | undefined } = { current: undefined };
