import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useClassParents } from "../../components/class-parents-store";
import { selectAll, setSelection, useSelectionStore } from "../../components/selection-store";
import { GraphCanvas } from "../../graph-canvas/graph-canvas";
import type { Scene } from "../../graph-canvas/scene";
import { nodeIdOf, sceneFromMap } from "../../graph-canvas/scene-from-map";
import { useSceneWords } from "../../graph-canvas/use-scene-words";
import type { MapScene, PathsView } from "../../ipc/bindings";
import styles from "./path-map.module.css";

/** All paths in one drawing, the relationships of the chosen one marked. */
export function PathMap({ answer, marked }: { answer: PathsView; marked: ReadonlySet<number> }) {
  const { t } = useTranslation("path");
  const words = useSceneWords();
  const parents = useClassParents((store) => store.parents);
  const selected = useSelectionStore((selection) => selection.ids);
  const selection = useMemo(() => new Set(selected.map(nodeIdOf)), [selected]);
  const scene = useMemo(
    () => sceneFromMap({ map: mapOf(answer), parents, words, offersHidden: false }),
    [answer, parents, words],
  );
  const pointedOut = useMemo(() => withMarks(scene, marked), [scene, marked]);
  return (
    <div className={styles.map}>
      <GraphCanvas
        scene={pointedOut}
        density="beside"
        label={t("map")}
        selection={selection}
        onSelect={(nodes, primary) =>
          setSelection(selectAll(nodes.map(Number), primary === null ? undefined : Number(primary)))
        }
      />
    </div>
  );
}

/** The paths as a map of nothing but themselves: other relationships among the same CIs would hide them. */
function mapOf({ cis, relationships, groups }: PathsView): MapScene {
  return { nodes: cis.map((ci) => ({ ci, needs: 0, usedBy: 0 })), relationships, groups };
}

function withMarks(scene: Scene, marked: ReadonlySet<number>): Scene {
  const ids = new Set([...marked].map(String));
  return { ...scene, edges: scene.edges.map((edge) => ({ ...edge, marked: ids.has(edge.id) })) };
}
