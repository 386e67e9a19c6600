import type { Block } from "../../export/text-blocks.ts";
import { PreviewFigure } from "./PreviewFigure.tsx";
import { PreviewTable } from "./PreviewTable.tsx";

interface BlocksProps {
  blocks: readonly Block[];
  /** How many tables and figures the document has before these blocks. */
  tables: number;
  figures: number;
}

/** A part of a document on the screen: the words it will have, the first rows of its tables, its figures. */
export function Blocks({ blocks, tables, figures }: BlocksProps) {
  const numbers = { table: tables, figure: figures };
  const parts = blocks.map((block, i) => {
    const number = block.kind === "table" || block.kind === "figure" ? ++numbers[block.kind] : 0;
    // oxlint-disable-next-line react/no-array-index-key -- blocks have no name, and are made anew together
    return <OneBlock key={i} block={block} number={number} />;
  });
  return <>{parts}</>;
}

function OneBlock({ block, number }: { block: Block; number: number }) {
  switch (block.kind) {
    case "heading": {
      // Below the page's own heading and that of the preview.
      const Heading = ({ 1: "h3", 2: "h4", 3: "h5" } as const)[block.level];
      return <Heading dir="auto">{block.text}</Heading>;
    }
    case "text":
      return (
        <p className={`sheet-${block.look}`} dir="auto">
          {block.text}
        </p>
      );
    case "source":
      return (
        <p className="sheet-source" dir="auto">
          <b>{block.id}</b> {block.text}
        </p>
      );
    case "table":
      return <PreviewTable table={block.table} number={number} />;
    case "figure":
      return <PreviewFigure {...block} number={number} />;
    case "list":
      return (
        <ul className="sheet-list">
          {block.items.map((item) => (
            <li key={item} dir="auto">
              {item}
            </li>
          ))}
        </ul>
      );
    case "contents":
    case "turn":
      return null;
  }
}
