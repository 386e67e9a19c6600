import { toSvg } from "../../export/svg.ts";
import type { Figure } from "../../scene/marks.ts";

/** A figure as PNG: the browser draws its SVG on a canvas. */
export async function drawPicture(figure: Figure, dpi: number): Promise<Uint8Array> {
  const address = URL.createObjectURL(new Blob([toSvg(figure)], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = Math.round((figure.width / 72) * dpi);
    canvas.height = Math.round((figure.height / 72) * dpi);
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
    if (!blob) throw new Error("the browser could not draw a picture");
    return new Uint8Array(await blob.arrayBuffer());
  } finally {
    URL.revokeObjectURL(address);
  }
}
