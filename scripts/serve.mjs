/** A small server of static files, for people who look at the built page and for the tests that drive it. */
import { createReadStream, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, resolve, sep } from "node:path";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";

/** @type {Record<string, string>} */
const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".md": "text/markdown; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml; charset=utf-8",
  ".ttf": "font/ttf",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".woff2": "font/woff2",
};

const HEADERS = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
};

/**
 * Serve the files of a folder to this machine only.
 *
 * @param {object} options
 * @param {string} options.root the folder
 * @param {number} [options.port] 0, the default, takes any free one
 * @param {string} [options.prefix] the path the folder is mounted under, with a slash at both ends
 * @returns {Promise<{url: string, close: () => Promise<void>}>} where it answers, and how to end it
 * @throws when the port is taken, with the code `EADDRINUSE`
 */
export async function serve({ root, port = 0, prefix = "/" }) {
  const server = createServer((request, response) => {
    answer(request, response, resolve(root), prefix).catch(() => response.destroy());
  });
  await new Promise((listening, failed) => {
    server.once("error", failed);
    server.listen(port, "127.0.0.1", () => listening(undefined));
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("serve: the server has no port");
  return {
    url: `http://127.0.0.1:${address.port}${prefix}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

/**
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 * @param {string} root
 * @param {string} prefix
 */
async function answer(request, response, root, prefix) {
  for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.writeHead(405, { Allow: "GET, HEAD" }).end();
    return;
  }
  const path = (request.url ?? "/").replace(/[?#].*$/s, "");
  if (`${path}/` === prefix) {
    response.writeHead(308, { Location: prefix }).end();
    return;
  }
  const file = path.startsWith(prefix) ? fileAt(root, path.slice(prefix.length)) : undefined;
  if (file === undefined) {
    response.writeHead(404, { "Content-Type": "text/plain; charset=utf-8" }).end("There is nothing here.\n");
    return;
  }
  await send(request, response, file, file.startsWith(root + sep + "assets" + sep));
}

/**
 * The file an address means, `index.html` for a folder; nothing outside the root.
 *
 * @param {string} root
 * @param {string} path
 * @returns {string | undefined}
 */
function fileAt(root, path) {
  let file;
  try {
    file = resolve(root, `.${sep}${decodeURIComponent(path)}`);
    if (path === "" || path.endsWith("/")) file = resolve(file, "index.html");
    return file.startsWith(root + sep) && statSync(file).isFile() ? file : undefined;
  } catch {
    return undefined;
  }
}

/**
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 * @param {string} file
 * @param {boolean} isHashed whether the name changes with the content, as Vite's assets do
 */
async function send(request, response, file, isHashed) {
  const type = TYPES[extname(file).toLowerCase()] ?? "application/octet-stream";
  const isText = /charset|wasm/.test(type);
  const isZipped = isText && /\bgzip\b/.test(String(request.headers["accept-encoding"] ?? ""));
  response.setHeader("Content-Type", type);
  response.setHeader("Cache-Control", isHashed ? "public, max-age=31536000, immutable" : "no-cache");
  if (isText) response.setHeader("Vary", "Accept-Encoding");
  if (isZipped) response.setHeader("Content-Encoding", "gzip");
  else response.setHeader("Content-Length", statSync(file).size);

  if (request.method === "HEAD") response.end();
  else if (isZipped) await pipeline(createReadStream(file), createGzip(), response);
  else await pipeline(createReadStream(file), response);
}
