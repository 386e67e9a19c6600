/** Every concept of a dossier under its code, with the linkages that were made at it; and the documents it rests on. */
import { SIDES, type Concept, type Side } from "../domain/concept.ts";
import { endOf, hierarchyOf, type Source } from "../domain/corpus.ts";
import { anchorOf, isolated, linkageAnchor, markOf, sectionOf, sourceAnchor } from "./dossier-markup.ts";
import type { Subset } from "./dossier-subset.ts";
import { sourceWords, webAddress } from "./imprint.ts";
import { escapeXml } from "./xml-text.ts";

export function indexSection(subset: Subset): string {
  const lists = SIDES.map((side) => {
    const { framework } = hierarchyOf(subset.corpus, side);
    const items = subset.concepts[side].map((concept) => itemOf(subset, side, concept));
    const list = items.length === 0 ? "<p>None.</p>" : `<ul class="index">\n${items.join("\n")}\n</ul>`;
    return `<div>\n<h3><bdi>${escapeXml(framework.title)}</bdi></h3>\n${list}\n</div>`;
  });
  const length = Math.max(...SIDES.map((side) => subset.concepts[side].length));
  return sectionOf("index", "Index of concepts", `<div class="pair">\n${lists.join("\n")}\n</div>`, length);
}

function itemOf({ corpus, reported, madeAt }: Subset, side: Side, concept: Concept): string {
  const { code, level, title } = concept;
  const depth = Math.min(4, hierarchyOf(corpus, side).pathTo(code).length);
  const other = side === "left" ? "right" : "left";
  const links = (madeAt[side].get(code) ?? []).map((index) => {
    const linkage = reported[index];
    return `<a href="#${linkageAnchor(index)}"><bdi>${escapeXml(linkage ? endOf(linkage, other) : "")}</bdi></a>`;
  });
  const made = links.length === 0 ? "" : ` <span class="made">${links.join(" ")}</span>`;
  return `<li id="${anchorOf(side, code)}" class="d${depth}" tabindex="-1"><b><bdi>${escapeXml(code)}</bdi></b> ${isolated(title)}${markOf(concept)} <small><bdi>${escapeXml(level)}</bdi></small>${made}</li>`;
}

/** What linkages and titles rest on. */
export function sourcesSection({ corpus, reported, concepts }: Subset): string {
  const cited = new Set(reported.map(({ source }) => source));
  for (const side of SIDES) for (const { source } of concepts[side]) cited.add(source);
  const sources = corpus.sources.filter(({ id }) => cited.has(id));
  const items = sources.map(
    (source) =>
      `<dt id="${sourceAnchor(source.id)}" tabindex="-1">${isolated(source.id)}</dt><dd>${sourceText(source)}</dd>`,
  );
  const list = items.length === 0 ? "<p>None is named.</p>" : `<dl>\n${items.join("\n")}\n</dl>`;
  return sectionOf("sources", "Sources", list);
}

function sourceText(source: Source): string {
  const url = webAddress(source.url);
  const link = url === undefined ? "" : `. <a href="${escapeXml(url)}" rel="noopener noreferrer">${escapeXml(url)}</a>`;
  const opened = source.accessedOn === "" ? "" : ` (opened on ${isolated(source.accessedOn)})`;
  return isolated(sourceWords(source)) + link + opened;
}
