import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

const { resolve } = createRequire(import.meta.url);
const read = new Map<string, Promise<Uint8Array>>();

/** The bytes of a font, from the package that brings it: `"NotoSansThai_700Bold.ttf"`. Each is read once. */
export function readFont(name: string): Promise<Uint8Array> {
  const [, script = "", cut = ""] = /^NotoSans([A-Z][a-z]+)?_(\w+)\.ttf$/.exec(name) ?? [];
  const folder = `@expo-google-fonts/noto-sans${script === "" ? "" : `-${script.toLowerCase()}`}`;
  const bytes = read.get(name) ?? readFile(resolve(`${folder}/${cut}/${name}`));
  read.set(name, bytes);
  return bytes;
}
