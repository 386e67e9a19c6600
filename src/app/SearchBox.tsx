import { Autocomplete } from "@base-ui/react/autocomplete";
import { Search } from "lucide-react";
import { useEffect, useLayoutEffect, useRef, useState, type FocusEvent, type KeyboardEvent } from "react";
import { coloursOf } from "../scene/palette.ts";
import { hierarchyOf, type Corpus } from "../domain/corpus.ts";
import { useAtlas, useView } from "./AtlasContext.tsx";
import { coverageIn } from "./derived.ts";
import { markPainted } from "./marks.ts";
import { RecalledMark } from "./RecalledMark.tsx";
import { usePalette } from "./scheme.ts";
import type { ConceptSearch, Hit } from "./search.ts";
import { count } from "./texts.ts";
import { useSearchShortcut } from "./useSearchShortcut.ts";

interface Group {
  title: string;
  items: readonly Hit[];
}

export interface SearchBoxProps {
  /** What was typed before this box was there, and whether the reader was in it. */
  typed: string;
  focused: boolean;
}

/** One box for codes and words; Enter opens the concept in the graph and in the panel. */
export function SearchBox({ typed, focused }: SearchBoxProps) {
  const { corpus, dispatch } = useAtlas();
  const [query, setQuery] = useState(typed);
  const search = useSearch(corpus);
  const input = useRef<HTMLInputElement>(null);
  const [inside, setInside] = useState(focused);
  useSearchShortcut(input);
  useLayoutEffect(() => {
    if (focused) input.current?.focus();
  }, [focused]);
  const groups: readonly Group[] =
    query.trim() === "" || !search ? [] : search.find(query).map(({ title, hits }) => ({ title, items: hits }));

  useEffect(() => {
    if (query !== "") markPainted("search:done");
  }, [query]);

  const choose = (hit: Hit) => {
    dispatch({ type: "reveal", concept: hit.key });
    setQuery("");
  };
  const isOpen = inside && query.trim() !== "";
  const leave = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (!currentTarget.contains(relatedTarget as Node | null)) setInside(false);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape" && isOpen) {
      event.preventDefault();
      setInside(false);
    } else if (event.key !== "Tab") {
      setInside(true);
    }
  };
  return (
    // Inline, since the library's own popup hides the rest of the page from screen readers while it is open.
    <Autocomplete.Root
      inline
      open
      items={groups}
      filter={null}
      mode="none"
      autoHighlight
      value={query}
      onValueChange={(value, { reason }) => reason !== "item-press" && setQuery(value)}
      itemToStringValue={(hit: Hit) => `${hit.concept.code} ${hit.concept.shortTitle}`}
    >
      <div className="search" onFocus={() => setInside(true)} onBlur={leave}>
        <Search aria-hidden="true" />
        <Autocomplete.Input
          ref={input}
          className="search-input"
          placeholder="Search elements, targets, words"
          aria-label="Search elements, targets, words"
          aria-keyshortcuts="/ Control+K"
          aria-expanded={isOpen}
          data-perf="search"
          spellCheck={false}
          onKeyDown={onKeyDown}
        />
        <kbd aria-hidden="true">/</kbd>
        <div className="search-popup" hidden={!isOpen}>
          <Autocomplete.Empty className="search-empty">
            {isOpen && `Nothing is called “${query.trim()}”.`}
          </Autocomplete.Empty>
          <Autocomplete.List className="search-list">
            {(group: Group) => (
              <Autocomplete.Group key={group.title} items={group.items} className="search-group">
                <Autocomplete.GroupLabel className="search-group-title">{group.title}</Autocomplete.GroupLabel>
                <Autocomplete.Collection>
                  {(hit: Hit) => (
                    <Autocomplete.Item key={hit.key} value={hit} className="search-item" onClick={() => choose(hit)}>
                      <HitLine hit={hit} />
                    </Autocomplete.Item>
                  )}
                </Autocomplete.Collection>
              </Autocomplete.Group>
            )}
          </Autocomplete.List>
        </div>
      </div>
    </Autocomplete.Root>
  );
}

function HitLine({ hit: { side, concept } }: { hit: Hit }) {
  const { corpus } = useAtlas();
  const palette = usePalette();
  const filter = useView((state) => state.filter);
  const linkages = coverageIn(corpus, filter).linkagesOf(concept.code, side);
  return (
    <>
      <span
        className="swatch"
        style={{ backgroundColor: coloursOf(hierarchyOf(corpus, side), side, palette).get(concept.code) }}
        aria-hidden="true"
      />
      <b>
        {concept.code}
        <RecalledMark concept={concept} />
      </b>
      <span className="search-title" dir="auto">
        {concept.shortTitle}
      </span>
      <span className="muted">{count(linkages, "linkage")}</span>
    </>
  );
}

/** The index, fetched and built beside the box. */
function useSearch(corpus: Corpus): ConceptSearch | undefined {
  const [search, setSearch] = useState<ConceptSearch>();
  useEffect(() => {
    let wanted = true;
    const build = async () => {
      const { buildSearch } = await import("./search.ts");
      const built = await buildSearch(corpus);
      if (wanted) setSearch(built);
    };
    void build();
    return () => {
      wanted = false;
    };
  }, [corpus]);
  return search;
}
