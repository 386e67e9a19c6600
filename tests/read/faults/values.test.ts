/** Dates, numbers, addresses, and texts that are hostile but lawful. */
import { row, table, testFaults } from "./faults.ts";

const dates = ["01/02/2025", "1.2.2025", "Feb 1, 2025", "45689", "2025-2-1", "20250201"];

testFaults([
  {
    id: "V03",
    of: "dates in six forms",
    content: table(...dates.map((date, i) => row({ id: `H.A~1.1~${i + 2}`, coded_on: date }))),
    errors: [
      'linkages.csv:2: coded_on "01/02/2025": expected a date such as "2025-11-22"',
      'linkages.csv:3: coded_on "1.2.2025": expected a date such as "2025-11-22"',
      'linkages.csv:4: coded_on "Feb 1, 2025": expected a date such as "2025-11-22"',
      'linkages.csv:5: coded_on "45689": expected a date such as "2025-11-22" (a spreadsheet wrote the number of days instead of the date)',
      'linkages.csv:6: coded_on "2025-2-1": expected a date such as "2025-11-22"',
      'linkages.csv:7: coded_on "20250201": expected a date such as "2025-11-22"',
    ],
    linkages: 0,
  },
  {
    id: "V03",
    of: "days that the calendar does not have",
    content: table(
      row({ coded_on: "2025-02-29" }),
      row({ element: "H.B", coded_on: "2025-00-10", reviewed_on: "2024-02-29" }),
    ),
    errors: [
      'linkages.csv:2: coded_on "2025-02-29": expected a day that the calendar has',
      'linkages.csv:3: coded_on "2025-00-10": expected a day that the calendar has',
    ],
    linkages: 0,
  },
  {
    id: "V04",
    of: "what a broken formula leaves",
    content: table(
      row({ rationale: "#REF!" }),
      row({ element: "#N/A", id: "x" }),
      row({ element: "H.B", coded_on: "#VALUE!" }),
    ),
    errors: [
      'linkages.csv:2: rationale "#REF!": expected the text itself, not a spreadsheet error value',
      'linkages.csv:3: element "#N/A": expected the text itself, not a spreadsheet error value',
      'linkages.csv:4: coded_on "#VALUE!": expected the text itself, not a spreadsheet error value',
    ],
    linkages: 0,
  },
  {
    id: "V05",
    of: "a column that was too narrow",
    content: table(row({ reviewed_on: "########" })),
    errors: ['linkages.csv:2: reviewed_on "########": expected the text itself, not a spreadsheet error value'],
    linkages: 0,
  },
  {
    id: "V06",
    of: "a text that a spreadsheet may have cut",
    content: table(row({ rationale: "x".repeat(32_767) }), row({ element: "H.B", rationale: "y".repeat(255) })),
    warnings: [
      'linkages.csv:2: rationale "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…": expected a text that is not exactly 32767 characters long (a spreadsheet may have cut the cell)',
      'linkages.csv:3: rationale "yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy…": expected a text that is not exactly 255 characters long (a spreadsheet may have cut the cell)',
    ],
    linkages: 2,
  },
  {
    id: "Z04",
    of: "a text that is too long for a cell",
    content: table(row({ rationale: "x".repeat(32_768) })),
    errors: [
      'linkages.csv:2: rationale "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…": expected at most 32767 characters (32768 were found)',
    ],
    linkages: 0,
  },
  {
    id: "V07",
    of: "addresses that are none",
    path: "bodies.csv",
    content: "id,title,url\nDock Board,Board,www.example.org\nSea Council,Council,ftp://example.org\n",
    warnings: [
      'bodies.csv:2: url "www.example.org": expected a web address such as "https://example.org/page" (it is shown as text and not as a link)',
      'bodies.csv:3: url "ftp://example.org": expected a web address such as "https://example.org/page" (it is shown as text and not as a link)',
    ],
  },
  {
    id: "S02",
    of: "addresses that would run",
    path: "bodies.csv",
    content:
      'id,title,url\nDock Board,Board,javascript:alert(1)\nSea Council,Council," java\tscript:alert(1)"\nX,X,//evil.example\nY,Y,"data:text/html,<script>"\n',
    warnings: [
      'bodies.csv:2: url "javascript:alert(1)": expected a web address such as "https://example.org/page" (it is shown as text and not as a link)',
      'bodies.csv:3: url " java\\tscript:alert(1)": expected a web address such as "https://example.org/page" (it is shown as text and not as a link)',
      'bodies.csv:4: url "//evil.example": expected a web address such as "https://example.org/page" (it is shown as text and not as a link)',
      'bodies.csv:5: url "data:text/html,<script>": expected a web address such as "https://example.org/page" (it is shown as text and not as a link)',
    ],
  },
  {
    id: "V08",
    of: "addresses to look at twice",
    path: "bodies.csv",
    content: `id,title,url\nDock Board,Board,https://example.org/a b\nSea Council,Council,https://ex\u0430mple.org/\nX,X,https://me:secret@example.org/\nY,Y,https://example.org/${"a".repeat(3000)}\n`,
    warnings: [
      'bodies.csv:2: url "https://example.org/a b": expected a web address such as "https://example.org/page" (it is shown as text and not as a link)',
      'bodies.csv:3: url "https://exаmple.org/": expected a host in plain Latin letters (the host is xn--exmple-4nf.org)',
      'bodies.csv:4: url "https://me:secret@example.org/": expected a web address such as "https://example.org/page" without a name or password in it',
      'bodies.csv:5: url "https://example.org/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…": expected at most 2048 characters (3020 were found)',
    ],
  },
  {
    id: "V09",
    of: "yes and no in many words",
    path: "world-goals.csv",
    content:
      "code,parent,level,title,unit\nWG,,agenda,Goals,FALSE\n1,WG,goal,One,1\n2,WG,goal,Two,Yes\n3,WG,goal,Three,perhaps\n",
    errors: ['world-goals.csv:5: unit "perhaps": expected one of "yes", "no"'],
  },
  {
    id: "V02",
    of: "a colour and a label",
    path: "world-goals.csv",
    content: `code,parent,level,title,short_title,colour\nWG,,agenda,Goals,${"x".repeat(61)},red;background:url(//x)\n`,
    errors: ['world-goals.csv:2: colour "red;background:url(//x)": expected a colour such as "#E5243B"'],
    warnings: [
      'world-goals.csv:2: short_title "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx": expected at most 60 characters (61 were found)',
    ],
  },
  {
    id: "V02",
    of: "lists in other spellings",
    content: table(row({ priority_areas: "A.2; A.1;A.1" })),
    warnings: [
      'linkages.csv:2: priority_areas "A.2; A.1;A.1": expected "A.1;A.2" (a list is sorted, without spaces, each value once)',
    ],
    linkages: 1,
  },
  {
    id: "V03",
    of: "a year that is none",
    path: "sources.csv",
    content: "id,title,year,accessed_on\nS01,Plan,c. 2019,\nS02,Annex,2020,yesterday\nS03,Resolution,,\n",
    errors: [
      'sources.csv:2: year "c. 2019": expected a year such as "2015"',
      'sources.csv:3: accessed_on "yesterday": expected a date such as "2025-11-22"',
    ],
  },
  {
    id: "V02",
    of: "a verification that nobody knows",
    path: "priority-areas.csv",
    content: "code,title,verification\nA.1,Lives,seen\nA.2,Sea,\n",
    errors: ['priority-areas.csv:2: verification "seen": expected one of verified, recalled'],
  },
  {
    id: "S01",
    of: "markup, which is only text",
    content: table(row({ rationale: "<script>alert(1)</script>", coder: "<svg/onload=alert(1)>" })),
    linkages: 1,
  },
  {
    id: "S04",
    of: "formulas, which are only text",
    content: table(row({ rationale: "=cmd|'/c calc'!A1", locator: "+1", coder: "@me" })),
    linkages: 1,
  },
  {
    id: "S06",
    of: "control characters in a text",
    content: table(row({ rationale: "]]> \u0001 \ud800" })),
    warnings: [
      'linkages.csv:2: text "itorial,]]> \\u0001 \ufffd,,,first r": expected text without control characters (it contains U+0001, which some formats cannot hold)',
      'linkages.csv:2: text "orial,]]> \\u0001 \ufffd,,,first rea": expected text without U+FFFD (it was damaged before it reached us; type the letter again)',
    ],
    linkages: 1,
  },
  {
    id: "S08",
    of: "Thai, Khmer and joined emoji",
    content: table(row({ rationale: "ชุดป้องกัน សុវត្ថិភាព 👩‍👩‍👧" })),
    linkages: 1,
  },
]);
