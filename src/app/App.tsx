import { useEffect, useState } from "react";
import { AtlasContext } from "./AtlasContext.tsx";
import { FaultBoundary } from "./FaultBoundary.tsx";
import { Frame } from "./Frame.tsx";
import { LoadError, loadPackage, packageFolder } from "./load.ts";
import { LoadFailed, Loading } from "./Loading.tsx";
import { mark } from "./marks.ts";
import { canDraw } from "./stage.ts";
import { followHistory, openAtlas, type Atlas } from "./store.ts";

type Opening = { atlas: Atlas } | { error: LoadError } | undefined;

/** Read the package, then show it; say what is wrong when it cannot be read. */
export function App() {
  const [opening, setOpening] = useState<Opening>();

  useEffect(() => {
    let stop = () => {};
    const show = (atlas: Atlas) => {
      stop();
      stop = followHistory(atlas);
      setOpening({ atlas });
    };
    open(show).catch((error: unknown) => setOpening({ error: asLoadError(error) }));
    canDraw();
    return () => stop();
  }, []);

  useEffect(() => {
    document.documentElement.dataset["state"] = stateOf(opening);
    if (opening !== undefined) mark("app:ready");
  }, [opening]);

  if (opening === undefined) return <Loading />;
  if ("error" in opening) return <LoadFailed error={opening.error} />;
  return (
    <AtlasContext value={opening.atlas}>
      <FaultBoundary onFault={(error) => setOpening({ error: asLoadError(error) })}>
        <Frame />
      </FaultBoundary>
    </AtlasContext>
  );
}

/** The mapping as a whole is checked once the picture stands: it takes a moment, and nobody waits for it. */
async function checkLater({ corpus, diagnostics, findings, folder }: Atlas): Promise<void> {
  const { checkMapping } = await import("../analysis/mapping-checks.ts");
  findings.setState([...diagnostics, ...checkMapping(corpus, `${folder}linkages.csv`)], true);
}

/** In milliseconds. */
const AFTER_PICTURE = 400;

/** The word in `html[data-state]`, by which the page is styled, tested and measured. */
function stateOf(opening: Opening): "loading" | "empty" | "ready" | "error" {
  if (opening === undefined) return "loading";
  if ("error" in opening) return "error";
  return opening.atlas.corpus.linkages.length === 0 ? "empty" : "ready";
}

async function open(show: (atlas: Atlas) => void): Promise<void> {
  const data = await loadPackage(packageFolder(location.search));
  const atlas = openAtlas(data, location.hash);
  show(atlas);
  setTimeout(() => void checkLater(atlas), AFTER_PICTURE);
  if (new URLSearchParams(location.search).get("perf") === "1") {
    const { installHook } = await import("./perf.ts");
    installHook(atlas, show);
  }
}

function asLoadError(error: unknown): LoadError {
  if (error instanceof LoadError) return error;
  return new LoadError(`The page met a fault of its own: ${error instanceof Error ? error.message : String(error)}`);
}
