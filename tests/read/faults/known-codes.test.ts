/** Codes of the two frameworks that have a profile, and what befalls them in spreadsheets. */
import { agenda, agendaRow, table, testFaults } from "./faults.ts";

const target = (code: string) => table(agendaRow({ target: code }));

testFaults([
  {
    id: "I03",
    of: "8.10 that a spreadsheet made 8.1",
    in: "agenda",
    path: "sdg-2030.csv",
    content: agenda((code) => (code === "8.10" ? "8.1" : code)),
    errors: [
      'sdg-2030.csv: code "186 codes": expected all 187 codes of the list (missing: 8.10)',
      'sdg-2030.csv:80: code "8.1": expected a code of its own for each concept (it may have been "8.10" before a spreadsheet changed it; line 71 has the same code)',
    ],
  },
  {
    id: "I03",
    of: "8.10 in the id and 8.1 in the cell",
    in: "agenda",
    content: table(agendaRow({ id: "ASCC.C.4~8.10", target: "8.1" })),
    errors: [
      'linkages.csv:2: id "ASCC.C.4~8.10": expected "ASCC.C.4~8.1" (the target may have been "8.10" before a spreadsheet changed it)',
    ],
    linkages: 0,
  },
  {
    id: "I04",
    of: "3.1 that became a date with a month's name",
    in: "agenda",
    content: target("3-Jan"),
    errors: [
      'linkages.csv:2: target "3-Jan": expected an SDG target such as "5.a" (it may have been "3.1" before a spreadsheet made it a date)',
    ],
    linkages: 0,
  },
  {
    id: "I04",
    of: "a month's name first",
    in: "agenda",
    content: target("Jan-03"),
    errors: [
      'linkages.csv:2: target "Jan-03": expected an SDG target such as "5.a" (it may have been "3.1" before a spreadsheet made it a date)',
    ],
    linkages: 0,
  },
  {
    id: "I04",
    of: "3.1 that became a date in figures",
    in: "agenda",
    content: target("03/01/2025"),
    errors: [
      'linkages.csv:2: target "03/01/2025": expected an SDG target such as "5.a" (it may have been "3.1" before a spreadsheet made it a date)',
    ],
    linkages: 0,
  },
  {
    id: "I04",
    of: "3.1 that became a number of days",
    in: "agenda",
    content: target("45660"),
    errors: [
      'linkages.csv:2: target "45660": expected an SDG target such as "5.a" (it may have been "3.1" before a spreadsheet made it a date)',
    ],
    linkages: 0,
  },
  {
    id: "I04",
    of: "a date that was no code",
    in: "agenda",
    content: target("2025-12-31"),
    errors: [
      'linkages.csv:2: target "2025-12-31": expected an SDG target such as "5.a" (it looks like a date that a spreadsheet made)',
    ],
    linkages: 0,
  },
  {
    id: "I05",
    of: "12 as a power of ten",
    in: "agenda",
    content: target("1.20E+01"),
    errors: [
      'linkages.csv:2: target "1.20E+01": expected an SDG target such as "5.a" (it may have been "12" before a spreadsheet wrote it as a power of ten)',
    ],
    linkages: 0,
  },
  {
    id: "I05",
    of: "a decimal comma",
    in: "agenda",
    content: target("12,5"),
    errors: [
      'linkages.csv:2: target "12,5": expected an SDG target such as "5.a" (it may have been "12.5" before a spreadsheet with decimal commas changed it)',
    ],
    linkages: 0,
  },
  {
    id: "I05",
    of: "leading zeros",
    in: "agenda",
    content: target("01.01"),
    warnings: [
      'linkages.csv:2: id "ASCC.C.4~01.01": expected "ASCC.C.4~1.1" (the id spells a code in another way)',
      'linkages.csv:2: target "01.01": expected "1.1" (read as "1.1")',
    ],
    linkages: 1,
  },
  {
    id: "I08",
    of: "another case",
    in: "agenda",
    content: table(agendaRow({ id: "ASCC.C.4~12.a", target: "12.A" })),
    warnings: ['linkages.csv:2: target "12.A": expected "12.a" (read as "12.a")'],
    linkages: 1,
  },
  {
    id: "I09",
    of: "a Cyrillic letter",
    in: "agenda",
    content: target("12.\u0430"),
    errors: [
      'linkages.csv:2: target "12.а": expected an SDG target such as "5.a" (it contains a look-alike character U+0430)',
    ],
    linkages: 0,
  },
  {
    id: "I09",
    of: "full-width letters",
    in: "agenda",
    content: target("\uff11\uff12.5"),
    errors: [
      'linkages.csv:2: target "１２.5": expected an SDG target such as "5.a" (it contains a look-alike character U+FF11)',
    ],
    linkages: 0,
  },
  {
    id: "I10",
    of: "a text direction mark",
    in: "agenda",
    content: target("12\u202e.5"),
    errors: [
      'linkages.csv:2: target "12\u202e.5": expected an SDG target such as "5.a" (it contains a text direction mark U+202E)',
    ],
    warnings: [
      'linkages.csv:2: text "ASCC.C.4~12\u202e.5,ASCC.C.4,": expected text without marks that turn its direction (it contains U+202E)',
    ],
    linkages: 0,
  },
  {
    id: "I15",
    of: "targets that the agenda does not have",
    in: "agenda",
    content: table(agendaRow({ target: "14.8" }), agendaRow({ target: "18.1" }), agendaRow({ target: "5.z" })),
    errors: [
      'linkages.csv:2: target "14.8": expected an SDG target such as "5.a"',
      'linkages.csv:3: target "18.1": expected an SDG target such as "5.a"',
      'linkages.csv:4: target "5.z": expected an SDG target such as "5.a"',
    ],
    linkages: 0,
  },
  {
    id: "I15",
    of: "a target too many in the list",
    in: "agenda",
    path: "sdg-2030.csv",
    content: `${agenda()}14.8,14,target,One more,no\n`,
    errors: ['sdg-2030.csv:189: code "14.8": expected an SDG target such as "5.a" (the full list does not have it)'],
  },
  {
    id: "I15",
    of: "targets missing from the list",
    in: "agenda",
    path: "sdg-2030.csv",
    content: agenda((code) => (code === "1.b" || code === "17.19" ? undefined : code)),
    errors: ['sdg-2030.csv: code "185 codes": expected all 187 codes of the list (missing: 1.b, 17.19)'],
  },
  {
    id: "I08",
    of: "spellings of ASEAN codes",
    in: "agenda",
    content: table(
      agendaRow({ id: "AEC.B.6~12.5", element: "AEC B6" }),
      agendaRow({ id: "ASCC.C.4.ii~12.5", element: "ASCC C4(ii)" }),
      agendaRow({ id: "AEC.B.6~12.6", element: "B6", target: "12.6" }),
    ),
    errors: ['linkages.csv:4: element "B6": expected an ASEAN element such as "ASCC.C.4"'],
    warnings: [
      'linkages.csv:2: element "AEC B6": expected "AEC.B.6" (read as "AEC.B.6")',
      'linkages.csv:3: element "ASCC C4(ii)": expected "ASCC.C.4.ii" (read as "ASCC.C.4.ii")',
    ],
    linkages: 2,
  },
  {
    id: "I08",
    of: "spellings of goals and targets",
    in: "agenda",
    content: table(
      agendaRow({ id: "ASCC.C.4~12.5", target: "Target 12.5" }),
      agendaRow({ id: "AEC.B.6~9.5", element: "AEC.B.6", target: "SDG 9.5" }),
    ),
    warnings: [
      'linkages.csv:2: target "Target 12.5": expected "12.5" (read as "12.5")',
      'linkages.csv:3: target "SDG 9.5": expected "9.5" (read as "9.5")',
    ],
    linkages: 2,
  },
]);
