import { expect, it } from "vitest";
import { printExports } from "../../scripts/bench/exports.ts";

it("sets each export beside CSV of the same rows", () => {
  const printed = printExports([
    { size: 0, format: "csv", milliseconds: 4.4, bytes: 331_879 },
    { size: 0, format: "docx", milliseconds: 440, bytes: 95_043 },
    { size: 50_000, format: "csv", milliseconds: 577, bytes: 5_921_151 },
    { size: 50_000, format: "xlsx", milliseconds: 5_416, bytes: 3_779_692 },
  ]);
  expect(printed.split("\n")).toEqual([
    "linkages  export      time      size  times CSV",
    "--------  ------  --------  --------  ---------",
    " shipped  csv         4 ms    332 kB        1.0",
    "          docx      440 ms     95 kB      100.0",
    "  50,000  csv       577 ms  5,921 kB        1.0",
    "          xlsx    5,416 ms  3,780 kB        9.4",
  ]);
});
