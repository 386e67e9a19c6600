import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const GOLDEN = new URL("../golden/", import.meta.url);

/** What a file of tests/golden holds; `UPDATE_GOLDEN=1` writes it anew, for a person to look at the difference. */
export function goldenOf(name: string, product: string): string {
  const path = fileURLToPath(new URL(name, GOLDEN));
  if (process.env.UPDATE_GOLDEN === "1") {
    mkdirSync(GOLDEN, { recursive: true });
    writeFileSync(path, product);
  }
  if (!existsSync(path)) throw new Error(`${path} is missing (UPDATE_GOLDEN=1 writes it)`);
  return readFileSync(path, "utf8");
}
