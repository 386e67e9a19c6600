import { useState } from "react";
import { Outline } from "./report/Outline.tsx";
import { Preview } from "./report/Preview.tsx";
import { SaveBar } from "./report/SaveBar.tsx";
import { showSheet } from "./report/show-sheet.ts";
import "./styles/report.css";

/** A report in the making: an outline that its author orders and edits, what it will say, and the way into Word. */
export function ReportView() {
  const [current, setCurrent] = useState<string>();
  const onEnter = (id: string) => {
    setCurrent(id);
    showSheet(id);
  };
  return (
    <div className="report-view">
      <SaveBar />
      <Outline onEnter={onEnter} />
      <Preview current={current} />
    </div>
  );
}
