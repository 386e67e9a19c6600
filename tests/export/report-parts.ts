import type { Tools } from "../../src/export/exporter.ts";
import { bandsIn } from "../../src/export/table-shape.ts";
import type { Block, TextDocument } from "../../src/export/text-blocks.ts";

/** One white dot: a test looks at where pictures stand and not at what is on them. */
const DOT = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg==",
  "base64",
);
export const QUICK_TOOLS: Partial<Tools> = { drawPicture: async () => new Uint8Array(DOT) };

/** What a report says as plain text, block by block, for a person to read through. */
export function plainText({ title, subtitle, cover, blocks }: TextDocument): string {
  const head = [title, subtitle, ...(cover?.by ?? []), ...(cover?.about ?? [])];
  return `${[...head, ...blocks.flatMap(linesOf)].join("\n")}\n`;
}

function linesOf(block: Block): readonly string[] {
  switch (block.kind) {
    case "heading":
      return ["", `${"#".repeat(block.level)} ${block.text}`];
    case "text":
      return ["", block.look === "body" ? block.text : `(${block.text})`];
    case "list":
      return ["", ...block.items.map((item) => `- ${item}`)];
    case "source":
      return [`[${block.id}] ${block.text} ${block.url ?? ""}`.trim()];
    case "contents":
      return ["", "<contents>"];
    case "figure":
      return ["", `<figure> ${block.title}. ${block.caption}`.trim(), `  ${block.figure.description}`];
    case "turn":
      return block.isLandscape ? ["", "<on its side>"] : [];
    case "table":
      return ["", `<table> ${block.table.title}`, ...tableLines(block.table)];
  }
}

function tableLines(table: Extract<Block, { kind: "table" }>["table"]): readonly string[] {
  const rows = bandsIn(table).flatMap(({ heading, from, rows: count }) => [
    ...(heading === "" ? [] : [`  == ${heading}`]),
    ...table.rows.slice(from, from + count).map((row) => `  ${row.join(" | ")}`),
  ]);
  return [`  ${table.columns.join(" | ")}`, ...rows];
}
