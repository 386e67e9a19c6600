/** Texts cut to a width, each measured once. */
const cut = new Map<string, string>();
/** Enough for every header of a large matrix at a few widths. */
const MOST = 5_000;

/** The text in the context's font, or as much of it as fits with an ellipsis; `""` where nothing does. */
export function clip(context: CanvasRenderingContext2D, text: string, room: number): string {
  const width = Math.floor(room);
  const key = `${context.font}|${width}|${text}`;
  const known = cut.get(key);
  if (known !== undefined) return known;
  if (cut.size > MOST) cut.clear();
  const short = shorten(context, text, width);
  cut.set(key, short);
  return short;
}

/** Cuts between letters as readers see them, never inside one: Thai, Khmer, Lao and Burmese stack several signs. */
function shorten(context: CanvasRenderingContext2D, text: string, width: number): string {
  if (width <= 0) return "";
  if (context.measureText(text).width <= width) return text;
  const letters = Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);
  let fits = 0;
  for (let low = 0, high = letters.length; low <= high;) {
    const middle = (low + high) >> 1;
    if (context.measureText(`${letters.slice(0, middle).join("")}…`).width <= width) {
      fits = middle;
      low = middle + 1;
    } else high = middle - 1;
  }
  return fits === 0 ? "" : `${letters.slice(0, fits).join("").trimEnd()}…`;
}
