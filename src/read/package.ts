import type { Framework, Side } from "../domain/concept.ts";
import type { Corpus } from "../domain/corpus.ts";
import type { Diagnostic, Parsed } from "../domain/diagnostic.ts";
import { buildHierarchy, type Hierarchy } from "../domain/hierarchy.ts";
import { LINKAGE_COLUMNS, type Linkage } from "../domain/linkage.ts";
import { profileOf } from "../domain/profiles.ts";
import { CodeIndex } from "./codes.ts";
import { CONCEPT_COLUMNS, readConcepts, type ConceptTable } from "./concepts.ts";
import { DESCRIPTOR, readDescriptor, type PackageListing } from "./datapackage.ts";
import { Faults } from "./faults.ts";
import { Fingerprint } from "./fingerprint.ts";
import { FRAMEWORK_COLUMNS, readFrameworks } from "./frameworks.ts";
import { readLinkages } from "./linkages.ts";
import { sortLinkages } from "./order.ts";
import { finish, finishBreathing, type Reading } from "./reading.ts";
import { checkLinkages } from "./references.ts";
import { readBodies, readInitiatives, readPriorityAreas, readSources, REGISTER_COLUMNS } from "./registers.ts";
import { checkRegisters } from "./register-references.ts";
import { readText } from "./text.ts";
import { chooseUnits } from "./units.ts";

export { DESCRIPTOR, isPathInside, type PackageListing, type Resource } from "./datapackage.ts";

/** What datapackage.json promises, for whoever fetches the files it lists. `label` goes before file names in diagnostics. */
export function listResources(bytes: Uint8Array, label = ""): Parsed<PackageListing | undefined> {
  const text = readText(label + DESCRIPTOR, bytes);
  if (text.values === undefined) return { values: undefined, diagnostics: text.diagnostics };
  const listing = readDescriptor(label + DESCRIPTOR, text.values);
  return { values: listing.values, diagnostics: [...text.diagnostics, ...listing.diagnostics] };
}

/**
 * Read a whole data package. What could not be read is in the diagnostics, in the order of the files, and the rest is in
 * the corpus; there is none where a framework is missing altogether.
 *
 * @param files the bytes by their paths inside the package, datapackage.json among them
 * @param breathe awaited between files and now and then within them, so that a page stays alive
 * @param label goes before every file name in the diagnostics, such as `data/`
 */
export async function readPackage(
  files: ReadonlyMap<string, Uint8Array>,
  breathe?: () => Promise<void>,
  label = "",
): Promise<Parsed<Corpus | undefined>> {
  const reader = new PackageReader(files, label);
  const corpus = breathe ? await finishBreathing(reader.read(), breathe) : finish(reader.read());
  return { values: corpus, diagnostics: reader.sortedDiagnostics() };
}

/** One reading of one package: its files, and what was found wrong so far. */
class PackageReader {
  private readonly files: ReadonlyMap<string, Uint8Array>;
  private readonly label: string;
  private readonly diagnostics: Diagnostic[] = [];
  private readonly fingerprint = new Fingerprint();
  private paths = new Map<string, string>();

  constructor(files: ReadonlyMap<string, Uint8Array>, label: string) {
    this.files = files;
    this.label = label;
  }

  *read(): Reading<Corpus | undefined> {
    const listing = this.keep(this.readListing());
    if (!listing) return undefined;
    this.paths = new Map(listing.resources.map(({ name, path }) => [name, path]));
    const texts = yield* this.readTexts(listing);
    const frameworks = yield* this.readTable("frameworks", texts, readFrameworks, []);
    const registers = {
      priorityAreas: yield* this.readTable("priority-areas", texts, readPriorityAreas, NOTHING),
      initiatives: yield* this.readTable("initiatives", texts, readInitiatives, NOTHING),
      bodies: yield* this.readTable("bodies", texts, readBodies, NOTHING),
      sources: yield* this.readTable("sources", texts, readSources, NOTHING),
    };
    const left = yield* this.readSide("left", listing, frameworks, texts);
    const right = yield* this.readSide("right", listing, frameworks, texts);
    const concepts = new Map([left, right].map((side) => [this.fileOf(side.framework.id), side.concepts]));
    this.keep({ values: concepts, diagnostics: checkRegisters(concepts, registers, (name) => this.fileOf(name)) });
    const known = {
      left: left.index,
      right: right.index,
      sources: registers.sources.lines,
      areas: registers.priorityAreas.lines,
    };
    const rows = yield* this.readTable("linkages", texts, (file, text) => readLinkages(file, text, known), []);
    const trees = { left: plant("left", left, rows), right: plant("right", right, rows) };
    if (trees.left.concepts.length === 0 || trees.right.concepts.length === 0) return undefined;
    const faults = new Faults(this.fileOf("linkages"));
    const linkages = yield* checkLinkages(rows, trees.left, trees.right, faults);
    this.keep({ values: linkages, diagnostics: faults.diagnostics });
    return {
      info: listing.info,
      ...trees,
      linkages: sortLinkages(linkages, trees.left, trees.right),
      priorityAreas: registers.priorityAreas.list,
      initiatives: registers.initiatives.list,
      bodies: registers.bodies.list,
      sources: registers.sources.list,
      fingerprint: this.fingerprint.digits,
    };
  }

