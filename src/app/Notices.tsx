import { X } from "lucide-react";
import { useAtlas, useNotices } from "./AtlasContext.tsx";

/** What a link asked for and this data could not give; shown until it is put away. */
export function Notices() {
  const atlas = useAtlas();
  const notices = useNotices();
  if (notices.length === 0) return null;
  const putAway = () => {
    atlas.notices.setState([], true);
    document.getElementById("view")?.focus();
  };
  return (
    <div className="notices" role="status">
      <ul>
        {[...new Set(notices)].slice(0, 5).map((notice) => (
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
