import { useId } from "react";
import { useAtlas } from "./AtlasContext.tsx";
import "./styles/start-views.css";

/** Views that the package offers to first-time readers, as links of the page itself; nothing where it offers none. */
export function StartViews({ onFollow }: { onFollow?: () => void }) {
  const { corpus } = useAtlas();
  const id = useId();
  const { views = [] } = corpus.info;
  if (views.length === 0) return null;
  return (
    <nav className="start-views" aria-labelledby={id}>
      <h3 id={id}>Start from</h3>
      <ul>
        {views.map(({ title, description, address }) => (
          <li key={address}>
            <a href={`#${address}`} onClick={onFollow}>
              {title}
            </a>
            {description !== "" && <span className="muted">{description}</span>}
          </li>
        ))}
      </ul>
    </nav>
  );
}
