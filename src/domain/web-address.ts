/**
 * A text as an address with its parts, or `undefined` where it is none. Unlike `URL.canParse`, which on Node 20 refuses
 * addresses with letters such as "ü" once it has been called often.
 */
export function parseAddress(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}
