/** References between the tables, and linkages beside each other. */
import { agendaRow, row, table, testFaults } from "./faults.ts";

testFaults([
  {
    id: "R01",
    of: "codes that are in neither framework",
    content: table(row(), row({ element: "H.AA" }), row({ element: "W.A.11" })),
    errors: [
      'linkages.csv:3: element "H.AA": expected a concept of "harbour-plan" such as "H.A.1" (did you mean "H.A"?)',
      'linkages.csv:4: element "W.A.11": expected a concept of "harbour-plan" such as "H.A.1" (did you mean "W.A.1"?)',
    ],
    linkages: 1,
  },
  {
    id: "R02",
    of: "two codes in one cell",
    content: table(row({ target: "1.1; 1.2" })),
    errors: [
      'linkages.csv:2: target "1.1; 1.2": expected a concept of "world-goals" such as "1.1" (one cell holds one code)',
    ],
    linkages: 0,
  },
  {
    id: "R03",
    of: "one pair with two relations",
    content: table(row(), row({ id: "H.A~1.1~2", relation: "enables" })),
    warnings: [
      'linkages.csv:3: relation "enables": expected one relation for a pair (line 2 says "contributes" for the same pair)',
    ],
    linkages: 2,
  },
  {
    id: "R03",
    of: "one pair twice under two ids",
    content: table(row(), row({ id: "H.A~1.1~2" })),
    warnings: ['linkages.csv:3: id "H.A~1.1~2": expected each linkage once (line 2 says the same)'],
    linkages: 2,
  },
  {
    id: "R04",
    of: "a linkage inside one framework",
    content: table(row({ target: "H.B" })),
    errors: [
      'linkages.csv:2: target "H.B": expected a concept of "world-goals" such as "1.1" (this code stands on the other side)',
    ],
    linkages: 0,
  },
  {
    id: "R05",
    of: "sides that are swapped",
    content: table(row({ id: "H.A~1.1", element: "1.1", target: "H.A" })),
    errors: [
      'linkages.csv:2: element "1.1": expected a concept of "harbour-plan" such as "H.A.1" (element and target look swapped)',
    ],
    linkages: 0,
  },
  {
    id: "R05",
    of: "sides that are swapped, in the real frameworks",
    in: "agenda",
    content: table(agendaRow({ element: "12.5", target: "ASCC.C.4" })),
    errors: [
      'linkages.csv:2: element "12.5": expected an ASEAN element such as "ASCC.C.4" (element and target look swapped)',
    ],
    linkages: 0,
  },
  {
    id: "R06",
    of: "an element and the theme above it, linked to one target",
    content: table(row(), row({ element: "H.A.1" })),
    warnings: [
      'linkages.csv:3: element "H.A.1": expected a linkage at one place of the tree (line 2 links "H.A" to "1.1", which stands above it)',
    ],
    linkages: 2,
  },
  {
    id: "R06",
    of: "a target and its goal",
    content: table(row({ target: "1" }), row()),
    warnings: [
      'linkages.csv:2: target "1": expected a concept below a unit (the linkage is listed where it stands and not counted)',
      'linkages.csv:3: target "1.1": expected a linkage at one place of the tree (line 2 links "H.A" to "1", which stands above it)',
    ],
    linkages: 2,
  },
  {
    id: "R06",
    of: "published statements above the units",
    content: table(row({ element: "PLAN", target: "1", basis: "published", source: "S01", locator: "p. 1" }), row()),
    linkages: 2,
  },
  {
    id: "R07",
    of: "a word in place of a target",
    content: table(row({ target: "n/a" }), row({ element: "H.B", target: "-" })),
    errors: [
      'linkages.csv:2: target "n/a": expected a concept of "world-goals" such as "1.1" (for "no counterpart" write a row with the relation "none")',
      'linkages.csv:3: target "-": expected a concept of "world-goals" such as "1.1" (for "no counterpart" write a row with the relation "none")',
    ],
    linkages: 0,
  },
  {
    id: "R09",
    of: "an element file without linkages",
    content: table(),
    warnings: [
      'linkages.csv:1: header "id,element,target,relation,strength,priority_areas,basis,rationale,source,locato…": expected rows below the header',
    ],
    linkages: 0,
  },
  {
    id: "R01",
    of: "a source that nobody listed",
    content: table(row({ source: "S99" })),
    errors: ['linkages.csv:2: source "S99": expected the id of a source in the table of sources such as "S01"'],
    linkages: 0,
  },
  {
    id: "R01",
    of: "an area that nobody listed",
    content: table(row({ priority_areas: "A.1;A.9" })),
    errors: ['linkages.csv:2: priority_areas "A.1;A.9": expected priority areas out of A.1, A.2 (A.9 is not known)'],
    linkages: 0,
  },
  {
    id: "R01",
    of: "ids in the tables around",
    path: "initiatives.csv",
    content: "code,title,priority_areas,source\nI.1,A lantern,A.3,S2\n",
    errors: [
      'initiatives.csv:2: priority_areas "A.3": expected an id in the table of priority areas',
      'initiatives.csv:2: source "S2": expected an id in the table of sources (did you mean "S02"?)',
    ],
  },
  {
    id: "R01",
    of: "ids of bodies and sources in a framework",
    path: "harbour-plan.csv",
    content: "code,parent,level,title,lead_body,source\nPLAN,,plan,Plan,Dock Bord,S09\n",
    errors: [
      'harbour-plan.csv:2: lead_body "Dock Bord": expected an id in the table of bodies (did you mean "Dock Board"?)',
      'harbour-plan.csv:2: source "S09": expected an id in the table of sources',
    ],
  },
]);
