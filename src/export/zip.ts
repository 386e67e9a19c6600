/**
 * Files packed into one, the same bytes every time: names in order, one date for all, taken from the data.
 */
import { unzipSync, zipSync, zlibSync, type Zippable } from "fflate";
import { compareText } from "../domain/code.ts";

/** @param created ISO date; a package without one gets the first day that a zip archive can hold */
export function toZip(files: ReadonlyMap<string, Uint8Array>, created: string): Uint8Array {
  const packed: Zippable = {};
  for (const [name, bytes] of [...files].toSorted(([a], [b]) => compareText(a, b))) packed[name] = bytes;
  return zipSync(packed, { level: 9, mtime: dateOf(created) });
}

/** The files of an archive that we made ourselves: nothing guards against one that would unpack to gigabytes. */
export function fromZip(archive: Uint8Array): ReadonlyMap<string, Uint8Array> {
  return new Map(Object.entries(unzipSync(archive)));
}

/** Bytes made smaller as PDF and PNG hold them (zlib), the same in every door. */
export function deflate(bytes: Uint8Array): Uint8Array {
  return zlibSync(bytes, { level: 9 });
}

/** Noon in local time, since zip archives hold local times: the same bytes in every time zone. */
function dateOf(created: string): Date {
  const [, year = 1980, month = 1, day = 1] = /^(\d{4})-(\d{2})-(\d{2})/.exec(created)?.map(Number) ?? [];
  return year >= 1980 && year < 2100 ? new Date(year, month - 1, day, 12) : new Date(1980, 0, 1, 12);
}
