import { countLevels, formatDiagnostic } from "../domain/diagnostic.ts";
import { useAtlas, useFindings } from "./AtlasContext.tsx";
import { saveFile } from "./save.ts";
import { count, grouped } from "./texts.ts";

/** More faults than anybody reads here are counted and can be saved. */
const MOST_LINES = 100;

/** The same lines that `check` prints, errors first. */
export function DiagnosticsList() {
  const { corpus } = useAtlas();
  const diagnostics = useFindings();
  const { errors, warnings } = countLevels(diagnostics);
  const ordered = diagnostics.toSorted((a, b) => Number(a.level === "warning") - Number(b.level === "warning"));
  const save = () => {
    const lines = ordered.map((diagnostic) => `${diagnostic.level}: ${formatDiagnostic(diagnostic)}`);
    saveFile(`${corpus.info.name}-check.txt`, "text/plain;charset=utf-8", `${lines.join("\n")}\n`);
  };
  if (diagnostics.length === 0) {
    return (
      <div className="prose">
        <p className="all-well">
          Every row of data {corpus.info.version} ({corpus.fingerprint}) was read and every check passed.
        </p>
        <p className="muted">
          What is checked: codes and their spelling, duplicates, swapped sides, missing parents and cycles, required
          fields, relations and strengths, dates and addresses. The command <code>npm run -s atlas -- check</code> says
          the same.
        </p>
      </div>
    );
  }
  return (
    <div className="prose">
      <p>
        {count(errors, "error")}, {count(warnings, "warning")}. Rows with errors are left out of every count and
        picture; rows with warnings are in.
      </p>
      <ol className="diagnostic-lines">
        {ordered.slice(0, MOST_LINES).map((diagnostic, i) => (
          // oxlint-disable-next-line react/no-array-index-key -- two faults may read alike, and the list never changes
          <li key={i} data-level={diagnostic.level}>
            <b>{diagnostic.level}</b> {formatDiagnostic(diagnostic)}
          </li>
        ))}
      </ol>
      {ordered.length > MOST_LINES && <p>and {grouped(ordered.length - MOST_LINES)} more.</p>}
      <button type="button" onClick={save}>
        Save all as text
      </button>
    </div>
  );
}
