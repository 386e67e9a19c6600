import { Quote, TriangleAlert } from "lucide-react";
import { keyOf, type Side } from "../domain/concept.ts";
import { endOf, hierarchyOf, initiativesOf } from "../domain/corpus.ts";
import type { Linkage } from "../domain/linkage.ts";
import { coloursOf } from "../scene/palette.ts";
import { useAtlas, useView } from "./AtlasContext.tsx";
import { copyText } from "./copy.ts";
import { RecalledMark } from "./RecalledMark.tsx";
import { usePalette } from "./scheme.ts";
import { SourceLink } from "./SourceLink.tsx";
import { BASIS_NAMES, RELATION_MEANINGS, RELATION_NAMES, STATUS_NAMES, STRENGTH_MEANINGS } from "./texts.ts";

interface LinkageCardProps {
  linkage: Linkage;
  /** The side of the concept it is listed under, and that concept; without them both ends stand beside the card. */
  from?: Side;
  at?: string;
}

/** A linkage with everything it rests on, ready to be cited or argued with. */
export function LinkageCard({ linkage, from, at }: LinkageCardProps) {
  const { corpus } = useAtlas();
  const chosen = useView(({ selection }) => selection?.linkage === linkage.id);
  const { relation, strength, basis, status, rationale, coder, codedOn, reviewer, reviewedOn } = linkage;
  const areas = linkage.priorityAreas.map(
    (code) => corpus.priorityAreas.find((area) => area.code === code)?.title ?? code,
  );
  return (
    <article className="linkage" data-relation={relation} aria-current={chosen || undefined} aria-label={linkage.id}>
      {from && <Counterpart linkage={linkage} from={from} at={at} />}
      <p className="linkage-claim">
        <span className="relation" data-relation={relation} title={RELATION_MEANINGS[relation]}>
          {RELATION_NAMES[relation]}
        </span>
        {strength !== undefined && (
          <span title={STRENGTH_MEANINGS[strength]}>
            <span className="dots" data-strength={strength} aria-hidden="true" />
            <span className="visually-hidden">strength </span>
            <span className="strength-number">{strength}</span>
          </span>
        )}
        <span>{BASIS_NAMES[basis]}</span>
        <span>{STATUS_NAMES[status]}</span>
      </p>
      {rationale !== "" && (
        <p className="rationale" dir="auto">
          {rationale}
        </p>
      )}
      <Evidence linkage={linkage} />
      <p className="linkage-small">
        {[
          areas.join("; "),
          [coder, codedOn].filter(Boolean).join(", "),
          [reviewer, reviewedOn].filter(Boolean).join(", "),
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
      <Initiatives linkage={linkage} />
      <Actions linkage={linkage} />
    </article>
  );
}

/** The other end, and this end too where the linkage was made below the concept it is listed under. */
function Counterpart({ linkage, from, at }: { linkage: Linkage; from: Side; at: string | undefined }) {
  const { corpus, dispatch } = useAtlas();
  const palette = usePalette();
  const other: Side = from === "left" ? "right" : "left";
  const hierarchy = hierarchyOf(corpus, other);
  const code = endOf(linkage, other);
  const own = endOf(linkage, from);
  return (
    <>
      {own !== at && (
        <p className="linkage-own">
          <b>{own}</b> {hierarchyOf(corpus, from).byCode.get(own)?.shortTitle}
          <RecalledMark concept={hierarchyOf(corpus, from).byCode.get(own)} />
        </p>
      )}
      <button
        type="button"
        className="counterpart"
        onClick={() => dispatch({ type: "reveal", concept: keyOf({ side: other, code }) })}
      >
        <span
          className="swatch"
          style={{ backgroundColor: coloursOf(hierarchy, other, palette).get(code) }}
          aria-hidden="true"
        />
        <b>{code}</b>{" "}
        <span dir="auto">
          {hierarchy.byCode.get(code)?.shortTitle}
          <RecalledMark concept={hierarchy.byCode.get(code)} />
        </span>
      </button>
    </>
  );
}

function Evidence({ linkage }: { linkage: Linkage }) {
  const { corpus } = useAtlas();
  const source = corpus.sources.find(({ id }) => id === linkage.source);
  if (!source && linkage.source === "") return null;
  return (
    <p className="evidence">
      <SourceLink address={source?.url ?? ""}>{source?.title ?? linkage.source}</SourceLink>
      {linkage.locator === "" ? "" : `, ${linkage.locator}`}
    </p>
  );
}

/** What shares a priority area with it: a way to act, which no source ties to this linkage. */
function Initiatives({ linkage }: { linkage: Linkage }) {
  const initiatives = initiativesOf(useAtlas().corpus, linkage.priorityAreas);
  if (initiatives.length === 0) return null;
  return (
    <p className="linkage-small" title="Flagship initiatives of the same priority areas; no source names this linkage">
      Flagship initiatives of its areas:{" "}
      {initiatives.map((initiative, i) => (
        <span key={initiative.code}>
          {i > 0 && "; "}
          {initiative.title}
          <RecalledMark concept={initiative} />
        </span>
      ))}
    </p>
  );
}

function Actions({ linkage }: { linkage: Linkage }) {
  const { corpus } = useAtlas();
  const copy = async (what: "citationOf" | "problemReport", said: string) => {
    const citation = await import("../export/citation.ts");
    await copyText(citation[what](corpus, linkage), said);
  };
  return (
    <p className="linkage-actions">
      <button type="button" className="text-button" onClick={() => copy("citationOf", "Citation copied")}>
        <Quote aria-hidden="true" /> Copy citation
      </button>
      <button
        type="button"
        className="text-button"
        onClick={() => copy("problemReport", "Report copied: paste it into a message")}
      >
        <TriangleAlert aria-hidden="true" /> Report a problem
      </button>
    </p>
  );
}
