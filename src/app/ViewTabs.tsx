import { useAtlas, useView } from "./AtlasContext.tsx";
import { announce } from "./announcer.ts";
import { VIEWS } from "./state.ts";
import { VIEW_NAMES } from "./texts.ts";

/** The views of the one state, as buttons of which one is pressed. */
export function ViewTabs() {
  const { dispatch } = useAtlas();
  const current = useView((state) => state.view);
  return (
    <nav className="view-tabs" aria-label="Views">
      {VIEWS.map((view) => (
        <button
          key={view}
          type="button"
          aria-current={view === current ? "page" : undefined}
          onClick={() => {
            dispatch({ type: "show", view });
            announce(`${VIEW_NAMES[view]} shown`);
          }}
        >
          {VIEW_NAMES[view]}
        </button>
      ))}
    </nav>
  );
}
