/** Hand a file to the reader's disk: the last step of every export, and the only one that touches the screen. */
export function saveFile(name: string, mime: string, content: string | Uint8Array): void {
  const blob = new Blob([typeof content === "string" ? content : new Uint8Array(content)], { type: mime });
  const address = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken the file over by the next task; keeping the address would keep the bytes.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
