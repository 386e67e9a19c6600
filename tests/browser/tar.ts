/** One file of a tar archive. */
export interface TarFile {
  path: string;
  mode: number;
  bytes: Uint8Array;
}

const BLOCK = 512;

/** The plain files of an uncompressed tar archive whose paths are short; folders and other records are left out. */
export function* readTar(tar: Buffer): Generator<TarFile> {
  let at = 0;
  while (at < tar.length && tar[at] !== 0) {
    const text = (from: number, to: number) => tar.toString("utf8", at + from, at + to).replace(/\0.*$/s, "");
    const size = Number.parseInt(text(124, 136), 8);
    const start = at + BLOCK;
    if (["", "0"].includes(text(156, 157))) {
      yield { path: text(0, 100), mode: Number.parseInt(text(100, 108), 8), bytes: tar.subarray(start, start + size) };
    }
    at = start + Math.ceil(size / BLOCK) * BLOCK;
  }
}
