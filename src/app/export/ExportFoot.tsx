import { useLayoutEffect, useRef } from "react";
import type { ExportOptions } from "../../export/exporter.ts";
import { copyText } from "../copy.ts";
import { exporterOf, type OfferName } from "./jobs.ts";
import { aboutFile, offerId } from "./offers.ts";
import { cancel, useWork } from "./work.ts";

interface ExportFootProps {
  /** The format that was pointed at last. */
  name: OfferName;
  options: ExportOptions;
  /** Makes the same file. */
  command: string;
}

/** What the format pointed at is, and the command that makes the same file; while a file is made, how far it has come. */
export function ExportFoot({ name, options, command }: ExportFootProps) {
  const { making, cancelled } = useWork();
  const exporter = exporterOf(name);
  return (
    <div className="menu-foot">
      {making !== undefined && <Progress name={making} />}
      {cancelled !== undefined && (
        <p className="export-said">{exporterOf(cancelled).label} was cancelled; nothing was saved.</p>
      )}
      <p className="export-about">
        <b>{exporter.label}</b> {aboutFile(name, options)}
      </p>
      <p className="muted">The same from the command line:</p>
      <p className="command">
        <code>{command}</code>
        <button type="button" className="text-button" onClick={() => void copyText(command, "Command copied")}>
          Copy
        </button>
      </p>
    </div>
  );
}

function Progress({ name }: { name: OfferName }) {
  const { progress } = useWork();
  const { label } = exporterOf(name);
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    const going = button.current;
    // Whoever stood on it goes on where the work was asked for.
    return () => {
      if (document.activeElement === going) document.getElementById(offerId(name))?.focus();
    };
  }, [name]);
  const share = progress && progress.total > 0 ? Math.min(1, progress.done / progress.total) : undefined;
  return (
    <div className="export-progress">
      <p>
        {label} is being made{share === undefined ? "…" : `: ${Math.floor(100 * share)} %`}
      </p>
      <progress aria-label={`${label} is being made`} {...(share === undefined ? {} : { value: share, max: 1 })} />
      <button ref={button} type="button" onClick={cancel}>
        Cancel
      </button>
    </div>
  );
}
