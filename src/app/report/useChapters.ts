import { useDeferredValue, useEffect, useMemo, useState } from "react";
import type { Agreement } from "../../analysis/agreement.ts";
import type { Filter } from "../../domain/filter.ts";
import { documentOf, sectionsIn } from "../../export/report-document.ts";
import { reportGround } from "../../export/report-ground.ts";
import type { ReportOutline } from "../../export/report-outline.ts";
import type { TextDocument } from "../../export/text-blocks.ts";
import { agreementIn } from "../agreement.ts";
import { useAtlas } from "../AtlasContext.tsx";
import { chaptersFrom, isFresh, makeChapter, type Chapter, type Made } from "./chapters.ts";

interface Shown {
  /** The document without its chapters. */
  cover: TextDocument;
  chapters: readonly Chapter[];
  /** Whether nothing is older than the filter and the outline. */
  isSettled: boolean;
}

/**
 * The document of an outline under a filter. Chapters are made one after the other between two frames, from the first one
 * on, and an old one stays in its place until the new one is there.
 */
export function useChapters(filter: Filter, newest: ReportOutline): Shown {
  const { corpus } = useAtlas();
  const outline = useDeferredValue(newest);
  const agreement = useAgreement();
  const plain = useMemo(() => reportGround(corpus, filter), [corpus, filter]);
  const ground = useMemo(() => ({ ...plain, agreement }), [plain, agreement]);
  const [made, setMade] = useState<ReadonlyMap<string, Made>>(new Map());
  const sections = useMemo(() => sectionsIn(ground, outline), [ground, outline]);
  // Only the methods tell of the agreement.
  const groundOf = (kind: string) => (kind === "methods" ? ground : plain);
  const next = sections.find((section) => !isFresh(made.get(section.id), groundOf(section.kind), section));
  useEffect(() => {
    if (!next) return;
    const from = next.kind === "methods" ? ground : plain;
    const waiting = setTimeout(() => setMade((before) => new Map(before).set(next.id, makeChapter(from, next))));
    return () => clearTimeout(waiting);
  }, [next, ground, plain]);
  const chapters = useMemo(() => chaptersFrom(plain, sections, made), [plain, sections, made]);
  const cover = useMemo(() => documentOf(plain, outline, []), [plain, outline]);
  return { cover, chapters, isSettled: next === undefined && outline === newest };
}

/** `undefined` until it has come, and where the package holds no second reading. */
function useAgreement(): Agreement | undefined {
  const atlas = useAtlas();
  const [agreement, setAgreement] = useState<Agreement>();
  useEffect(() => {
    let isHere = true;
    agreementIn(atlas).then(
      (come) => isHere && setAgreement(come),
      () => undefined,
    );
    return () => {
      isHere = false;
    };
  }, [atlas]);
  return agreement;
}
