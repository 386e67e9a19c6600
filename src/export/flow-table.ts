import type { Flow } from "../analysis/flow.ts";
import type { Table } from "./table.ts";

/** The bands of a flow; what has no priority area stands behind an empty code. */
export function flowTable({ nodes, bands, severalAreas, leftOut }: Flow): Table {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const areas = nodes.some(({ side }) => side === "area");
  return {
    title: "Bands",
    columns: ["From", "To", "Linkages", "Tensions", "From title", "To title"],
    rows: bands.map(({ from, to, linkages, tensions }) => {
      const [start, end] = [byId.get(from), byId.get(to)];
      return [
        start?.code ?? "",
        end?.code ?? "",
        String(linkages),
        String(tensions),
        start?.title ?? "",
        end?.title ?? "",
      ];
    }),
    notes: [
      ...(areas ? [`Linkages of several priority areas, which run through each of them: ${severalAreas}.`] : []),
      `Left out, since they were made above the units or the targets: ${leftOut}.`,
    ],
  };
}
