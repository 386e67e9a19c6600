import type { PackageInfo } from "../domain/corpus.ts";
import type { Parsed } from "../domain/diagnostic.ts";
import { isDate } from "./cells.ts";
import { Faults } from "./faults.ts";
import { readJson } from "./json.ts";
import { field, isRecord, records, textOf, type JsonRecord } from "./json-record.ts";
import { readViews } from "./views.ts";

/** One file of a package, under the name that the rest of the package calls it by. */
export interface Resource {
  name: string;
  path: string;
}

/** What datapackage.json promises. */
export interface PackageListing {
  info: PackageInfo;
  resources: readonly Resource[];
  /** The names of the frameworks on the two sides, as the foreign keys of the linkages tell. */
  left: string;
  right: string;
}

/** The file that every package has. */
export const DESCRIPTOR = "datapackage.json";

/** Read the text of datapackage.json. Without a usable list of resources there is no package. */
export function readDescriptor(file: string, text: string): Parsed<PackageListing | undefined> {
  const json = readJson(file, text);
  if (json.diagnostics.length > 0) return { values: undefined, diagnostics: json.diagnostics };
  const faults = new Faults(file);
  const values = isRecord(json.values) ? readListing(json.values, faults) : undefined;
  if (!isRecord(json.values)) faults.error("not-a-package", { column: "json" }, 'an object with the list "resources"');
  return { values, diagnostics: faults.diagnostics };
}

function readListing(json: JsonRecord, faults: Faults): PackageListing | undefined {
  const info = readInfo(json, faults);
  const entries = field(json, "resources");
  if (!Array.isArray(entries)) {
    faults.error("no-resources", { column: "resources" }, "a list of the package's files");
    return undefined;
  }
  const resources: Resource[] = [];
  for (const [i, entry] of entries.entries()) {
    const resource = readResource(entry, i, faults);
    if (!resource) continue;
    if (resources.some(({ name }) => name === resource.name)) {
      faults.error(
        "duplicate-resource",
        { column: "resources", value: resource.name },
        "a name of its own for each resource",
      );
    } else resources.push(resource);
  }
  const linkages = entries.find((entry) => isRecord(entry) && field(entry, "name") === "linkages");
  const left = readSide(linkages, "element", faults);
  const right = readSide(linkages, "target", faults);
  return left === undefined || right === undefined ? undefined : { info, resources, left, right };
}

function readInfo(json: JsonRecord, faults: Faults): PackageInfo {
  const required = (name: string, expected: string) => {
    const value = textOf(json, name);
    if (value === "") faults.error("missing-field", { column: name }, expected);
    return value;
  };
  const name = required("name", "the short name of the package");
  const title = required("title", "the title of the package");
  const version = required("version", 'a version such as "1.0.0"');
  const created = required("created", 'the day of this version such as "2025-01-31"');
  if (
    created !== "" &&
    !(isDate(created.slice(0, 10)) && /^(T[\d:.]+(Z|[+-]\d{2}:\d{2})?)?$/.test(created.slice(10)))
  ) {
    faults.error("date-format", { column: "created", value: created }, 'a date such as "2025-01-31"');
  }
  const readings = readingsOf(json, faults);
  const views = readViews(json, faults);
  return {
    ...(readings && { readings }),
    ...(views && { views }),
    name,
    title,
    description: textOf(json, "description"),
    version,
    created: created.slice(0, 10),
    contributors: records(json, "contributors").map((one) => textOf(one, "title")),
    licences: records(json, "licenses").map((one) => ({
      name: textOf(one, "name"),
      title: textOf(one, "title"),
      path: textOf(one, "path"),
    })),
  };
}

/** The property `readings`, ours and not of the standard: two paths inside the package. */
function readingsOf(json: JsonRecord, faults: Faults): readonly [string, string] | undefined {
  const paths = field(json, "readings");
  if (paths === undefined) return undefined;
  const [first, second, ...more] = Array.isArray(paths) ? paths : [];
  const isPath = (path: unknown): path is string => typeof path === "string" && isPathInside(path);
  if (isPath(first) && isPath(second) && more.length === 0) return [first, second];
  const value = JSON.stringify(paths);
  faults.warning("readings-paths", { column: "readings", value }, 'two paths such as "first-reading.csv"');
  return undefined;
}

function readResource(entry: unknown, place: number, faults: Faults): Resource | undefined {
  const name = isRecord(entry) ? textOf(entry, "name") : "";
  const path = isRecord(entry) ? textOf(entry, "path") : "";
  if (name === "") {
    faults.error("missing-field", { column: "resources" }, `a name for resource ${place + 1}`);
    return undefined;
  }
  if (isPathInside(path)) return { name, path };
  const expected = 'a path inside the package such as "linkages.csv"';
  faults.error("path-outside", { column: `path of ${name}`, value: path }, expected, "the file is not read");
  return undefined;
}

/** A relative path of plain folders: no scheme, no drive, no host, nothing above the package. */
export function isPathInside(path: string): boolean {
  if (path === "" || path.length > 1000 || /^[a-z][a-z\d+.-]*:/i.test(path) || /[\\?#%\p{Cc}]/u.test(path))
    return false;
  return path.split("/").every((part) => part !== "" && part !== "." && part !== "..");
}

/** The resource that a foreign key of the linkages points to. */
function readSide(linkages: unknown, column: "element" | "target", faults: Faults): string | undefined {
  const schema = isRecord(linkages) ? field(linkages, "schema") : undefined;
  for (const key of isRecord(schema) ? records(schema, "foreignKeys") : []) {
    const fields = field(key, "fields");
    const reference = field(key, "reference");
    const names = Array.isArray(fields) ? fields : [fields];
    const resource = isRecord(reference) ? textOf(reference, "resource") : "";
    if (names.length === 1 && names[0] === column && resource !== "") return resource;
  }
  const expected = `a foreign key of "${column}" in the resource "linkages" that names a framework`;
  faults.error("no-side", { column: "foreignKeys" }, expected);
  return undefined;
}
