const KEYS: readonly { title: string; keys: readonly (readonly [string, string])[] }[] = [
  {
    title: "Everywhere",
    keys: [
      ["/ or Ctrl K", "Search elements, targets and words"],
      ["?", "This page"],
      ["Tab", "Next part of the page; every picture and table is one stop"],
      ["Esc", "Clear the selection, close what is open"],
    ],
  },
  {
    title: "Graph",
    keys: [
      ["↑ ↓", "Previous and next concept of a side"],
      ["← →", "Across to what is linked, and back"],
      ["Shift ↑ ↓", "Among what the last concept is linked to"],
      ["Enter", "Select, and open its evidence"],
      ["Space", "Open or close a concept"],
      ["+ − 0", "Zoom in, zoom out, show everything"],
      ["Home End", "First and last"],
    ],
  },
  {
    title: "Matrix",
    keys: [
      ["↑ ↓ ← →", "From cell to cell, and into the headers at the edges"],
      ["Ctrl ↑ ↓ ← →", "To the edge"],
      ["Home End", "First and last cell of a row; with Ctrl of the matrix"],
      ["Enter", "Open the linkages of a cell, or the evidence of a line"],
      ["Space", "In a header: open or close the line"],
    ],
  },
  {
    title: "Flow",
    keys: [
      ["↑ ↓", "Within a column"],
      ["← →", "Along the flow"],
      ["Enter", "Filter to it"],
    ],
  },
  {
    title: "Table",
    keys: [
      ["↑ ↓", "Previous and next row"],
      ["Page Up, Page Down, Home, End", "Further"],
      ["Enter", "Select, and open its evidence"],
    ],
  },
  {
    title: "Report",
    keys: [["Alt ↑ ↓", "Move the section that you are in up or down"]],
  },
];

/** The keyboard on one page, and how to read the picture. */
export function Keys() {
  return (
    <div className="prose">
      <table className="keys">
        {KEYS.map(({ title, keys }) => (
          <tbody key={title}>
            <tr>
              <th scope="rowgroup" colSpan={2} className="keys-group">
                {title}
              </th>
            </tr>
            {keys.map(([key, what]) => (
              <tr key={key}>
                <th scope="row">
                  <kbd>{key}</kbd>
                </th>
                <td>{what}</td>
              </tr>
            ))}
          </tbody>
        ))}
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
