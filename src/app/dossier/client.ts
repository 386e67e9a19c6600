/** What a dossier can do beyond being read; it runs inside the file itself. */
import type { DossierData } from "../../export/dossier-data.ts";
import { addressOf, isNarrowed, NO_WISH, readAddress, toggled, type Wish } from "./address.ts";
import { goalOf } from "./element.ts";
import { matrixPart } from "./matrixPart.ts";
import { around, narrow } from "./narrowing.ts";
import { networkPart } from "./networkPart.ts";
import { linkages, panelPart } from "./panelPart.ts";
import { tablePart } from "./tablePart.ts";
import { toolsPart } from "./toolsPart.ts";

const data = JSON.parse(document.getElementById("data")?.textContent ?? "") as DossierData;
const facetNames = data.facets.map(({ name }) => name);
const places = new Map(data.concepts.map(([anchor], place) => [anchor, place]));
let wish = readAddress(location.hash, facetNames) ?? NO_WISH;
/** Whether the last change was a letter in the search: the next one takes its place in the history. */
let isTyping = false;
/** What had the keyboard before the evidence was opened. */
let opener: HTMLElement | SVGElement | undefined;

const table = tablePart(data, (sort) => change({ ...wish, sort, to: "" }));
const network = networkPart(data, places);
const matrix = matrixPart(data, places);
const panel = panelPart(data, table.rows, close);
const tools = toolsPart(data, {
  onWords: (words) => change({ ...wish, words, to: "" }, true),
  onTick: (facet, value) => change(toggled(wish, facet, value)),
  onClear: () => change({ ...NO_WISH, sort: wish.sort }),
});

function change(next: Wish, typed = false): void {
  wish = next;
  const address = `#${addressOf(wish)}`;
  if (typed && isTyping) history.replaceState(null, "", address);
  else if (address !== (location.hash || "#")) history.pushState(null, "", address);
  isTyping = typed;
  show();
}

function show(): void {
  const narrowed = narrow(data, wish, table.textOf);
  const chosen = wish.at.split("~").flatMap((anchor) => places.get(anchor) ?? []);
  const near = chosen.length === 0 ? undefined : around(data, chosen);
  const lit = near?.map((one, i) => one & (narrowed.passes[i] ?? 0));
  const passing = lit ? [...lit.keys()].filter((i) => lit[i] === 1) : [];
  const hidden = near ? near.reduce((sum, one) => sum + one, 0) - passing.length : 0;
  table.show(narrowed.passes, narrowed.count, wish.sort);
  network.light(lit ?? (isNarrowed(wish) ? narrowed.passes : undefined), chosen);
  matrix.count(narrowed.passes, lit, chosen);
  panel.show(chosen, passing, hidden);
  tools.show(wish, narrowed);
  const about = chosen.map((place) => data.concepts[place]?.[1]).join(" and ");
  const evidence = about === "" ? "" : `${about}: ${linkages(passing.length)}; Enter again goes to the evidence. `;
  tools.say(`${evidence}${narrowed.count} of ${data.linkages.length} linkages shown.`);
}

/** @param link what was activated; once more by keyboard goes to the evidence, by pointer closes it */
function choose(at: string, link: HTMLElement | SVGElement, isKeyboard: boolean): void {
  if (wish.at === at && isKeyboard) panel.focus();
  else if (wish.at === at) close();
  else {
    if (!link.closest("#panel")) opener = link;
    change({ ...wish, at, to: "" });
    if (link.closest("#panel") && isKeyboard) panel.focus();
  }
}

function close(): void {
  const isInside = document.activeElement?.closest("#panel") !== null;
  change({ ...wish, at: "", to: "" });
  if (isInside) opener?.focus();
}

/** Go to a part of the page; a linkage that is hidden is shown again. */
function goTo(id: string): void {
  const isHidden = () => document.getElementById(id)?.hidden === true;
  if (isHidden()) table.showAll();
  change({ ...(isHidden() ? { ...NO_WISH, sort: wish.sort } : wish), to: id });
  reach(id);
}

function reach(id: string): void {
  const part = document.getElementById(id);
  if (!part) return;
  for (const marked of document.querySelectorAll(".reached")) marked.classList.remove("reached");
  part.classList.add("reached");
  const goal = part.querySelector<HTMLElement>("h2") ?? part;
  if (goal.tabIndex < 0) goal.setAttribute("tabindex", "-1");
  goal.focus({ preventScroll: true });
  part.scrollIntoView({ block: part.matches("section, h2") ? "start" : "center" });
}

document.addEventListener("click", (event) => {
  const link = event.target instanceof Element ? event.target.closest<HTMLElement | SVGElement>('a[href^="#"]') : null;
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
  event.preventDefault();
  const cell = matrix.cellOf(link);
  const goal = goalOf(link);
  if (cell !== undefined) choose(cell, link, event.detail === 0);
  else if (places.has(goal) && !link.hasAttribute("data-go")) choose(goal, link, event.detail === 0);
  else goTo(goal);
});

document.addEventListener("keydown", ({ key }) => {
  if (key === "Escape" && wish.at !== "") close();
});

window.addEventListener("popstate", () => {
  const asked = readAddress(location.hash, facetNames);
  if (!asked) return;
  wish = asked;
  isTyping = false;
  show();
});

show();
if (wish.to !== "") reach(wish.to);
document.documentElement.dataset["state"] = "ready";
