/** Bring the sheet of a section into sight, where the preview scrolls by itself beside the outline. */
export function showSheet(id: string): void {
  const sheet = document.querySelector(`[data-sheet="${CSS.escape(id)}"]`);
  const desk = sheet?.closest(".report-preview");
  if (!sheet || !desk || desk.scrollHeight <= desk.clientHeight) return;
  const { top, bottom } = sheet.getBoundingClientRect();
  const window = desk.getBoundingClientRect();
  const isSeen = top < window.bottom - MARGIN && bottom > window.top + MARGIN;
  if (!isSeen || top > window.top + window.height / 2) desk.scrollBy({ top: top - window.top - MARGIN });
}

/** In pixels. */
const MARGIN = 24;
