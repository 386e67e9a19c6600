import { useAtlas } from "./AtlasContext.tsx";
import "./styles/start-views.css";

/** Views that the package offers to first-time readers, as links of the page itself; nothing where it offers none. */
export function StartViews() {
  const { corpus } = useAtlas();
  const { views = [] } = corpus.info;
  if (views.length === 0) return null;
  return (
    <nav className="start-views" aria-labelledby="start-from">
      <h3 id="start-from">Start from</h3>
      <ul>
        {views.map(({ title, description, address }) => (
          <li key={address}>
            <a href={`#${address}`}>{title}</a>
            {description !== "" && <span className="muted">{description}</span>}
          </li>
        ))}
      </ul>
    </nav>
  );
}
