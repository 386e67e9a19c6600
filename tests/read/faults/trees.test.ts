/** Trees: parents, cycles, levels. */
import { testFaults } from "./faults.ts";

const goals = (...rows: string[]) => ["code,parent,level,title", ...rows, ""].join("\n");
const chain = (length: number, last: string) =>
  goals(...Array.from({ length }, (_, i) => `C${i},${i === 0 ? last : `C${i - 1}`},goal,Concept ${i}`));

testFaults([
  {
    id: "T01",
    of: "a cycle of three",
    path: "world-goals.csv",
    content: goals("WG,,agenda,Goals", "1,3,goal,One", "2,1,goal,Two", "3,2,goal,Three"),
    errors: [
      'world-goals.csv:3: parent "3": expected parents that lead to the top and not back (1 > 3 > 2 > 1 on lines 3, 5, 4)',
    ],
  },
  {
    id: "T01",
    of: "a concept above itself",
    path: "world-goals.csv",
    content: goals("WG,,agenda,Goals", "1,1,goal,One"),
    errors: ['world-goals.csv:3: parent "1": expected parents that lead to the top and not back (1 > 1 on line 3)'],
  },
  {
    id: "T01",
    of: "a cycle of 1,000",
    path: "world-goals.csv",
    content: chain(1000, "C999"),
    errors: [
      'world-goals.csv:2: parent "C999": expected parents that lead to the top and not back (C0 > C999 > C998 > C997 > C996 > C995 > C994 > C993 > … 992 more > C0 on lines 2, 1001, 1000, 999, 998, 997, 996, 995, … 992 more)',
    ],
    warnings: ['world-goals.csv:66: code "C64": expected at most 64 levels (936 concepts stand deeper)'],
  },
  {
    id: "T02",
    of: "a parent that is not there",
    path: "world-goals.csv",
    content: goals("WG,,agenda,Goals", "1,WGG,goal,One", "2,Nowhere,goal,Two"),
    errors: [
      'world-goals.csv:3: parent "WGG": expected the code of another row, or nothing for a concept at the top (did you mean "WG"?)',
      'world-goals.csv:4: parent "Nowhere": expected the code of another row, or nothing for a concept at the top',
    ],
  },
  {
    id: "T03",
    of: "two parents",
    path: "world-goals.csv",
    content: goals("WG,,agenda,Goals", "X,,agenda,Other", "1,WG;X,goal,One"),
    errors: [
      'world-goals.csv:4: parent "WG;X": expected the code of another row, or nothing for a concept at the top (one cell holds one code)',
    ],
  },
  {
    id: "T04",
    of: "a chain of 10,000",
    path: "world-goals.csv",
    content: chain(10_000, ""),
    warnings: ['world-goals.csv:66: code "C64": expected at most 64 levels (9936 concepts stand deeper)'],
  },
  {
    id: "T05",
    of: "a child before its parent",
    path: "world-goals.csv",
    content: goals("1.1,1,target,Target", "1,WG,goal,One", "WG,,agenda,Goals"),
  },
  {
    id: "T06",
    of: "a parent on the first row only",
    path: "world-goals.csv",
    content: goals("WG,,agenda,Goals", "1,WG,goal,One", "1.1,1,target,First", "1.2,,target,Second"),
    warnings: [
      'world-goals.csv:5: parent "": expected "1", since the code begins with it (it is read as a concept at the top)',
    ],
  },
  {
    id: "T07",
    of: "a code that speaks of another parent",
    path: "world-goals.csv",
    content: goals("WG,,agenda,Goals", "8,WG,goal,Eight", "9,WG,goal,Nine", "8.10,9,target,Tenth"),
    warnings: [
      'world-goals.csv:5: parent "9": expected "8", since the code of the row is "8.10" (the parent column is followed)',
    ],
  },
  {
    id: "T08",
    of: "an empty level and an unknown one",
    path: "world-goals.csv",
    content: goals("WG,,agenda,Goals", "1,WG,,One", "2,WG,gaol,Two"),
    errors: [
      'world-goals.csv:3: level "": expected one of agenda, goal, target',
      'world-goals.csv:4: level "gaol": expected one of agenda, goal, target',
    ],
  },
  {
    id: "I01",
    of: "a concept twice",
    path: "world-goals.csv",
    content: goals("WG,,agenda,Goals", "1,WG,goal,One", "1,WG,goal,One"),
    warnings: ['world-goals.csv:4: code "1": expected each concept once (line 3 says the same)'],
  },
  {
    id: "I02",
    of: "one code for two concepts",
    path: "world-goals.csv",
    content: goals("WG,,agenda,Goals", "1,WG,goal,One", "1,,goal,Uno"),
    errors: [
      'world-goals.csv:4: code "1": expected a code of its own for each concept (line 3 has the same code and differs in parent, title, short_title)',
    ],
  },
]);
