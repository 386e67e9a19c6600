/** Scroll a part of the page into view and let the keyboard go on from there. */
export function goTo(id: string): void {
  const part = document.getElementById(id);
  part?.scrollIntoView({ block: "start" });
  part?.focus({ preventScroll: true });
}
