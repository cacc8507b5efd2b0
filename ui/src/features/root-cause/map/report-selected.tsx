import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button";
import type { CiId } from "../../../components/ids";
import { Kbd } from "../../../components/kbd";
import { MiddleEllipsis } from "../../../components/middle-ellipsis";
import type { ObservedState } from "../../../components/observed";
import { useSelectionStore } from "../../../components/selection-store";
import { StateIcon } from "../../../components/state-icon";
import { nodeIdOf } from "../../../graph-canvas/scene-from-map";
import type { Scene } from "../../../graph-canvas/scene";
import styles from "./report-selected.module.css";

/** Over the map while CIs on it are selected: report them as broken or fine. */
export function ReportSelected({
  scene,
  onMark,
}: {
  scene: Scene;
  onMark: (cis: readonly CiId[], state: ObservedState) => void;
}) {
  const { t } = useTranslation("rootCause");
  const selected = useSelectionStore((selection) => selection.ids);
  const names = new Map(scene.nodes.map(({ id, name }) => [id, name]));
  const cis = selected.filter((ci) => names.has(nodeIdOf(ci)));
  const [first] = cis;
  if (first === undefined) return null;
  const name = names.get(nodeIdOf(first)) ?? "";
  return (
    <div className={styles.bar} role="group" aria-label={t("map.selected")}>
      <MiddleEllipsis
        text={cis.length === 1 ? name : t("titleMore", { first: name, count: cis.length - 1 })}
        className={styles.name ?? ""}
      />
      <Button small look="quiet" onClick={() => onMark(cis, "down")}>
        <StateIcon state="down" size={14} />
        {t("mark.broken")}
        <Kbd shortcut="B" />
      </Button>
      <Button small look="quiet" onClick={() => onMark(cis, "up")}>
        <StateIcon state="up" size={14} />
        {t("mark.fine")}
        <Kbd shortcut="F" />
      </Button>
    </div>
  );
}
