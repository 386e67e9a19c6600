import { announce } from "./announcer.ts";
import { toast } from "./Toast.tsx";

/** Put text on the clipboard and say so; say, too, when the browser refuses. */
export async function copyText(text: string, said: string): Promise<void> {
  const done = await navigator.clipboard.writeText(text).then(
    () => true,
    () => copyByEvent({ "text/plain": text }),
  );
  report(done, said);
}

/** Put a table on the clipboard as HTML and as tab-separated text, so that each program takes what it can. */
export function copyTable(html: string, text: string, said: string): void {
  report(copyByEvent({ "text/html": html, "text/plain": text }), said);
}

/**
 * Copy by the event of the old command. The newer call parses the HTML inside this page, where the page's policy forbids
 * the cell styles by which spreadsheets know that 8.10 is text.
 */
function copyByEvent(contents: Record<string, string>): boolean {
  let taken = false;
  const onCopy = (event: ClipboardEvent) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    for (const [type, content] of Object.entries(contents)) event.clipboardData?.setData(type, content);
    taken = event.clipboardData !== null;
  };
  document.addEventListener("copy", onCopy, { capture: true, once: true });
  const done = document.execCommand("copy");
  document.removeEventListener("copy", onCopy, { capture: true });
  return done && taken;
}

function report(done: boolean, said: string): void {
  const sentence = done ? said : "The browser did not allow copying; select the text and copy it by hand.";
  toast(sentence);
  announce(sentence);
}
