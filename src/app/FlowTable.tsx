import type { Flow } from "../analysis/flow.ts";
import { nameOf } from "./flowWords.ts";

/** The numbers of the flow, band by band, for those who do not see it. */
export function FlowTable({ flow }: { flow: Flow }) {
  const names = new Map(flow.nodes.map((node) => [node.id, nameOf(node)]));
  return (
    <div className="visually-hidden">
      <table>
        <caption>The bands of the flow, in the order of their nodes</caption>
        <thead>
          <tr>
            <th scope="col">From</th>
            <th scope="col">To</th>
            <th scope="col">Linkages</th>
            <th scope="col">Tensions among them</th>
          </tr>
        </thead>
        <tbody>
          {flow.bands.map(({ from, to, linkages, tensions }) => (
            <tr key={`${from}>${to}`}>
              <th scope="row">{names.get(from)}</th>
              <td>{names.get(to)}</td>
              <td>{linkages}</td>
              <td>{tensions}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
