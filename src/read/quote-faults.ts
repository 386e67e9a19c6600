import type { Faults } from "./faults.ts";
import type { QuoteFault } from "./records.ts";

/** Say what is wrong with the quotes of a record. A stray quote is only a remark; the others cost the row. */
export function reportQuoteFault({ kind, line, value }: QuoteFault, faults: Faults): void {
  const place = { line, column: "record", value };
  if (kind === "stray") {
    const hint = 'put the cell in quotes and write those inside as ""';
    faults.warning("stray-quote", place, "quotes around a whole cell or none", hint);
  } else if (kind === "unclosed") {
    faults.error("unclosed-quote", place, "a closing quote for the cell that opens here", "the row is left out");
  } else {
    const hint = value.includes('\\"') ? 'write "" where it says \\"' : 'write a quote inside a quoted cell as ""';
    faults.error("text-after-quote", place, "the closing quote to end the cell", hint);
  }
}
