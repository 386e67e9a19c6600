/** Header rows, and the description of the package. */
import { HEADER, row, testFaults } from "./faults.ts";

const withHeader = (header: string, ...rows: string[]) => [header, ...rows].join("\n");

testFaults([
  {
    id: "H01",
    of: "no header",
    content: [row(), row({ element: "H.B" })].join("\n"),
    errors: [
      'linkages.csv:1: header "H.A~1.1,H.A,1.1,contributes,2,,editorial,Both speak of it.,,,first reading,2025-…": expected a header row with the columns "id", "element", "target", "relation", "strength", "basis", "rationale", "status" (the first line looks like data)',
    ],
    linkages: 0,
  },
  {
    id: "H02",
    of: "a required column under a near-miss name",
    content: withHeader(HEADER.replace("relation", "relatoin"), row()),
    errors: [
      'linkages.csv:1: relation "id,element,target,relatoin,strength,priority_areas,basis,rationale,source,locato…": expected a column named "relation" (did you mean "relatoin"?)',
    ],
    linkages: 0,
  },
  {
    id: "H02",
    of: "two required columns missing",
    content: "id,element,target,relation,rationale,status\nx,H.A,1.1,none,,draft",
    errors: [
      'linkages.csv:1: strength "id,element,target,relation,rationale,status": expected a column named "strength"',
      'linkages.csv:1: basis "id,element,target,relation,rationale,status": expected a column named "basis"',
    ],
    linkages: 0,
  },
  {
    id: "H03",
    of: "other case, spaces and invisible letters",
    content: withHeader(
      HEADER.replace("element", " Element")
        .replace("priority_areas", "Priority\u00a0Areas")
        .replace("basis", "\ufeffbasis"),
      row(),
    ),
    warnings: [
      'linkages.csv:1: header "Element": expected "element" (read as "element")',
      'linkages.csv:1: header "Priority\u00a0Areas": expected "priority_areas" (read as "priority_areas")',
      'linkages.csv:1: header "\ufeffbasis": expected "basis" (read as "basis")',
    ],
    linkages: 1,
  },
  {
    id: "H04",
    of: "a column twice",
    content: withHeader(`${HEADER},target`, `${row()},1.2`),
    errors: [
      'linkages.csv:1: header "target": expected a name of its own for each column (columns 3 and 16 bear this name; rename or delete one)',
    ],
    linkages: 0,
  },
  {
    id: "H04",
    of: "an unknown column twice",
    content: withHeader(`${HEADER},note,note`, `${row()},a,b`),
    errors: [
      'linkages.csv:1: header "note": expected a name of its own for each column (columns 16 and 17 bear this name; rename or delete one)',
    ],
    warnings: [
      'linkages.csv:1: header "note": expected columns that are known here (they are kept with the rows and not read)',
    ],
    linkages: 1,
  },
  {
    id: "H05",
    of: "a column without a name that holds data",
    content: withHeader(`${HEADER},`, row() + ",", `${row({ element: "H.B" })},a remark`),
    errors: ['linkages.csv:1: header "": expected a name for column 16 (the rows hold data in it, first on line 3)'],
    linkages: 2,
  },
  {
    id: "H05",
    of: "a column without a name and without data",
    content: withHeader(`${HEADER},`, `${row()},`),
    warnings: [
      'linkages.csv:1: record "id,element,target,relation,strength,priority_areas,basis,rationale,source,locato…": expected 15 cells (the empty columns behind them are left out)',
    ],
    linkages: 1,
  },
  {
    id: "H06",
    of: "columns named like parts of an object",
    content: withHeader(`${HEADER},__proto__,constructor,toString`, `${row()},a,b,c`),
    warnings: [
      'linkages.csv:1: header "__proto__, constructor, toString": expected columns that are known here (they are kept with the rows and not read)',
    ],
    linkages: 1,
  },
  {
    id: "H07",
    of: "10,000 columns",
    content: withHeader(`${HEADER}${",x".repeat(9985)}`, row()),
    errors: [
      'linkages.csv:1: header "10000 columns": expected at most 500 columns (leave columns out that are not needed)',
    ],
    linkages: 0,
  },
  {
    id: "H08",
    of: "a header in another language",
    content: withHeader("รหัส,เป้าหมาย,ความสัมพันธ์", "H.A,1.1,none"),
    errors: [
      'linkages.csv:1: header "รหัส,เป้าหมาย,ความสัมพันธ์": expected a header row with the columns "id", "element", "target", "relation", "strength", "basis", "rationale", "status"',
    ],
    linkages: 0,
  },
  {
    id: "H09",
    of: "markup in a header",
    content: withHeader(`${HEADER},<img src=x onerror=alert(1)>`, `${row()},x`),
    warnings: [
      'linkages.csv:1: header "<img src=x onerror=alert(1)>": expected columns that are known here (they are kept with the rows and not read)',
    ],
    linkages: 1,
  },
  {
    id: "H03",
    of: "capitals in a table around",
    path: "bodies.csv",
    content: "ID;Title\nDock Board;Board\nSea Council;Council\n",
    warnings: [
      'bodies.csv:1: header "ID": expected "id" (read as "id")',
      'bodies.csv:1: header "Title": expected "title" (read as "title")',
    ],
  },
  {
    id: "H10",
    of: "a header and no rows",
    content: HEADER,
    warnings: [
      'linkages.csv:1: header "id,element,target,relation,strength,priority_areas,basis,rationale,source,locato…": expected rows below the header',
    ],
    linkages: 0,
  },
  {
    id: "H02",
    of: "no list of files",
    path: "datapackage.json",
    content: "{}",
    errors: [
      "datapackage.json: name: expected the short name of the package",
      "datapackage.json: title: expected the title of the package",
      'datapackage.json: version: expected a version such as "1.0.0"',
      'datapackage.json: created: expected the day of this version such as "2025-01-31"',
      "datapackage.json: resources: expected a list of the package's files",
    ],
  },
  {
    id: "S13",
    of: "JSON that was cut off",
    path: "datapackage.json",
    content: '{\n  "name": "atlas",\n  "resources": [',
    errors: ['datapackage.json:3: json "": expected a value or "]" (at character 17 of the line)'],
  },
  {
    id: "S13",
    of: "JSON with a comma too many",
    path: "datapackage.json",
    content: '{\n  "name": "atlas",\n}',
    errors: ['datapackage.json:3: json "}": expected a quoted name (at character 1 of the line)'],
  },
  {
    id: "S13",
    of: "JSON with text behind it",
    path: "datapackage.json",
    content: '{"name": "atlas"} and more',
    errors: ['datapackage.json:1: json "and more": expected nothing after the end (at character 19 of the line)'],
  },
  {
    id: "S13",
    of: "JSON that is a list",
    path: "datapackage.json",
    content: "[]",
    errors: ['datapackage.json: json: expected an object with the list "resources"'],
  },
  {
    id: "S10",
    of: "a prototype in the JSON",
    path: "datapackage.json",
    content: '{"__proto__": {"resources": [], "title": "polluted"}}',
    errors: [
      "datapackage.json: name: expected the short name of the package",
      "datapackage.json: title: expected the title of the package",
      'datapackage.json: version: expected a version such as "1.0.0"',
      'datapackage.json: created: expected the day of this version such as "2025-01-31"',
      "datapackage.json: resources: expected a list of the package's files",
    ],
  },
  {
    id: "S14",
    of: "paths that leave the package",
    path: "datapackage.json",
    content: JSON.stringify({
      name: "a",
      title: "A",
      version: "1",
      created: "2025-13",
      resources: [
        "/etc/passwd",
        "../up.csv",
        "https://evil.example/x.csv",
        "C:\\x.csv",
        "a/../../b.csv",
        "data:text/csv,a",
      ].map((path, i) => ({ name: `r${i}`, path })),
    }),
    errors: [
      'datapackage.json: created "2025-13": expected a date such as "2025-01-31"',
      'datapackage.json: path of r0 "/etc/passwd": expected a path inside the package such as "linkages.csv" (the file is not read)',
      'datapackage.json: path of r1 "../up.csv": expected a path inside the package such as "linkages.csv" (the file is not read)',
      'datapackage.json: path of r2 "https://evil.example/x.csv": expected a path inside the package such as "linkages.csv" (the file is not read)',
      'datapackage.json: path of r3 "C:\\\\x.csv": expected a path inside the package such as "linkages.csv" (the file is not read)',
      'datapackage.json: path of r4 "a/../../b.csv": expected a path inside the package such as "linkages.csv" (the file is not read)',
      'datapackage.json: path of r5 "data:text/csv,a": expected a path inside the package such as "linkages.csv" (the file is not read)',
      'datapackage.json: foreignKeys: expected a foreign key of "element" in the resource "linkages" that names a framework',
      'datapackage.json: foreignKeys: expected a foreign key of "target" in the resource "linkages" that names a framework',
    ],
  },
  {
    id: "I02",
    of: "two resources of one name",
    path: "datapackage.json",
    content: JSON.stringify({
      name: "a",
      title: "A",
      version: "1",
      created: "2025-01-31",
      resources: [{ name: "linkages", path: "a.csv" }, { name: "linkages", path: "b.csv" }, { path: "c.csv" }],
    }),
    errors: [
      'datapackage.json: resources "linkages": expected a name of its own for each resource',
      "datapackage.json: resources: expected a name for resource 3",
      'datapackage.json: foreignKeys: expected a foreign key of "element" in the resource "linkages" that names a framework',
      'datapackage.json: foreignKeys: expected a foreign key of "target" in the resource "linkages" that names a framework',
    ],
  },
  {
    id: "R09",
    of: "a framework without a row of its own",
    path: "frameworks.csv",
    content: "id,title,levels\nharbour-plan,Harbour Plan,plan;pillar;theme;measure\n",
    errors: ['frameworks.csv: expected a row with the id "world-goals"'],
  },
]);
