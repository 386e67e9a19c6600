import { formatDiagnostic } from "../domain/diagnostic.ts";
import type { LoadError } from "./load.ts";
import { APP_TITLE } from "./texts.ts";

export function Loading() {
  return (
    <main className="whole-page" aria-busy="true">
      <h1>{APP_TITLE}</h1>
      <p role="status">Reading the data package…</p>
      <div className="loading-lines" aria-hidden="true">
        <span />
        <span />
        <span />
      </div>
    </main>
  );
}

/** Why nothing can be shown, with every fault that was found and the way out. */
export function LoadFailed({ error }: { error: LoadError }) {
  return (
    <main className="whole-page">
      <h1>{APP_TITLE}</h1>
      <p role="alert">{error.message}</p>
      {error.diagnostics.length > 0 && (
        <ol className="diagnostic-lines">
          {error.diagnostics.slice(0, 100).map((diagnostic) => (
            <li key={formatDiagnostic(diagnostic)}>{formatDiagnostic(diagnostic)}</li>
          ))}
        </ol>
      )}
      <p>
        <a href={location.pathname}>Open the package that came with this page</a>
      </p>
    </main>
  );
}
