import { DOMParser, type Document, type Element } from "@xmldom/xmldom";

/** Read by a parser that is none of ours; what it only warns of is an error here too, but for a sign that we put in. */
export function readXml(text: string): Document {
  const onError = (level: string, message: unknown) => {
    if (String(message).startsWith("Unicode replacement character detected")) return;
    throw new Error(`xml: ${level}: ${String(message)}`);
  };
  return new DOMParser({ onError }).parseFromString(text, "application/xml");
}

/** The elements of a name in a namespace, in the order of the file. */
export function elementsIn(parent: Document | Element, namespace: string, name: string): Element[] {
  return Array.from(parent.getElementsByTagNameNS(namespace, name));
}
