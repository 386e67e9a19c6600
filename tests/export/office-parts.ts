import { strFromU8, unzipSync } from "fflate";
import { DOMParser, onErrorStopParsing } from "@xmldom/xmldom";

/**
 * The parts of an Office file that holds only text.
 *
 * @throws for a part that is no well-formed XML to a parser that knows nothing of Office
 */
export function partsIn(file: Uint8Array): ReadonlyMap<string, string> {
  const parts = new Map(Object.entries(unzipSync(file)).map(([name, bytes]) => [name, strFromU8(bytes)]));
  const parser = new DOMParser({ onError: onErrorStopParsing });
  for (const text of parts.values()) parser.parseFromString(text, "text/xml");
  return parts;
}

/** One part, which must be there. */
export function partIn(file: Uint8Array, name: string): string {
  const text = partsIn(file).get(name);
  if (text === undefined) throw new Error(`partIn: no part ${name}`);
  return text;
}
