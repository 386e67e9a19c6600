import type { ReportOptions } from "../../export/report-document.ts";
import { isDefault } from "../report/work.ts";
import type { Atlas } from "../store.ts";

/** The outline that the author made in the Report view; nothing where it is the usual one. */
export function ownOutline({ corpus, report }: Atlas): Pick<ReportOptions, "outline"> {
  const outline = report.getState()?.outline;
  return outline && !isDefault(outline, corpus) ? { outline } : {};
}

/** The same with what the report says of two readings, which has to be fetched. */
export async function reportOptions(atlas: Atlas): Promise<ReportOptions> {
  const { agreementIn } = await import("../agreement.ts");
  return { ...ownOutline(atlas), agreement: await agreementIn(atlas) };
}
