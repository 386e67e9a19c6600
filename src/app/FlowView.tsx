import { coverageIn } from "./derived.ts";
import { useAtlas, useView } from "./AtlasContext.tsx";
import { count } from "./texts.ts";

export function FlowView() {
  const { corpus } = useAtlas();
  const filter = useView((state) => state.filter);
  return <p className="plain-notice">{count(coverageIn(corpus, filter).linkages, "linkage")}</p>;
}