  /** By file as the package lists them, by line, by column as the table has them. */
  sortedDiagnostics(): Diagnostic[] {
    const files = [DESCRIPTOR, ...this.paths.values()].map((path) => this.label + path);
    const columns = new Map([...this.paths].map(([name, path]) => [this.label + path, columnsOf(name)]));
    const rank = ({ file, column = "" }: Diagnostic) => columns.get(file)?.indexOf(column) ?? -1;
    return this.diagnostics.toSorted(
      (a, b) => files.indexOf(a.file) - files.indexOf(b.file) || (a.line ?? 0) - (b.line ?? 0) || rank(a) - rank(b),
    );
  }

  private readListing(): Parsed<PackageListing | undefined> {
    const bytes = this.files.get(DESCRIPTOR);
    if (bytes) return listResources(bytes, this.label);
    const faults = new Faults(this.label + DESCRIPTOR);
    faults.error("missing-file", {}, "the file that describes the package");
    return { values: undefined, diagnostics: faults.diagnostics };
  }

  /** All files as text, in the order they are listed; the fingerprint is taken on the way. */
  private *readTexts({ resources, left, right }: PackageListing): Reading<Map<string, string>> {
    const texts = new Map<string, string>();
    this.fingerprint.add(new TextDecoder().decode(this.files.get(DESCRIPTOR)).replaceAll(/\r\n?/g, "\n"));
    for (const { name } of resources) {
      const file = this.fileOf(name);
      const bytes = this.files.get(this.paths.get(name) ?? "");
      if (!bytes) {
        this.error(file, "missing-file", `the file that ${DESCRIPTOR} lists`);
        continue;
      }
      const text = this.keep(readText(file, bytes));
      if (text !== undefined) {
        texts.set(name, text);
        this.fingerprint.add(text);
      }
      yield;
    }
    for (const name of ["frameworks", left, right, "linkages"]) {
      if (!this.paths.has(name)) this.error(this.label + DESCRIPTOR, "missing-resource", `a resource named "${name}"`);
    }
    return texts;
  }

  private *readTable<T>(
    name: string,
    texts: ReadonlyMap<string, string>,
    read: (file: string, text: string) => Reading<Parsed<T>>,
    nothing: T,
  ): Reading<T> {
    const text = texts.get(name);
    return text === undefined ? nothing : this.keep(yield* read(this.fileOf(name), text));
  }

  private *readSide(
    side: Side,
    listing: PackageListing,
    frameworks: readonly Framework[],
    texts: ReadonlyMap<string, string>,
  ): Reading<FrameworkTable> {
    const id = listing[side];
    const framework = frameworks.find((one) => one.id === id) ?? this.standIn(id);
    const profile = profileOf(id);
    const read = (file: string, text: string) => readConcepts(file, text, framework, profile);
    const table = yield* this.readTable<ConceptTable>(id, texts, read, { concepts: [], marksUnits: false });
    const codes = table.concepts.map(({ code }) => code);
    const lowest = framework.levels.findLast((name) => table.concepts.some(({ level }) => level === name));
    const example = table.concepts.find(({ level }) => level === lowest)?.code ?? codes[0] ?? "";
    const index = new CodeIndex(codes, profile?.expected ?? `a concept of "${id}" such as "${example}"`, profile);
    return { framework, ...table, index };
  }

  /** A framework that only the foreign keys name. */
  private standIn(id: string): Framework {
    if (this.paths.has("frameworks"))
      this.error(this.fileOf("frameworks"), "missing-framework", `a row with the id "${id}"`);
    return { id, title: id, shortTitle: id, issuer: "", adoptedOn: "", version: "", baseIri: "", levels: [] };
  }

  private fileOf(name: string): string {
    return this.label + (this.paths.get(name) ?? name);
  }

  private error(file: string, code: string, expected: string): void {
    this.diagnostics.push({ code, level: "error", file, expected });
  }

  private keep<T>({ values, diagnostics }: Parsed<T>): T {
    for (const diagnostic of diagnostics) this.diagnostics.push(diagnostic);
    return values;
  }
}

const NOTHING = { list: [], lines: new Map<string, number>() };

interface FrameworkTable extends ConceptTable {
  framework: Framework;
  index: CodeIndex;
}

function plant(side: Side, { framework, concepts, marksUnits }: FrameworkTable, rows: readonly Linkage[]): Hierarchy {
  if (!marksUnits) chooseUnits(concepts, framework.levels, rows, side);
  return buildHierarchy(framework, concepts);
}

function columnsOf(resource: string): readonly string[] {
  if (resource === "linkages") return LINKAGE_COLUMNS;
  if (resource === "frameworks") return FRAMEWORK_COLUMNS;
  return REGISTER_COLUMNS[resource] ?? CONCEPT_COLUMNS;
}
