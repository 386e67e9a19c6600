/** Ids and codes of frameworks that nobody described. */
import { row, table, testFaults } from "./faults.ts";

testFaults([
  {
    id: "I01",
    of: "a row twice",
    content: table(row(), row()),
    warnings: ['linkages.csv:3: id "H.A~1.1": expected each linkage once (line 2 says the same)'],
    linkages: 1,
  },
  {
    id: "I02",
    of: "one id for two readings",
    content: table(row(), row({ relation: "enables", rationale: "Another." })),
    errors: [
      'linkages.csv:3: id "H.A~1.1": expected an id of its own for each linkage (line 2 has the same and differs in relation, rationale)',
    ],
    linkages: 1,
  },
  {
    id: "I04",
    of: "a date in a framework that nobody described",
    content: table(row({ target: "01/02/2025" })),
    errors: [
      'linkages.csv:2: target "01/02/2025": expected a concept of "world-goals" such as "1.1" (it looks like a date that a spreadsheet made)',
    ],
    linkages: 0,
  },
  {
    id: "I05",
    of: "two codes that are one number",
    path: "world-goals.csv",
    content: "code,parent,level,title\nWG,,agenda,Goals\n1,WG,goal,One\n001,WG,goal,One again\n",
    warnings: [
      'world-goals.csv:4: code "001": expected one spelling of a code (line 3 writes it "1"; both are kept as two concepts)',
    ],
  },
  {
    id: "I06",
    of: "a decomposed letter",
    path: "harbour-plan.csv",
    content: "code,parent,level,title,unit\n\u00c9.A,,plan,Plan,no\nE\u0301.A.1,E\u0301.A,pillar,Part,yes\n",
    warnings: [
      'harbour-plan.csv:3: code "É.A.1": expected "É.A.1" (read as "É.A.1"; its accents are letters of their own)',
      'harbour-plan.csv:3: parent "É.A": expected "É.A" (read as "É.A"; its accents are letters of their own)',
    ],
  },
  {
    id: "I07",
    of: "a space that does not break",
    content: table(row({ id: "H.A~1.1", target: "1.1\u00a0" })),
    warnings: ['linkages.csv:2: target "1.1\u00a0": expected "1.1" (read as "1.1"; it contains U+00A0)'],
    linkages: 1,
  },
  {
    id: "I07",
    of: "an invisible letter",
    content: table(row({ id: "H.A~1.1", element: "H\u200b.A" })),
    warnings: ['linkages.csv:2: element "H\u200b.A": expected "H.A" (read as "H.A"; it contains U+200B)'],
    linkages: 1,
  },
  {
    id: "I07",
    of: "a space inside the quotes",
    content: table(row({ id: "H.A~1.1" }).replace(",1.1,", ',"1.1 ",')),
    warnings: ['linkages.csv:2: target "1.1 ": expected "1.1" (read as "1.1")'],
    linkages: 1,
  },
  {
    id: "I08",
    of: "another case in a framework that nobody described",
    content: table(row({ id: "H.A~1.1", element: "h.a" })),
    warnings: ['linkages.csv:2: element "h.a": expected "H.A" (read as "H.A")'],
    linkages: 1,
  },
  {
    id: "I11",
    of: "no id and no code",
    content: table(row({ id: "" }), row({ element: "", id: "H.A~2.1" })),
    errors: [
      'linkages.csv:2: id "": expected an id such as "<element>~<target>"',
      'linkages.csv:3: element "": expected a concept of "harbour-plan" such as "H.A.1"',
    ],
    linkages: 0,
  },
  {
    id: "I11",
    of: "a concept without a code",
    path: "world-goals.csv",
    content: "code,parent,level,title\nWG,,agenda,Goals\n,WG,goal,One\n",
    errors: ['world-goals.csv:3: code "": expected the code of the concept'],
  },
  {
    id: "I12",
    of: "marks of other formats in a code",
    path: "sources.csv",
    content: 'id,title\nS01,Plan\nS02,Annex\nS03,Resolution\n"a;b|c#d/e%f&g""h",A source\n',
  },
  {
    id: "I13",
    of: "a code of 2,000 letters",
    path: "world-goals.csv",
    content: `code,parent,level,title\nWG,,agenda,Goals\n${"9".repeat(2000)},WG,goal,Long\n`,
    errors: [
      'world-goals.csv:3: code "99999999999999999999999999999999999999999999999999999999999999999999999999999999…": expected a code (at most 1000 characters)',
    ],
  },
  {
    id: "I14",
    of: "one code in both frameworks",
    path: "world-goals.csv",
    content: "code,parent,level,title\nH,,agenda,Goals\nH.A,H,goal,One\n",
  },
  {
    id: "I16",
    of: "codes named like parts of an object",
    path: "world-goals.csv",
    content: "code,parent,level,title\n__proto__,,agenda,Goals\nconstructor,__proto__,goal,One\n",
  },
]);
