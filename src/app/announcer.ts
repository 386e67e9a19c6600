/** The page's one live region: what changed, in words, for those who do not see it change. */
export const LIVE_REGION = "live-region";

/** Say a sentence; a later one replaces it. The same sentence twice is spoken twice. */
export function announce(sentence: string): void {
  const region = document.getElementById(LIVE_REGION);
  if (region) region.textContent = region.textContent === sentence ? `${sentence}\u00a0` : sentence;
}
