import { Search } from "lucide-react";
import { useEffect, useRef, useState, type ComponentType } from "react";
import type { SearchBoxProps } from "./SearchBox.tsx";
import { useSearchShortcut } from "./useSearchShortcut.ts";

/** The first picture has the network to itself for so long, in milliseconds; a reader who is quicker is not kept waiting. */
const AFTER_PICTURE = 600;

/**
 * The search box as a plain field until the real one has come: the combobox is a quarter of all code, and nobody needs
 * it before the first picture. What was typed meanwhile goes along.
 */
export function SearchDoor() {
  const [Box, setBox] = useState<ComponentType<SearchBoxProps>>();
  const [typed, setTyped] = useState("");
  const [focused, setFocused] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useSearchShortcut(input);
  const [wanted, setWanted] = useState(false);
  useEffect(() => {
    const fetchBox = async () => {
      const { SearchBox } = await import("./SearchBox.tsx");
      setBox(() => SearchBox);
    };
    const timer = setTimeout(() => void fetchBox(), wanted ? 0 : AFTER_PICTURE);
    return () => clearTimeout(timer);
  }, [wanted]);
  if (Box) return <Box typed={typed} focused={focused} />;
  return (
    <div className="search">
      <Search aria-hidden="true" />
      <input
        ref={input}
        className="search-input"
        placeholder="Search elements, targets, words"
        aria-label="Search elements, targets, words"
        data-perf="search"
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        onFocus={() => {
          setFocused(true);
          setWanted(true);
        }}
        onBlur={() => setFocused(false)}
      />
    </div>
  );
}
