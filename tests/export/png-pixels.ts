import { inflateSync } from "node:zlib";

export interface Png {
  width: number;
  height: number;
  /** Red, green, blue and opacity of each pixel; opacity is full where the file keeps none. */
  pixels: Uint8Array;
  /** The parts of the file by their names; parts of one name are put together. */
  chunks: ReadonlyMap<string, Buffer>;
}

/** Read a PNG of eight bits a channel as its specification says, without any library that draws. */
export function readPng(bytes: Uint8Array): Png {
  const file = Buffer.from(bytes);
  if (file.toString("latin1", 0, 8) !== "\x89PNG\r\n\x1a\n") throw new Error("it is no PNG");
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < file.length; at += 12 + file.readUInt32BE(at)) {
    const name = file.toString("latin1", at + 4, at + 8);
    const content = file.subarray(at + 8, at + 8 + file.readUInt32BE(at));
    chunks.set(name, Buffer.concat([chunks.get(name) ?? Buffer.alloc(0), content]));
  }
  const head = chunks.get("IHDR") ?? Buffer.alloc(13);
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
  const [depth, colour, interlaced] = [head[8], head[9], head[12]];
  const channels = colour === 6 ? 4 : colour === 2 ? 3 : 0;
  if (depth !== 8 || channels === 0 || interlaced !== 0) throw new Error(`depth ${depth}, colour type ${colour}`);
  const raw = unfiltered(inflateSync(chunks.get("IDAT") ?? Buffer.alloc(0)), width * channels, height, channels);
  const pixels = new Uint8Array(width * height * 4).fill(255);
  for (let i = 0; i < width * height; i++) {
    for (let channel = 0; channel < channels; channel++) pixels[4 * i + channel] = raw[channels * i + channel] ?? 0;
  }
  return { width, height, pixels, chunks };
}

function unfiltered(data: Buffer, stride: number, height: number, channels: number): Uint8Array {
  const rows = new Uint8Array(stride * height);
  for (let y = 0; y < height; y++) {
    const filter = data[y * (stride + 1)];
    for (let x = 0; x < stride; x++) {
      const left = x < channels ? 0 : (rows[y * stride + x - channels] ?? 0);
      const above = y === 0 ? 0 : (rows[(y - 1) * stride + x] ?? 0);
      const corner = x < channels || y === 0 ? 0 : (rows[(y - 1) * stride + x - channels] ?? 0);
      const guess = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filter ?? 0] ?? 0;
      rows[y * stride + x] = (data[y * (stride + 1) + 1 + x] ?? 0) + guess;
    }
  }
  return rows;
}

function paeth(left: number, above: number, corner: number): number {
  const guess = left + above - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? above : corner;
}

/** The share of pixels of which one channel differs by more than a limit of 255. */
export function shareThatDiffers(a: Png, b: Png, limit: number): number {
  if (a.width !== b.width || a.height !== b.height) return 1;
  let count = 0;
  for (let i = 0; i < a.pixels.length; i += 4) {
    const differs = [0, 1, 2, 3].some((channel) => {
      return Math.abs((a.pixels[i + channel] ?? 0) - (b.pixels[i + channel] ?? 0)) > limit;
    });
    if (differs) count++;
  }
  return count / (a.width * a.height);
}
