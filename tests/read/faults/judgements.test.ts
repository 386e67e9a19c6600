/** What a relation and a basis ask for. */
import { row, table, testFaults } from "./faults.ts";

const WORDS = Array.from({ length: 31 }, (_, i) => `word${i}`).join(" ");

testFaults([
  {
    id: "V02",
    of: "a relation that nobody knows",
    content: table(row({ relation: "supports" }), row({ element: "H.B", relation: "enable" })),
    errors: [
      'linkages.csv:2: relation "supports": expected one of same-aim, broader, narrower, contributes, enables, tension, none',
      'linkages.csv:3: relation "enable": expected one of same-aim, broader, narrower, contributes, enables, tension, none (did you mean "enables"?)',
    ],
    linkages: 0,
  },
  {
    id: "V02",
    of: "a relation in capitals",
    content: table(row({ relation: "Same Aim" })),
    warnings: ['linkages.csv:2: relation "Same Aim": expected "same-aim" (read as "same-aim")'],
    linkages: 1,
  },
  {
    id: "V02",
    of: "a basis and a status that nobody knows",
    content: table(row({ basis: "expert", status: "done" })),
    errors: [
      'linkages.csv:2: basis "expert": expected one of published, editorial, suggested',
      'linkages.csv:2: status "done": expected one of draft, reviewed, agreed, contested, rejected',
    ],
    linkages: 0,
  },
  {
    id: "V01",
    of: "strengths out of range",
    content: table(
      row({ strength: "high" }),
      row({ element: "H.B", strength: "1,5" }),
      row({ element: "W.A", strength: "-1" }),
      row({ element: "W.B", strength: "NaN" }),
      row({ element: "W.C", strength: "4" }),
    ),
    errors: [
      'linkages.csv:2: strength "high": expected 1, 2 or 3 for the relation "contributes"',
      'linkages.csv:3: strength "1,5": expected 1, 2 or 3 for the relation "contributes"',
      'linkages.csv:4: strength "-1": expected 1, 2 or 3 for the relation "contributes"',
      'linkages.csv:5: strength "NaN": expected 1, 2 or 3 for the relation "contributes"',
      'linkages.csv:6: strength "4": expected 1, 2 or 3 for the relation "contributes"',
    ],
    linkages: 0,
  },
  {
    id: "V01",
    of: "a strength that its relation cannot have",
    content: table(
      row({ relation: "same-aim", strength: "1" }),
      row({ element: "H.B", relation: "enables", strength: "3" }),
    ),
    errors: [
      'linkages.csv:2: strength "1": expected 2 or 3 for the relation "same-aim"',
      'linkages.csv:3: strength "3": expected 1 or 2 for the relation "enables"',
    ],
    linkages: 0,
  },
  {
    id: "V09",
    of: "no strength, and a zero",
    content: table(row({ strength: "" }), row({ element: "H.B", strength: "0" })),
    errors: [
      'linkages.csv:2: strength "": expected 1, 2 or 3 for the relation "contributes"',
      'linkages.csv:3: strength "0": expected 1, 2 or 3 for the relation "contributes"',
    ],
    linkages: 0,
  },
  {
    id: "R08",
    of: "a `none` row that says more than none",
    content: table(row({ relation: "none", target: "1", priority_areas: "A.1", locator: "p. 2" })),
    errors: [
      'linkages.csv:2: strength "2": expected no strength for the relation "none"',
      'linkages.csv:2: priority_areas "A.1": expected no priority area for the relation "none"',
      'linkages.csv:2: locator "p. 2": expected no locator for the relation "none"',
    ],
    linkages: 0,
  },
  {
    id: "R08",
    of: "a `none` row at a target",
    content: table(row({ relation: "none", strength: "" })),
    errors: ['linkages.csv:2: target "1.1": expected a unit such as "1" for the relation "none"'],
    linkages: 0,
  },
  {
    id: "R08",
    of: "a `none` row below a unit, and a long one",
    content: table(
      row({ element: "H.A.1", relation: "none", strength: "", target: "1" }),
      row({ element: "H.B", target: "2", relation: "none", strength: "", rationale: WORDS }),
    ),
    warnings: [
      'linkages.csv:2: element "H.A.1": expected a unit such as "H.A" for the relation "none" (above or below a unit it gives no answer)',
      'linkages.csv:3: rationale "word0 word1 word2 word3 word4 word5 word6 word7 word8 word9 word10 word11 word12…": expected at most 30 words for the relation "none"',
    ],
    linkages: 2,
  },
  {
    id: "R08",
    of: "a `none` row beside a linkage, which the check of the mapping names",
    content: table(row(), row({ target: "1", relation: "none", strength: "", rationale: "" })),
    linkages: 2,
  },
  {
    id: "R08",
    of: "a published statement without source and place",
    content: table(row({ basis: "published" })),
    errors: [
      'linkages.csv:2: source "": expected the id of the source that states it, such as "S01"',
      'linkages.csv:2: locator "": expected the place in the source such as "p. 14"',
    ],
    linkages: 0,
  },
  {
    id: "R08",
    of: "a published statement without strength",
    content: table(row({ basis: "published", source: "S01", locator: "p. 3", strength: "" })),
    linkages: 1,
  },
  {
    id: "R08",
    of: "an editorial linkage without reason",
    content: table(row({ rationale: "" })),
    errors: ['linkages.csv:2: rationale "": expected the reason for an editorial linkage, in a sentence'],
    linkages: 0,
  },
  {
    id: "R08",
    of: "an editorial linkage above the units",
    content: table(row({ element: "PLAN" }), row({ target: "2" })),
    warnings: [
      'linkages.csv:2: element "PLAN": expected a unit or a concept below one (the linkage is listed where it stands and not counted)',
      'linkages.csv:3: target "2": expected a concept below a unit (the linkage is listed where it stands and not counted)',
    ],
    linkages: 2,
  },
  {
    id: "R08",
    of: "an editorial linkage at a goal without targets, which is its own target, and at one with targets",
    in: "hand-b",
    content: table(row({ element: "T.1", target: "9" }), row({ element: "T.1", target: "8" })),
    warnings: [
      'linkages.csv:3: target "8": expected a concept below a unit (the linkage is listed where it stands and not counted)',
    ],
    linkages: 2,
  },
  {
    id: "R06",
    of: "a published linkage at a goal without targets, and one of a step below",
    in: "hand-b",
    content: table(
      row({ element: "Q.2", target: "9", basis: "published", source: "S01", locator: "p. 2" }),
      row({ element: "Q.2.a", target: "9" }),
    ),
    warnings: [
      'linkages.csv:3: element "Q.2.a": expected a linkage at one place of the tree (line 2 links "Q.2" to "9", which stands above it)',
    ],
    linkages: 2,
  },
  {
    id: "I02",
    of: "an id that names other codes",
    content: table(row({ id: "H.B~1.1" }), row({ id: "L-17", target: "1.2" }), row({ id: "H.A~2.1~1", target: "2.1" })),
    errors: [
      'linkages.csv:2: id "H.B~1.1": expected "H.A~1.1" (an id is "<element>~<target>", a second row for the pair ends in "~2")',
      'linkages.csv:3: id "L-17": expected "H.A~1.2" (an id is "<element>~<target>", a second row for the pair ends in "~2")',
      'linkages.csv:4: id "H.A~2.1~1": expected "H.A~2.1" (an id is "<element>~<target>", a second row for the pair ends in "~2")',
    ],
    linkages: 0,
  },
]);
