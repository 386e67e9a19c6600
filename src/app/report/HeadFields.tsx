import { useWork } from "./useWork.ts";
import { edit } from "./work.ts";

type Field = "title" | "subtitle" | "authors";

/** Title, subtitle and authors, as the title page shows them. */
export function HeadFields() {
  const { work, step } = useWork();
  const propsOf = (kind: Field) => ({
    dir: "auto",
    value: work.outline[kind],
    // One line each, however it is shown.
    onChange: ({ target }: { target: { value: string } }) =>
      step((now) => edit(now, { kind, text: target.value.replaceAll(/\s*\n\s*/g, " ") })),
  });
  return (
    <div className="report-head" role="group" aria-label="Title page">
      <label className="report-field">
        <span>Title</span>
        <textarea rows={1} {...propsOf("title")} />
      </label>
      <label className="report-field">
        <span>Subtitle</span>
        <input {...propsOf("subtitle")} />
      </label>
      <label className="report-field">
        <span>Authors</span>
        <input {...propsOf("authors")} />
      </label>
    </div>
  );
}
