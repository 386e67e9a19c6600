import { cutRecords } from "../../src/read/records.ts";
import { splitRecords } from "../../src/read/rows.ts";

/** The cells of a CSV file that another program wrote, with commas. */
export function cellsOf(csv: string): readonly (readonly string[])[] {
  return splitRecords([...cutRecords(csv.replace(/^\uFEFF/, "").trimEnd(), ",")], ",");
}
