/** The flow in words: what a node or a band holds, and what the figure counts. */
import type { Flow, FlowNode } from "../analysis/flow.ts";
import type { FlowSpot } from "../scene/flow-light.ts";
import { count } from "./texts.ts";

/** `"AEC Economic Community to Resilience: 23 linkages, 2 of them tensions"`. */
export function describeSpot(flow: Flow, { node, to }: FlowSpot): string {
  const names = [node, to].map((id) => flow.nodes.find((one) => one.id === id)).filter((one) => one !== undefined);
  const linkages = flow.linkagesThrough(node, to);
  const tensions = linkages.filter(({ relation }) => relation === "tension").length;
  return `${names.map(nameOf).join(" to ")}: ${count(linkages.length, "linkage")}${tensionWords(tensions)}`;
}

/** Areas are known by their titles, concepts by their codes. */
export function nameOf({ side, code, title }: FlowNode): string {
  return side === "area" ? title : `${code} ${title}`;
}

function tensionWords(tensions: number): string {
  return tensions === 0 ? "" : tensions === 1 ? ", one of them a tension" : `, ${tensions} of them tensions`;
}

/** What the figure counts and what it leaves out, sentence by sentence. */
export function flowStatement({ linkages, severalAreas, leftOut }: Flow, areas: boolean): readonly string[] {
  const sentences = [
    `${count(linkages, "linkage")} ${linkages === 1 ? "runs" : "run"} from left to right.`,
    "The width of a band is the number of linkages that its two ends share; the number at a node is that of the distinct linkages through it.",
  ];
  if (areas && severalAreas > 0) {
    const have =
      severalAreas === 1
        ? "linkage names several priority areas and runs"
        : "linkages name several priority areas and run";
    sentences.push(
      `${severalAreas} ${have} through each of them, so bands may add up to more than the number at their node.`,
    );
  }
  if (leftOut > 0) {
    sentences.push(
      `${count(leftOut, "statement")} made above the units or above the targets ${leftOut === 1 ? "is" : "are"} left out.`,
    );
  }
  return sentences;
}
