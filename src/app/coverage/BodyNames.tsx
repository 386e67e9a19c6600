import type { Corpus } from "../../domain/corpus.ts";
import { useAtlas } from "../AtlasContext.tsx";
import { RecalledMark } from "../RecalledMark.tsx";

/** Bodies by their usual abbreviations, with their names where the register has them. */
export function BodyNames({ ids }: { ids: readonly string[] }) {
  if (ids.length === 0) return <span className="muted">not known</span>;
  return (
    <ul className="cov-inline">
      {ids.map((id) => (
        <li key={id}>
          <BodyName id={id} />
        </li>
      ))}
    </ul>
  );
}

/** One body; a name that is still to be checked keeps its mark. */
export function BodyName({ id }: { id: string }) {
  const { corpus } = useAtlas();
  return (
    <>
      <abbr title={bodyTitle(corpus, id)}>{id}</abbr>
      <RecalledMark concept={corpus.bodies.find((body) => body.id === id)} />
    </>
  );
}

export function bodyTitle({ bodies }: Corpus, id: string): string {
  return bodies.find((body) => body.id === id)?.title ?? id;
}
