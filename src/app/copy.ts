import { announce } from "./announcer.ts";
import { toast } from "./Toast.tsx";

/** Put text on the clipboard and say so; say, too, when the browser refuses. */
export async function copyText(text: string, said: string): Promise<void> {
  await copy([new ClipboardItem({ "text/plain": new Blob([text], { type: "text/plain" }) })], said);
}

/** Put a table on the clipboard as HTML and as tab-separated text, so that each program takes what it can. */
export async function copyTable(html: string, text: string, said: string): Promise<void> {
  const item = new ClipboardItem({
    "text/html": new Blob([html], { type: "text/html" }),
    "text/plain": new Blob([text], { type: "text/plain" }),
  });
  await copy([item], said);
}

async function copy(items: ClipboardItem[], said: string): Promise<void> {
  try {
    await navigator.clipboard.write(items);
    toast(said);
    announce(said);
  } catch {
    const refused = "The browser did not allow copying; select the text and copy it by hand.";
    toast(refused);
    announce(refused);
  }
}
