import { X } from "lucide-react";
import { useAtlas } from "./AtlasContext.tsx";

export function PanelClose() {
  const { dispatch } = useAtlas();
  return (
    <button
      type="button"
      className="icon panel-close"
      aria-label="Clear the selection"
      onClick={() => dispatch({ type: "select", selection: undefined })}
    >
      <X aria-hidden="true" />
    </button>
  );
}
