import { useMemo } from "react";
import { flowOf, type Flow } from "../analysis/flow.ts";
import { groupsOf } from "../analysis/groups.ts";
import { keyOf, refOf } from "../domain/concept.ts";
import { hierarchyOf, type Corpus } from "../domain/corpus.ts";
import { useAtlas, useView } from "./AtlasContext.tsx";
import { levelName } from "./entries.ts";
import { FlowFigure } from "./FlowFigure.tsx";
import { FlowTable } from "./FlowTable.tsx";
import { flowStatement } from "./flowWords.ts";
import { selectedConcept, type FlowLook, type ViewState } from "./state.ts";
import "./styles/flow.css";
import { FIELD_NAMES } from "./texts.ts";

/** Where the linkages run: from a level of the left side through priority areas to the goals of the right. */
export function FlowView() {
  const { corpus } = useAtlas();
  const filter = useView((state) => state.filter);
  const look = useView((state) => state.flow);
  const level = look.level ?? levelOfGroups(corpus);
  const flow = useMemo(() => flowOf(corpus, filter, { level, areas: look.areas }), [corpus, filter, level, look.areas]);
  const selected = useView((state) => selectedNode(corpus, state, flow));
  const heads = useMemo(
    () =>
      [
        levelName(corpus.left, level),
        look.areas ? FIELD_NAMES.priorityAreas : "",
        levelName(corpus.right, goalLevel(corpus, flow)),
      ] as const,
    [corpus, flow, level, look.areas],
  );
  return (
    <section className="flow-view" aria-label="Flow of linkages">
      <Controls look={look} level={level} />
      {flow.nodes.length === 0 ? (
        <p className="flow-empty">Nothing runs here.</p>
      ) : (
        <FlowFigure flow={flow} heads={heads} selected={selected} />
      )}
      <div className="flow-foot">
        <p>
          {flowStatement(flow, look.areas).join(" ")} <Legend flow={flow} />
        </p>
      </div>
      <FlowTable flow={flow} />
    </section>
  );
}

function Controls({ look, level }: { look: FlowLook; level: string }) {
  const { corpus, dispatch } = useAtlas();
  const { framework, concepts } = corpus.left;
  const levels = framework.levels.filter((one) => concepts.some((concept) => concept.level === one));
  return (
    <div className="flow-tools" role="toolbar" aria-label="Flow">
      <label>
        From{" "}
        <select value={level} onChange={({ target }) => dispatch({ type: "shapeFlow", look: { level: target.value } })}>
          {levels.map((one) => (
            <option key={one} value={one}>
              {levelName(corpus.left, one)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <input
          type="checkbox"
          checked={look.areas}
          onChange={() => dispatch({ type: "shapeFlow", look: { areas: !look.areas } })}
        />{" "}
        through priority areas
      </label>
    </div>
  );
}

/** The signs of the picture, as far as it has them. */
function Legend({ flow: { nodes, bands } }: { flow: Flow }) {
  return (
    <>
      {bands.some(({ tensions }) => tensions > 0) && (
        <span className="flow-sign">
          <svg width="26" height="8" aria-hidden="true">
            <path className="flow-sign-tension" d="M0 4H26" />
          </svg>{" "}
          tensions
        </span>
      )}
      {nodes.some(({ side, code }) => side === "area" && code === "") && (
        <span className="flow-sign">
          <svg width="9" height="12" aria-hidden="true">
            <rect className="flow-sign-hollow" x="0.5" y="0.5" width="8" height="11" />
          </svg>{" "}
          no priority area named
        </span>
      )}
    </>
  );
}

function levelOfGroups({ left }: Corpus): string {
  const [group = ""] = groupsOf(left);
  return left.byCode.get(group)?.level ?? left.concepts[0]?.level ?? "";
}

function goalLevel({ right }: Corpus, { nodes }: Flow): string {
  const goal = nodes.find(({ side }) => side === "right");
  return right.byCode.get(goal?.code ?? "")?.level ?? "";
}

/** The node of the selected concept, or of the nearest one above it that has a node. */
function selectedNode(corpus: Corpus, state: ViewState, { nodes }: Flow): string | undefined {
  const key = selectedConcept(corpus, state);
  if (key === undefined) return undefined;
  const { side, code } = refOf(key);
  const path = [
    ...hierarchyOf(corpus, side)
      .pathTo(code)
      .map((above) => keyOf({ side, code: above.code })),
    key,
  ];
  return path.findLast((one) => nodes.some(({ id }) => id === one));
}
