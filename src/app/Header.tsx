import { CircleHelp, Download, Info, Share2, SlidersHorizontal } from "lucide-react";
import { useAtlas } from "./AtlasContext.tsx";
import { copyText } from "./copy.ts";
import { Dialogs, openDialog } from "./Dialogs.tsx";
import { ExportMenu } from "./ExportMenu.tsx";
import { writeHash } from "./hash.ts";
import { SearchDoor } from "./SearchDoor.tsx";
import { APP_TITLE } from "./texts.ts";
import { Toast } from "./Toast.tsx";

interface HeaderProps {
  filtersOpen: boolean;
  onFilters(): void;
}

export function Header({ filtersOpen, onFilters }: HeaderProps) {
  const { corpus, store } = useAtlas();
  const share = () => {
    const hash = writeHash(store.getState(), corpus.fingerprint) || `#data=${corpus.fingerprint}`;
    return copyText(location.origin + location.pathname + location.search + hash, "Link to this view copied");
  };
  return (
    <header className="header">
      <button
        type="button"
        className="icon filters-button"
        aria-label="Legend and filter"
        aria-expanded={filtersOpen}
        aria-controls="filters"
        onClick={onFilters}
      >
        <SlidersHorizontal aria-hidden="true" />
      </button>
      <h1 className="brand">{APP_TITLE}</h1>
      <SearchDoor />
      <div className="header-actions">
        <button type="button" aria-label="Share" onClick={share}>
          <Share2 aria-hidden="true" /> <span>Share</span>
        </button>
        <button type="button" aria-label="Export" popoverTarget="export-menu">
          <Download aria-hidden="true" /> <span>Export</span>
        </button>
        <button type="button" className="icon" aria-label="Keys and help" onClick={() => openDialog("keys")}>
          <CircleHelp aria-hidden="true" />
        </button>
        <button type="button" className="icon" aria-label="About" onClick={() => openDialog("about")}>
          <Info aria-hidden="true" />
        </button>
      </div>
      <ExportMenu />
      <Dialogs />
      <Toast />
    </header>
  );
}
