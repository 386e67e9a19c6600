/** JSON of unknown shape, looked into without trust. */

export type JsonRecord = Readonly<Record<string, unknown>>;

export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Own fields only: what a prototype holds was not in the file. */
export function field(record: JsonRecord, name: string): unknown {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}

/** `""` where there is no text. */
export function textOf(record: JsonRecord, name: string): string {
  const value = field(record, name);
  return typeof value === "string" ? value : "";
}

/** The objects of a list; none where there is no list. */
export function records(record: JsonRecord, name: string): JsonRecord[] {
  const value = field(record, name);
  return Array.isArray(value) ? value.filter(isRecord) : [];
}
