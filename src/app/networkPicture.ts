import type { RefKey } from "../domain/concept.ts";
import type { PlacedLabel } from "../scene/labels.ts";
import { LIGHT, type Palette } from "../scene/palette.ts";
import { hitAt, type Hit } from "./hits.ts";
import { drawLabels } from "./labelLayer.ts";
import { drawHighlight } from "./lightLayer.ts";
import { forgetWidths } from "./pen.ts";
import { indexScene, type SceneIndex } from "./sceneIndex.ts";
import type { PictureProbe } from "./probe.ts";
import { openStage, type Place, type Stage } from "./stage.ts";
import type { Camera } from "./camera.ts";

/** The elements a picture is drawn in, bottom to top. */
export interface Layers {
  stage: HTMLElement;
  labels: HTMLCanvasElement;
  light: HTMLCanvasElement;
}

export interface PictureEvents {
  /** A click; `undefined` is a click beside everything. */
  onClick(hit: Hit | undefined): void;
  onDoubleClick(hit: Hit | undefined): void;
  onCamera(camera: Camera | undefined): void;
  /** The graphics card took the picture away: kill this one and open another. */
  onLost(): void;
}

/** The network on the screen: Sigma's marks, labels above them, and what is lit. It knows nothing of React. */
export class NetworkPicture {
  index: SceneIndex = indexScene({ circles: [], lines: [] });
  private readonly layers: Layers;
  private readonly stage: Stage;
  private readonly onFont = () => {
    forgetWidths();
    this.drawOver();
  };
  private palette = LIGHT;
  private labels: readonly PlacedLabel[] = [];
  private pinned: RefKey | undefined;
  private lit: RefKey | undefined;

  constructor(layers: Layers, { onClick, onDoubleClick, onCamera, onLost }: PictureEvents) {
    this.layers = layers;
    this.stage = openStage(layers.stage, {
      onRender: () => this.drawOver(),
      onClick: (place) => onClick(this.hitAt(place)),
      onDoubleClick: (place) => onDoubleClick(this.hitAt(place)),
      onCamera,
      onLost,
    });
    document.fonts.addEventListener("loadingdone", this.onFont);
  }

  /** Show a scene in the colours it was drawn with. */
  show(index: SceneIndex, palette: Palette): void {
    this.index = index;
    this.palette = palette;
    this.stage.show(index.scene, palette);
  }

  look(camera: Camera | undefined): void {
    this.stage.look(camera);
  }

  zoom(factor: number): void {
    this.stage.zoom(factor);
  }

  /** Keep a concept lit whenever nothing else is. */
  pin(id: RefKey | undefined): void {
    this.pinned = id;
    this.lit = undefined;
    this.drawLight();
  }

  /** Light what is pointed at; `undefined` goes back to the pinned concept. Costs by its neighbours only. */
  light(id: RefKey | undefined): void {
    if (id === this.lit) return;
    this.lit = id;
    this.drawLight();
  }

  hitAt(place: Place): Hit | undefined {
    return hitAt(place, this.stage, this.index, this.labels);
  }

  probe(): PictureProbe {
    const onScreen = (x: number, y: number): readonly [number, number] => {
      const box = this.layers.stage.getBoundingClientRect();
      const place = this.stage.toScreen(x, y);
      return [box.left + place.x, box.top + place.y];
    };
    return {
      targets: (most) =>
        this.index.scene.circles
          .toSorted((a, b) => b.linkages - a.linkages)
          .slice(0, most)
          .map(({ id, x, y }) => [...onScreen(x, y), id]),
      blank: () => onScreen(0.5, 0.001),
      nodes: () => this.index.scene.circles.length,
    };
  }

  kill(): void {
    document.fonts.removeEventListener("loadingdone", this.onFont);
    this.stage.kill();
  }

  private drawOver(): void {
    this.labels = drawLabels(this.layers.labels, this.stage, this.index, this.palette);
    this.drawLight();
  }

  private drawLight(): void {
    drawHighlight(this.layers.light, this.stage, this.index, this.palette, this.lit ?? this.pinned);
  }
}
