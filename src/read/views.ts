import type { StartView } from "../domain/corpus.ts";
import type { Faults } from "./faults.ts";
import { field, isRecord, textOf, type JsonRecord } from "./json-record.ts";

/**
 * The property `views` of datapackage.json, ours and not of the standard: views to start from. What an address asks for
 * and the data do not have is said when it is followed, as of any link.
 */
export function readViews(json: JsonRecord, faults: Faults): readonly StartView[] | undefined {
  const entries = field(json, "views");
  if (entries === undefined) return undefined;
  if (!Array.isArray(entries)) {
    const value = JSON.stringify(entries);
    faults.warning("views-list", { column: "views", value }, "a list of views, each with a title and an address");
    return undefined;
  }
  return entries.flatMap((entry, i) => readView(entry, i, faults) ?? []);
}

function readView(entry: unknown, place: number, faults: Faults): StartView | undefined {
  const textIn = (name: string) => (isRecord(entry) ? textOf(entry, name).trim() : "");
  const title = textIn("title");
  const address = textIn("address").replace(/^#/, "");
  const fault = (name: string, expected: string) => {
    faults.warning(
      "view-field",
      { column: `views, ${name} of view ${place + 1}` },
      expected,
      "the view is not offered",
    );
  };
  if (title === "") fault("title", 'a title such as "Gaps on both sides"');
  if (address === "") fault("address", 'an address of the page such as "view=coverage"');
  return title === "" || address === "" ? undefined : { title, description: textIn("description"), address };
}
