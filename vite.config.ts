import { readFileSync, readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";
import react from "@vitejs/plugin-react";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";

/**
 * What the built page may do: run and read what its own host serves, and nothing else. It is a `<meta>` because many
 * hosts of static files set no headers; `frame-ancestors` is missing because a `<meta>` cannot state it.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
].join("; ");

export default defineConfig({
  // Relative addresses, so that the built page works under any path of any host.
  base: "./",
  publicDir: false,
  plugins: [react(), contentSecurityPolicy(), dataPackage("data")],
  build: {
    // The policy forbids fonts from data: addresses and scripts inside the page: every asset stays a file.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  worker: { format: "es" },
  test: {
    include: ["tests/**/*.test.ts"],
    globalSetup: "tests/scripts/bundle.ts",
    // Watchdogs only: a machine that has other work must not turn a test red.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    env: { TZ: "UTC" },
    // Half of the time goes to programs that tests start and wait for.
    maxWorkers: "100%",
  },
});

/** Put the policy at the head of the built page; in development it would stop the refresh preamble. */
function contentSecurityPolicy(): Plugin {
  const attrs = { "http-equiv": "Content-Security-Policy", content: CONTENT_SECURITY_POLICY };
  return {
    name: "content-security-policy",
    apply: "build",
    transformIndexHtml: () => [{ tag: "meta", attrs, injectTo: "head-prepend" }],
  };
}

/** Copy the data package beside the built page; while developing, reload the page when a file of it changes. */
function dataPackage(folder: string): Plugin {
  return {
    name: "data-package",
    generateBundle() {
      for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
        if (!entry.isFile() || !/\.(csv|md)$|^datapackage\.json$/.test(entry.name)) continue;
        const path = join(entry.parentPath, entry.name);
        this.emitFile({ type: "asset", fileName: path.split(sep).join("/"), source: readFileSync(path) });
      }
    },
    configureServer({ config, watcher, ws }) {
      watcher.on("all", (_event, path) => {
        if (relative(config.root, path).startsWith(folder + sep)) ws.send({ type: "full-reload" });
      });
    },
  };
}
