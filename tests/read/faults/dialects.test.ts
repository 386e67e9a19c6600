/** The many dialects of CSV. */
import { HEADER, row, table, testFaults } from "./faults.ts";

const TWO = [row(), row({ element: "H.B", target: "1.2" })];

testFaults([
  {
    id: "D01",
    of: "semicolons",
    content: [HEADER.replaceAll(",", ";"), row({ priority_areas: "A.1;A.2" }, ";")].join("\n"),
    linkages: 1,
  },
  {
    id: "D02",
    of: "semicolons and a decimal comma",
    content: [HEADER.replaceAll(",", ";"), row({ strength: "2,0" }, ";")].join("\n"),
    warnings: ['linkages.csv:2: strength "2,0": expected "2" (read as "2")'],
    linkages: 1,
  },
  { id: "D03", of: "tabs", content: [HEADER.replaceAll(",", "\t"), row({}, "\t")].join("\n"), linkages: 1 },
  { id: "D03", of: "pipes", content: [HEADER.replaceAll(",", "|"), row({}, "|")].join("\n"), linkages: 1 },
  {
    id: "D04",
    of: "a first line that states the delimiter",
    content: ["sep=;", HEADER.replaceAll(",", ";"), row({ target: "9.9" }, ";")].join("\r\n"),
    errors: ['linkages.csv:3: target "9.9": expected a concept of "world-goals" such as "1.1"'],
    linkages: 0,
  },
  {
    id: "D05",
    of: "spaces after commas, before quotes too",
    content: table(row({ rationale: "One, two" }).replaceAll(",", ", ").replace("One,  two", "One, two")),
    linkages: 1,
  },
  {
    id: "D06",
    of: "lines that end in CR",
    content: table(...TWO, row({ target: "9.9" })).replaceAll("\n", "\r"),
    errors: ['linkages.csv:4: target "9.9": expected a concept of "world-goals" such as "1.1"'],
    linkages: 2,
  },
  {
    id: "D07",
    of: "line ends of three kinds in one file",
    content: `${HEADER}\r\n${TWO[0]}\r${TWO[1]}\n${row({ target: "9.9" })}`,
    errors: ['linkages.csv:4: target "9.9": expected a concept of "world-goals" such as "1.1"'],
    linkages: 2,
  },
  {
    id: "D08",
    of: "line breaks within cells: lines are those of the file",
    content: table(row({ rationale: "one\ntwo\nthree" }), row({ target: "9.9" })),
    errors: ['linkages.csv:5: target "9.9": expected a concept of "world-goals" such as "1.1"'],
    linkages: 1,
  },
  {
    id: "D09",
    of: "a quote that never closes: the rows below stay",
    content: table(TWO[0]!.replace("Both", '"Both'), TWO[1]!),
    errors: [
      'linkages.csv:2: record "\\"Both speak of it.,,,first reading,2025-02-01,draft,,": expected a closing quote for the cell that opens here (the row is left out)',
    ],
    linkages: 1,
  },
  {
    id: "D09",
    of: "a quote that would close in a later row's quoted cell",
    content: table(
      TWO[0]!.replace("Both", '"Both'),
      row({ element: "W.A", target: "2.2", rationale: "a, b" }),
      TWO[1]!,
    ),
    errors: [
      'linkages.csv:2: record "\\"Both speak of it.,,,first reading,2025-02-01,draft,,": expected a closing quote for the cell that opens here (the row is left out)',
    ],
    linkages: 2,
  },
  {
    id: "D10",
    of: "a quote inside a cell without quotes",
    content: table(row({ rationale: "the 5 inch rule" }).replace("5 inch", '5"')),
    warnings: [
      'linkages.csv:2: record "the 5\\" rule": expected quotes around a whole cell or none (put the cell in quotes and write those inside as "")',
    ],
    linkages: 1,
  },
  {
    id: "D11",
    of: "text after a closing quote",
    content: table(row().replace("Both speak of it.", '"Both" speak of it.'), TWO[1]!),
    errors: [
      'linkages.csv:2: record "\\"Both\\" speak of it.,": expected the closing quote to end the cell (write a quote inside a quoted cell as "")',
    ],
    linkages: 1,
  },
  {
    id: "D12",
    of: "backslashes before quotes",
    content: table(row().replace("Both speak of it.", '"They say \\"both\\", it seems"')),
    errors: [
      'linkages.csv:2: record "\\"They say \\\\\\"both\\\\\\",": expected the closing quote to end the cell (write "" where it says \\")',
    ],
    linkages: 0,
  },
  {
    id: "D13",
    of: "a short row",
    content: table("H.A~1.1,H.A,1.1", TWO[1]!),
    errors: ['linkages.csv:2: record "H.A~1.1,H.A,1.1": expected 15 cells (3 were found)'],
    linkages: 1,
  },
  {
    id: "D14",
    of: "a long row",
    content: table(`${row()},and more`, TWO[1]!),
    errors: [
      'linkages.csv:2: record "H.A~1.1,H.A,1.1,contributes,2,,editorial,Both speak of it.,,,first reading,2025-…": expected 15 cells (16 were found)',
    ],
    linkages: 1,
  },
  {
    id: "D15",
    of: "a delimiter at the end of every row",
    content: table(...TWO).replaceAll("\n", ",\n"),
    warnings: [
      'linkages.csv:1: record "id,element,target,relation,strength,priority_areas,basis,rationale,source,locato…": expected 15 cells (the empty columns behind them are left out)',
    ],
    linkages: 2,
  },
  {
    id: "D15",
    of: "a delimiter at the end of every row but the header",
    content: table(...TWO.map((one) => `${one},,`)),
    warnings: [
      'linkages.csv:2: record "H.A~1.1,H.A,1.1,contributes,2,,editorial,Both speak of it.,,,first reading,2025-…": expected 15 cells (the empty columns behind them are left out)',
    ],
    linkages: 2,
  },
  {
    id: "D16",
    of: "empty rows at the end",
    content: table(...TWO, ",".repeat(14), ",".repeat(14), ""),
    warnings: ['linkages.csv:4: record ",,,,,,,,,,,,,,": expected a row with data (2 empty rows are left out)'],
    linkages: 2,
  },
  {
    id: "D17",
    of: "title lines above the header",
    content: ["Linkages of the harbour plan", "as of 2025", HEADER, ...TWO].join("\n"),
    warnings: [
      'linkages.csv:1: header "Linkages of the harbour plan": expected the column names (they were found on line 3; the lines above are left out)',
    ],
    linkages: 2,
  },
  {
    id: "D17",
    of: "rows above the header",
    content: [...TWO, HEADER, row({ element: "W.A" })].join("\n"),
    errors: [
      'linkages.csv:1: record "H.A~1.1,H.A,1.1,contributes,2,,editorial,Both speak of it.,,,first reading,2025-…": expected the column names (the header was found on line 3, and rows are read below it only)',
      'linkages.csv:2: record "H.B~1.2,H.B,1.2,contributes,2,,editorial,Both speak of it.,,,first reading,2025-…": expected the column names (the header was found on line 3, and rows are read below it only)',
    ],
    linkages: 1,
  },
  {
    id: "D09",
    of: "a quote in the header that never closes",
    content: table(...TWO).replace("element,", '"element,'),
    errors: [
      'linkages.csv:1: record "\\"element,target,relation,strength,priority_areas,basis,rationale,source,locator,…": expected a closing quote for the cell that opens here (the row is left out)',
      'linkages.csv:2: header "H.A~1.1,H.A,1.1,contributes,2,,editorial,Both speak of it.,,,first reading,2025-…": expected a header row with the columns "id", "element", "target", "relation", "strength", "basis", "rationale", "status" (the first line looks like data)',
    ],
    linkages: 0,
  },
  {
    id: "D19",
    of: "a second table below the first",
    content: table(TWO[0]!, "", HEADER, TWO[1]!),
    errors: [
      'linkages.csv:4: record "id,element,target,relation,strength,priority_areas,basis,rationale,source,locato…": expected a row with data (the header is repeated: a second table seems to begin here)',
    ],
    linkages: 2,
  },
  {
    id: "D20",
    of: "a row with a total",
    content: table(TWO[0]!, `Total${",".repeat(13)},`),
    errors: [
      'linkages.csv:3: element "": expected a concept of "harbour-plan" such as "H.A.1"',
      'linkages.csv:3: target "": expected a concept of "world-goals" such as "1.1"',
      'linkages.csv:3: relation "": expected one of same-aim, broader, narrower, contributes, enables, tension, none',
      'linkages.csv:3: strength "": expected 1, 2 or 3',
      'linkages.csv:3: basis "": expected one of published, editorial, suggested',
      'linkages.csv:3: status "": expected one of draft, reviewed, agreed, contested, rejected',
    ],
    linkages: 1,
  },
  {
    id: "D21",
    of: "a comment line",
    content: table("# a remark", TWO[0]!),
    errors: ['linkages.csv:2: record "# a remark": expected 15 cells (1 were found)'],
    linkages: 1,
  },
  {
    id: "D22",
    of: "a single column",
    content: "element\nH.A\nH.B\n",
    errors: [
      'linkages.csv:1: header "element": expected several columns separated by comma, semicolon, tab or pipe (one column was found; the columns needed are "id", "element", "target", "relation", "strength", "basis", "rationale", "status")',
    ],
    linkages: 0,
  },
  {
    id: "D23",
    of: "a matrix instead of pairs",
    content: "element,1.1,1.2,2.1,2.2,3.1\nH.A,x,,,,\n",
    errors: [
      'linkages.csv:1: header "element,1.1,1.2,2.1,2.2,3.1": expected a header row with the columns "id", "element", "target", "relation", "strength", "basis", "rationale", "status" (this looks like a matrix; write one row for each pair)',
    ],
    linkages: 0,
  },
]);
