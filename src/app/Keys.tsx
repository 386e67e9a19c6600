const KEYS: readonly (readonly [string, string])[] = [
  ["/ or Ctrl K", "Search elements, targets and words"],
  ["Tab", "Next part of the page; the graph and the table are one stop each"],
  ["↑ ↓", "In the graph and the table: previous and next"],
  ["← →", "In the graph: across to what is linked, and back"],
  ["Shift ↑ ↓", "In the graph: among what the last concept is linked to"],
  ["Enter", "Select, and open its evidence"],
  ["Space", "Open or close a concept"],
  ["Esc", "Clear the selection, close what is open"],
  ["+ − 0", "Zoom in, zoom out, show everything"],
  ["Home End", "First and last"],
];

/** The keyboard on one page, and how to read the picture. */
export function Keys() {
  return (
    <div className="prose">
      <table className="keys">
        <tbody>
          {KEYS.map(([keys, what]) => (
            <tr key={keys}>
              <th scope="row">
                <kbd>{keys}</kbd>
              </th>
              <td>{what}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h3>How to read the graph</h3>
      <p>
        Two outlines face each other. A line joins two concepts that are linked, or that have linked concepts below
        them: the wider, the more linkages; the firmer, the stronger the strongest of them. Lines take the colour of the
        left side; red lines hold tensions only. A small grey dot has no linkage that the filter shows. The wedges at
        the edges open what lies below.
      </p>
      <p>
        Places follow from the data and from what is open, never from the filter: the same data give the same picture.
      </p>
    </div>
  );
}
