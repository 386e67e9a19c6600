/** `npm test`: every check, one line each; it ends at the first that fails, with all that it had to say. */
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process, { env, stdout } from "node:process";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const REPORTS = mkdtempSync(join(tmpdir(), "atlas-test-"));
const UNIT_REPORT = join(REPORTS, "unit.json");
const BROWSER_REPORT = join(REPORTS, "browser.json");

/**
 * @typedef {object} Count
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 *
 * @typedef {object} Step
 * @property {string} name
 * @property {string[]} npm what follows `npm run`
 * @property {() => Count} [count] what its runner counted
 */

/**
 * In order, the quick ones first. The last two take both processors whole: side by side they would only wait for each other.
 *
 * @type {readonly Step[]}
 */
const STEPS = [
  { name: "types", npm: ["test:types"] },
  { name: "lint", npm: ["test:lint"] },
  { name: "format", npm: ["test:format"] },
  { name: "data", npm: ["test:data"] },
  { name: "build", npm: ["build"] },
  {
    name: "unit",
    npm: ["test:unit", "--", "--reporter=default", "--reporter=json", `--outputFile.json=${UNIT_REPORT}`],
    count: unitCount,
  },
  { name: "browser", npm: ["test:browser", "--", "--reporter=list,json", "--forbid-only"], count: browserCount },
];

/** @returns {Promise<number>} the exit code: 0 when every step passed */
async function main() {
  if (process.argv.includes("--long")) env["ATLAS_LONG"] = "1";
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const step of STEPS) {
    stdout.write(await run(step, total));
    if (total.failed > 0) break;
  }
  const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : "";
  stdout.write(`${total.passed} passed, ${total.failed} failed${skipped}\n`);
  return total.failed === 0 ? 0 : 1;
}

/**
 * Run one step and print its line when it ends.
 *
 * @param {Step} step
 * @param {Count} total grows by what the step counted
 * @returns {Promise<string>} what there is to say of a step that failed; nothing of one that passed
 */
async function run(step, total) {
  const started = performance.now();
  const { code, output } = await runNpm(step.npm);
  const seconds = ((performance.now() - started) / 1000).toFixed(1).padStart(6);

  const count = step.count?.();
  total.passed += count?.passed ?? 0;
  total.skipped += count?.skipped ?? 0;
  // A step that counts nothing, or that broke outside its tests, is one failure.
  total.failed += code === 0 ? 0 : Math.max(1, count?.failed ?? 0);
  const detail = count ? `   ${count.passed} passed` : "";
  stdout.write(`${step.name.padEnd(10)}${seconds} s${detail}${code === 0 ? "" : "   FAILED"}\n`);
  return code === 0 ? "" : `\n${output.trimEnd()}\n\nThe step "${step.name}" failed: npm run ${step.npm[0]}\n`;
}

/**
 * Run one script of package.json and keep what it says. Time zone and colours are the same for everyone.
 *
 * @param {readonly string[]} args
 * @returns {Promise<{code: number, output: string}>}
 */
function runNpm(args) {
  /** @type {NodeJS.ProcessEnv} */
  const environment = { ...env, TZ: "UTC", PLAYWRIGHT_JSON_OUTPUT_FILE: BROWSER_REPORT };
  delete environment["FORCE_COLOR"];
  if (!stdout.isTTY) environment["NO_COLOR"] = "1";
  return new Promise((done) => {
    const isWindows = process.platform === "win32";
    const child = spawn("npm", ["run", "--silent", ...args], { cwd: ROOT, env: environment, shell: isWindows });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text) => {
        output += text;
      });
    }
    child.on("error", (error) => done({ code: 1, output: `npm could not be started: ${error.message}` }));
    child.on("close", (code) => done({ code: code ?? 1, output }));
  });
}

/** @returns {Count} */
function unitCount() {
  const { numPassedTests: passed = 0, numFailedTests: failed = 0, numPendingTests: skipped = 0 } = read(UNIT_REPORT);
  return { passed, failed, skipped };
}

/** @returns {Count} */
function browserCount() {
  const { expected: passed = 0, unexpected: failed = 0, flaky = 0, skipped = 0 } = read(BROWSER_REPORT)["stats"] ?? {};
  return { passed, failed: failed + flaky, skipped };
}

/**
 * A runner's report; an empty one when the runner ended before it wrote any.
 *
 * @param {string} file
 */
function read(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return {};
  }
}

try {
  process.exitCode = await main();
} finally {
  rmSync(REPORTS, { recursive: true, force: true });
}
