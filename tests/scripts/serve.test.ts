import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { get, type IncomingMessage } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { serve } from "../../scripts/serve.mjs";

const folder = mkdtempSync(join(tmpdir(), "atlas-serve-"));
let site: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  mkdirSync(join(folder, "root/data"), { recursive: true });
  writeFileSync(join(folder, "secret.txt"), "secret");
  writeFileSync(join(folder, "root/index.html"), "<!doctype html>");
  writeFileSync(join(folder, "root/data/linkages.csv"), "id\n");
  site = await serve({ root: join(folder, "root"), prefix: "/atlas/" });
});

afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

it.each([
  ["/atlas/", 200, "text/html; charset=utf-8"],
  ["/atlas/?perf=1", 200, "text/html; charset=utf-8"],
  ["/atlas/data/linkages.csv", 200, "text/csv; charset=utf-8"],
  ["/atlas", 308, undefined],
  ["/", 404, "text/plain; charset=utf-8"],
  ["/atlas/data", 404, "text/plain; charset=utf-8"],
  ["/atlas/../secret.txt", 404, "text/plain; charset=utf-8"],
  ["/atlas/..%2fsecret.txt", 404, "text/plain; charset=utf-8"],
  ["/atlas//etc/passwd", 404, "text/plain; charset=utf-8"],
  ["/atlas/%00", 404, "text/plain; charset=utf-8"],
  ["/atlas/%E0%A4", 404, "text/plain; charset=utf-8"],
])("answers %s with %i", async (path, status, type) => {
  const { statusCode, headers } = await request(path);
  expect(statusCode).toBe(status);
  expect(headers["content-type"]).toBe(type);
  expect(headers["x-content-type-options"]).toBe("nosniff");
});

it("packs text for whoever takes it packed", async () => {
  const { headers } = await request("/atlas/data/linkages.csv", { "Accept-Encoding": "gzip, br" });
  expect(headers["content-encoding"]).toBe("gzip");
});

/** `fetch` would tidy the path before it is sent. */
function request(path: string, headers: Record<string, string> = {}): Promise<IncomingMessage> {
  const { hostname, port } = new URL(site.url);
  return new Promise((resolve, reject) => {
    get({ hostname, port, path, headers }, (response) => resolve(response.resume())).on("error", reject);
  });
}
