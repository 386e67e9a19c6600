import { flushSync } from "react-dom";
import { addedId, defaultOutline, type OutlineChange } from "../../export/report-outline.ts";
import { announce } from "../announcer.ts";
import { useAtlas } from "../AtlasContext.tsx";
import { moveWords, OWN_TITLE, quoted } from "./report-texts.ts";
import { useWork } from "./useWork.ts";
import { edit, replace } from "./work.ts";

/** What an author does to the sections: each step is told in words, and leaves the keyboard where it can go on. */
export function useOutlineSteps() {
  const { corpus } = useAtlas();
  const { work, step } = useWork();
  const { sections } = work.outline;
  const placeOf = (id: string) => sections.findIndex((section) => section.id === id);
  const change = (to: OutlineChange) => step((now) => edit(now, to));
  return {
    placeOf,
    change,
    /** To a place from 0; beyond the ends it stays, and is told so. */
    move(id: string, to: number) {
      const from = placeOf(id);
      const place = Math.min(Math.max(to, 0), sections.length - 1);
      change({ kind: "move", id, index: place });
      announce(moveWords(sections[from]?.title ?? "", from, place, sections.length));
    },
    remove(id: string) {
      const place = placeOf(id);
      const name = quoted(sections[place]?.title ?? "");
      const next = sections[place + 1] ?? sections[place - 1];
      flushSync(() => change({ kind: "remove", id }));
      titleOf(next?.id ?? "")?.focus();
      announce(`Removed ${name}; it can be had back by Undo`);
    },
    add() {
      const id = addedId(work.outline);
      flushSync(() => change({ kind: "add", title: OWN_TITLE, text: "" }));
      const title = titleOf(id);
      title?.focus();
      title?.select();
      announce(`A section of your own was added, ${sections.length + 1} of ${sections.length + 1}`);
    },
    startAgain() {
      step((now) => replace(now, defaultOutline(corpus), "started again"));
      announce("The outline was started again; yours can be had back by Undo");
    },
  };
}

function titleOf(id: string): HTMLInputElement | null {
  return document.querySelector<HTMLInputElement>(`[data-section="${CSS.escape(id)}"] .report-name`);
}
