import { IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Button } from "../../components/button";
import { ClassIcon } from "../../components/class-icon";
import { Dialog } from "../../components/dialog";
import { IconButton } from "../../components/icon-button";
import type { CiId } from "../../components/ids";
import { MiddleEllipsis } from "../../components/middle-ellipsis";
import type { MapScene, RelationshipLine } from "../../ipc/bindings";
import { useModelIndex } from "../../ipc/model-index";
import { useWhatIf } from "../../ipc/use-what-if";
import styles from "./what-if-dialog.module.css";

/** What could be supposed of the relationships of a CI that are on the map. */
export function WhatIfDialog({ ci, map, onClose }: { ci: CiId; map: MapScene; onClose: () => void }) {
  const { t } = useTranslation(["map", "common"]);
  const name = map.nodes.find((node) => node.ci.id === ci)?.ci.name ?? "";
  const lines = map.relationships.filter(({ impact }) => impact !== "none");
  const needs = lines.filter((line) => dependentOf(line) === ci);
  const usedBy = lines.filter((line) => dependentOf(line) !== ci && (line.source === ci || line.target === ci));
  const title = t("whatIfOf", { name: name.slice(0, 80) });
  return (
    <Dialog label={title} onClose={onClose} className={styles.dialog}>
      <header className={styles.head}>
        <h2>{title}</h2>
        <IconButton icon={IconX} size={16} label={t("common:close")} onClick={onClose} />
      </header>
      <p className={styles.hint}>{t("whatIfHint")}</p>
      <div className={styles.lists} tabIndex={0} role="group" aria-label={title}>
        {needs.length + usedBy.length === 0 && <p className={styles.hint}>{t("whatIfNone")}</p>}
        <Lines heading={t("whatIfNeeds")} lines={needs} {...{ ci, map, onClose }} />
        <Lines heading={t("whatIfUsedBy")} lines={usedBy} {...{ ci, map, onClose }} />
      </div>
    </Dialog>
  );
}

function dependentOf({ impact, source, target }: RelationshipLine): CiId {
  return impact === "sourceToTarget" ? target : source;
}

function Lines({
  heading,
  lines,
  ci,
  map,
  onClose,
}: {
  heading: string;
  lines: readonly RelationshipLine[];
  ci: CiId;
  map: MapScene;
  onClose: () => void;
}) {
  const { types } = useModelIndex();
  const whatIf = useWhatIf();
  if (lines.length === 0) return null;
  return (
    <section aria-label={heading}>
      <h3 className={styles.heading}>{heading}</h3>
      <ul>
        {lines.map((line) => {
          const other = map.nodes.find((node) => node.ci.id === (line.source === ci ? line.target : line.source))?.ci;
          const type = types.get(line.kind);
          const verb = (line.source === ci ? type?.label : type?.inverseLabel) ?? line.kind;
          return (
            <li key={line.id} className={styles.line}>
              <span className={styles.what}>
                <span className={styles.verb}>{verb}</span>
                {other !== undefined && <ClassIcon classId={other.class} size={15} />}
                <MiddleEllipsis text={other?.name ?? ""} />
              </span>
              <span className={styles.acts}>
                {whatIf(line.id, line.group !== null).map(({ id, label, locked = null, run }) => (
                  <Button
                    key={id}
                    small
                    locked={locked}
                    onClick={() => {
                      run();
                      onClose();
                    }}
                  >
                    {label}
                  </Button>
                ))}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
