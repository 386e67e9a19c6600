import { useAtlas, useView } from "../AtlasContext.tsx";
import { copyText } from "../copy.ts";
import { jobCommand } from "../export/job-command.ts";
import { useWork } from "./useWork.ts";
import { isDefault } from "./work.ts";

/** The command that makes the same document, to be copied into a terminal. */
export function ReportCommand() {
  const { corpus } = useAtlas();
  const filter = useView((state) => state.filter);
  const { outline } = useWork().work;
  const isOwn = !isDefault(outline, corpus);
  const command = jobCommand(corpus, { name: "report", filter, options: isOwn ? { outline } : {} });
  return (
    <div className="report-command">
      <p className="muted">
        The same document from the command line{isOwn && ", beside the outline that “Save outline” gives you"}:
      </p>
      <p className="command">
        <code>{command}</code>
        <button type="button" className="text-button" onClick={() => void copyText(command, "Command copied")}>
          Copy
        </button>
      </p>
    </div>
  );
}
