/**
 * Write src/export/dossier-script.ts anew: what a dossier carries within itself, as text. Run it after every change in
 * src/app/dossier/: `npx tsx scripts/dossier-script.ts`.
 */
import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { argv } from "node:process";
import { fileURLToPath } from "node:url";
import { format } from "prettier";
import { build, type Rolldown } from "vite";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const SOURCE = join(ROOT, "src/app/dossier");
const TARGET = join(ROOT, "src/export/dossier-script.ts");

/** The text of the module as it should be. */
export async function dossierModule(): Promise<string> {
  const script = await compiled(join(SOURCE, "client.ts"));
  const style = await readFile(join(SOURCE, "dossier.css"), "utf8");
  const hash = createHash("sha256").update(script).digest("base64");
  const module = `/** Made by scripts/dossier-script.ts from src/app/dossier/: the script and the style of a dossier, as text. */
export const DOSSIER_SCRIPT = ${JSON.stringify(script)};

/** Names the script to a browser that is told to run no other. */
export const DOSSIER_SCRIPT_HASH = "sha256-${hash}";

export const DOSSIER_STYLE = ${JSON.stringify(withoutComments(style))};
`;
  return format(module, { parser: "typescript", printWidth: 120 });
}

async function compiled(input: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: "error",
    build: {
      write: false,
      target: "es2022",
      minify: true,
      modulePreload: false,
      rolldownOptions: { input, output: { format: "iife" } },
    },
  });
  const [{ output }] = [built].flat() as Rolldown.RolldownOutput[] as [Rolldown.RolldownOutput];
  return output[0].code.trim();
}

function withoutComments(style: string): string {
  return style
    .replaceAll(/\/\*[^]*?\*\/\n*/g, "")
    .replaceAll(/\n+/g, "\n")
    .replaceAll(/\n {2,}/g, "\n")
    .trimStart();
}

if (resolve(argv[1] ?? "") === fileURLToPath(import.meta.url)) await writeFile(TARGET, await dossierModule());
