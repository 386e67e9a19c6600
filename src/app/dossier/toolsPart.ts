import type { DossierData } from "../../export/dossier-data.ts";
import { isNarrowed, type Wish } from "./address.ts";
import { element } from "./element.ts";
import { conceptsNamed, type Narrowed } from "./narrowing.ts";

/** How many concepts are offered under the words that were typed. */
const MOST_FOUND = 8;
/** Facets with more values begin folded. */
const MOST_OPEN = 7;

export interface ToolsPart {
  show(wish: Wish, narrowed: Narrowed): void;
  /** Say something to those who do not see the page change. */
  say(words: string): void;
}

interface Handlers {
  onWords(words: string): void;
  onTick(facet: string, value: string): void;
  onClear(): void;
}

/** The search, the facets and the count, beside the list of parts. */
export function toolsPart(data: DossierData, { onWords, onTick, onClear }: Handlers): ToolsPart {
  const input = element("input", { type: "search", id: "words", autocomplete: "off", spellcheck: "false" });
  const found = element("ul", { id: "found", "aria-label": "Concepts found" });
  const shown = element("p", { id: "shown" });
  const clear = element("button", { type: "button", class: "button" }, "Clear all");
  const live = element("p", { class: "sr", role: "status" });
  const facets = data.facets.map((facet) => facetOf(facet, (value) => onTick(facet.name, value)));
  input.addEventListener("input", () => onWords(input.value));
  clear.addEventListener("click", () => {
    onClear();
    input.focus();
  });
  const label = element("label", { class: "search", for: "words" }, "Search codes and words");
  const tools = element("div", { id: "tools", role: "search" }, label, input, found, shown, clear);
  tools.append(element("div", { class: "facets" }, ...facets.map(({ details }) => details)));
  document.querySelector("nav")?.append(tools);
  document.body.append(live);
  return {
    say(words) {
      live.textContent = words;
    },
    show(wish, { count, beside }) {
      if (input.value !== wish.words) input.value = wish.words;
      shown.textContent = `${count} of ${data.linkages.length} linkages`;
      clear.hidden = !isNarrowed(wish) && wish.at === "";
      const concepts = conceptsNamed(data, wish.words, MOST_FOUND);
      found.replaceChildren(...concepts.map((place) => foundItem(data, place)));
      found.hidden = concepts.length === 0;
      for (const [i, facet] of facets.entries()) facet.show(wish.ticked[facet.name] ?? [], beside[i]);
    },
  };
}

function foundItem({ concepts }: DossierData, place: number): HTMLLIElement {
  const [anchor = "", code = "", title = ""] = concepts[place] ?? [];
  const words = [element("b", {}, element("bdi", {}, code)), " ", element("bdi", {}, title)];
  return element("li", {}, element("a", { href: `#${anchor}` }, ...words));
}

function facetOf({ name, heading, values }: DossierData["facets"][number], onTick: (value: string) => void) {
  const entries = values.map(([value, words]) => {
    const box = element("input", { type: "checkbox", value });
    const number = element("small");
    const label = element("label", { title: words }, box, element("span", { dir: "auto" }, words), number);
    box.addEventListener("change", () => onTick(value));
    return { value, box, number, label };
  });
  const fieldset = element(
    "fieldset",
    {},
    element("legend", { class: "sr" }, heading),
    ...entries.map(({ label }) => label),
  );
  const details = element("details", { class: "facet" }, element("summary", {}, heading), fieldset);
  details.open = values.length <= MOST_OPEN && matchMedia("(min-width: 901px)").matches;
  return {
    name,
    details,
    show(ticked: readonly string[], counts: Int32Array | undefined) {
      for (const [i, { value, box, number, label }] of entries.entries()) {
        const count = counts?.[i] ?? 0;
        box.checked = ticked.includes(value);
        number.textContent = String(count);
        label.classList.toggle("none", count === 0);
      }
      if (ticked.length > 0) details.open = true;
    },
  };
}
