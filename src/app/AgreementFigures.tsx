import { useEffect, useState } from "react";
import { MEASURES, type Agreement, type Figure, type MeasureName } from "../analysis/agreement.ts";
import { agreementIn } from "./agreement.ts";
import { useAtlas } from "./AtlasContext.tsx";
import { count } from "./texts.ts";

const MEASURE_NAMES: Record<MeasureName, string> = {
  linked: "Linked or not, all cells",
  relation: "Relation, cells linked in both",
  strength: "Strength, cells linked in both",
};

/** How far two readings of a sample agree, where the package holds them; the command `agreement` prints the same. */
export function AgreementFigures() {
  const atlas = useAtlas();
  const [agreement, setAgreement] = useState<Agreement>();
  useEffect(() => {
    let wanted = true;
    agreementIn(atlas).then(
      (result) => wanted && setAgreement(result),
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [atlas]);
  if (!agreement) return null;
  const { overall, none, disagreements } = agreement;
  return (
    <>
      <h3>Two readings compared</h3>
      <p>
        A sample of {count(overall.measures.linked.cells, "decision")} (one unit and one goal each) was read again
        without sight of the first reading. They differ on {count(disagreements.length, "cell")}; the second reading
        linked {none.overturned} of {none.cells} cells that the first found without a counterpart.
      </p>
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">Compared</th>
            <th scope="col">Cells</th>
            <th scope="col">Same</th>
            <th scope="col">Cohen’s kappa</th>
            <th scope="col">Krippendorff’s alpha</th>
          </tr>
        </thead>
        <tbody>
          {MEASURES.map((name) => {
            const { cells, share, kappa, alpha } = overall.measures[name];
            return (
              <tr key={name}>
                <th scope="row">{MEASURE_NAMES[name]}</th>
                <td>{cells}</td>
                <td>{share.value === undefined ? share.reason : `${(share.value * 100).toFixed(1)} %`}</td>
                <td>{inWords(kappa)}</td>
                <td>{inWords(alpha)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className="muted">
        In brackets the 95 % interval of {agreement.replicates} resamples, seed {agreement.seed}. The disagreements were
        settled afterwards; the figures are those before.
      </p>
    </>
  );
}

function inWords({ value, interval, reason }: Figure): string {
  if (value === undefined) return reason;
  return value.toFixed(2) + (interval ? ` [${interval.map((end) => end.toFixed(2)).join(", ")}]` : "");
}
