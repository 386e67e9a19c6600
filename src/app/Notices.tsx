import { X } from "lucide-react";
import { useState } from "react";
import { useAtlas } from "./AtlasContext.tsx";

/** What a shared link asked for and this data could not give; shown until it is put away. */
export function Notices() {
  const { notices } = useAtlas();
  const [shown, setShown] = useState(notices.length > 0);
  if (!shown) return null;
  const putAway = () => {
    setShown(false);
    document.getElementById("view")?.focus();
  };
  return (
    <div className="notices" role="status">
      <ul>
        {notices.slice(0, 5).map((notice) => (
          <li key={notice}>{notice}</li>
        ))}
        {notices.length > 5 && <li>and {notices.length - 5} more</li>}
      </ul>
      <button type="button" className="icon" aria-label="Put the notice away" onClick={putAway}>
        <X aria-hidden="true" />
      </button>
    </div>
  );
}
