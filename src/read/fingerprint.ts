const START = 0x811c9dc5;
const PRIME = 0x01000193;

/** The FNV-1a hash of texts, one after the other: add each, then ask for the eight hexadecimal digits. */
export class Fingerprint {
  private hash = START;

  /** @param text with lines that end in LF; the end of each text counts, so that moving a line between files is seen */
  add(text: string): void {
    let hash = this.hash;
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      hash = Math.imul(hash ^ (unit & 0xff), PRIME);
      hash = Math.imul(hash ^ (unit >>> 8), PRIME);
    }
    this.hash = Math.imul(hash ^ 0xff, PRIME);
  }

  get digits(): string {
    return (this.hash >>> 0).toString(16).padStart(8, "0");
  }
}
