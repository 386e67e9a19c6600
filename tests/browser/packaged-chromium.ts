/** The Chromium inside the npm package @sparticuz/chromium: a headless one for Linux x64 with the libraries it needs. */
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, resolve } from "node:path";
import { arch, platform } from "node:process";
import { brotliDecompressSync } from "node:zlib";
import { readTar } from "./tar.ts";

const MODULES = resolve(import.meta.dirname, "../../node_modules");
const PACKAGE = join(MODULES, "@sparticuz/chromium");

/** The package's own font configuration names folders that only its usual host has. */
const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;

/** The browser's program, and the environment variables it must be started with. */
export interface UnpackedChromium {
  executablePath: string;
  variables: Record<string, string>;
}

/** Whether the package is installed and made for this machine. */
export function isPackagedChromiumHere(): boolean {
  return platform === "linux" && arch === "x64" && existsSync(join(PACKAGE, "bin/chromium.br"));
}

/** Unpack the browser into `node_modules/.cache`, once: about 210 MB and five seconds. */
export function unpackChromium(): UnpackedChromium {
  const { version } = JSON.parse(readFileSync(join(PACKAGE, "package.json"), "utf8")) as { version: string };
  const home = join(MODULES, ".cache", `chromium-${version}`);
  if (!existsSync(home)) unpackInto(home);
  return {
    executablePath: join(home, "chromium"),
    variables: { LD_LIBRARY_PATH: join(home, "lib"), FONTCONFIG_FILE: join(home, "atlas-fonts.conf") },
  };
}

/** Fill a folder under another name and rename it at the end, so that whoever sees it sees all of it. */
function unpackInto(home: string): void {
  mkdirSync(dirname(home), { recursive: true });
  const filling = mkdtempSync(`${home}-`);
  chmodSync(filling, 0o755);
  try {
    // The graphics libraries belong beside the program; the network security ones come in a folder `lib` of their own.
    for (const archive of ["al2023.tar.br", "swiftshader.tar.br", "fonts.tar.br"]) {
      for (const { path, mode, bytes } of readTar(unpacked(archive))) {
        mkdirSync(dirname(join(filling, path)), { recursive: true });
        writeFileSync(join(filling, path), bytes, { mode });
      }
    }
    writeFileSync(join(filling, "chromium"), unpacked("chromium.br"), { mode: 0o755 });
    writeFileSync(join(filling, "atlas-fonts.conf"), FONTS);
    renameSync(filling, home);
  } catch (error) {
    // Another process may have been faster; then its folder serves as well as ours.
    if (!existsSync(home)) throw error;
  } finally {
    rmSync(filling, { recursive: true, force: true });
  }
}

function unpacked(file: string): Buffer {
  return brotliDecompressSync(readFileSync(join(PACKAGE, "bin", file)));
}
