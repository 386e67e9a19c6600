import type { Corpus } from "../../domain/corpus.ts";
import { useAtlas } from "../AtlasContext.tsx";

/** Bodies by their usual abbreviations, with their names where the register has them. */
export function BodyNames({ ids }: { ids: readonly string[] }) {
  const { corpus } = useAtlas();
  if (ids.length === 0) return <span className="muted">not known</span>;
  return (
    <ul className="cov-inline">
      {ids.map((id) => (
        <li key={id}>
          <abbr title={bodyTitle(corpus, id)}>{id}</abbr>
        </li>
      ))}
    </ul>
  );
}

export function bodyTitle({ bodies }: Corpus, id: string): string {
  return bodies.find((body) => body.id === id)?.title ?? id;
}
