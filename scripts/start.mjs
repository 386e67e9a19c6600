/** `npm start`: build the page, serve it on the first free port, and say where it is. */
import process, { stderr, stdout } from "node:process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { build } from "vite";
import { serve } from "./serve.mjs";

const USAGE = "usage: npm start -- [--port NUMBER]";
const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** @returns {Promise<number>} the exit code: 0 it serves, 1 it could not, 2 the call is wrong */
async function main() {
  const first = firstPort();
  if (first === undefined) {
    stderr.write(`${USAGE}\n`);
    return 2;
  }
  try {
    stdout.write("Building the page ...\n");
    await build({ root: ROOT, logLevel: "silent" });
    const { url, close } = await serveFrom(first);
    process.once("SIGINT", close);
    process.once("SIGTERM", close);
    stdout.write(`The Complementarity Atlas is open to this machine; Ctrl-C ends it.\n${url}\n`);
    return 0;
  } catch (error) {
    stderr.write(`${error instanceof Error ? error.message : error}\n`);
    return 1;
  }
}

/** @returns {number | undefined} where to begin; `undefined` says the arguments are wrong */
function firstPort() {
  try {
    const { values } = parseArgs({ options: { port: { type: "string", default: "4173" } } });
    const port = Number(values.port);
    return Number.isInteger(port) && port > 0 && port < 65_536 ? port : undefined;
  } catch {
    return undefined;
  }
}

/** @param {number} first the port to begin with; a taken one leads to the next */
async function serveFrom(first) {
  for (let port = first; port < first + 100; port += 1) {
    try {
      return await serve({ root: `${ROOT}/dist`, port });
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EADDRINUSE")) throw error;
    }
  }
  throw new Error(`No port from ${first} to ${first + 99} is free: name another with npm start -- --port NUMBER.`);
}

process.exitCode = await main();
