import { VERIFICATIONS, type Verification } from "../domain/concept.ts";
import { isCounted, isNone } from "../domain/linkage.ts";
import { AgreementFigures } from "./AgreementFigures.tsx";
import { useAtlas } from "./AtlasContext.tsx";
import { SourceLink } from "./SourceLink.tsx";
import { count, VERIFICATION_NAMES } from "./texts.ts";

/** What this is and is not, what was read, how far it was checked, and under which terms it may be used. */
export function About() {
  const { corpus } = useAtlas();
  const { info, left, right, linkages, fingerprint } = corpus;
  const withState = (state: Verification) => left.concepts.filter(({ verification }) => verification === state).length;
  const used = new Set([...left.concepts.map(({ source }) => source), ...linkages.map(({ source }) => source)]);
  return (
    <div className="prose">
      <p>
        The Complementarity Atlas shows how “{left.framework.title}” and “{right.framework.title}” complement each
        other: which concept of one side is linked to which of the other, how strongly, on what basis, and where the
        gaps are on both sides.
      </p>
      <p>
        <strong>
          It is an unofficial reading of titles and labels, not of the printed documents in full. Neither ASEAN nor the
          United Nations has endorsed it.
        </strong>
      </p>
      <h3>What was read</h3>
      <p>
        {count(left.concepts.length, "concept")} of {left.framework.shortTitle} and{" "}
        {count(right.concepts.length, "concept")} of {right.framework.shortTitle}.{" "}
        {count(linkages.filter(isCounted).length, "linkage")} count; {count(linkages.filter(isNone).length, "reading")}{" "}
        found no counterpart. Official names stand on the side of {left.framework.shortTitle}; the wording of targets is
        ours.
      </p>
      <ul>
        {VERIFICATIONS.map((state) => (
          <li key={state}>
            {VERIFICATION_NAMES[state]}: {count(withState(state), "concept")}
            {state === "recalled" ? ", marked †" : ""}
          </li>
        ))}
      </ul>
      <AgreementFigures />
      <h3>Data and licence</h3>
      <p>
        {info.title}, version {info.version}, {info.created.slice(0, 10)}, fingerprint {fingerprint}. By{" "}
        {info.contributors.join(", ")}.
      </p>
      <p>{info.description}</p>
      <ul>
        {info.licences.map(({ name, title, path }) => (
          <li key={name}>
            <SourceLink address={path}>{title || name}</SourceLink> for our readings, labels and linkages. Titles of
            documents are names under their own terms.
          </li>
        ))}
        <li>The program is free software under the MIT licence.</li>
      </ul>
      <p>Your files and what you do here stay in this browser: the page speaks to no other server than its own.</p>
      <h3>Sources</h3>
      <ol className="sources">
        {corpus.sources
          .filter(({ id }) => used.has(id))
          .map(({ id, title, author, year, publisher, url }) => (
            <li key={id}>
              <SourceLink address={url}>{title}</SourceLink>
              {[author, year, publisher === author ? "" : publisher]
                .filter((part) => part !== "")
                .map((part) => `, ${part}`)}
            </li>
          ))}
      </ol>
    </div>
  );
}
