import { IconDots, IconHistory, IconPencil } from "@tabler/icons-react";
import clsx from "clsx";
import { useTranslation } from "react-i18next";
import { useAppActions } from "../../components/app-actions";
import { ClassIcon } from "../../components/class-icon";
import { formatInstant, formatRelative } from "../../components/format";
import { Menu } from "../../components/menu";
import { MiddleEllipsis } from "../../components/middle-ellipsis";
import type { CiId } from "../../components/ids";
import type { RelationshipView } from "../../ipc/bindings";
import { useModelIndex } from "../../ipc/model-index";
import { useEditLock } from "../../ipc/moment";
import { useWhatIf } from "../../ipc/use-what-if";
import { isInGroup } from "./groups";
import { showForm } from "./inspector-store";
import styles from "./relationships.module.css";

/** One relationship of a CI: its type, the other end, and when a source last named it. */
export function RelationshipLine({
  ci,
  relationship,
  typed,
}: {
  ci: CiId;
  relationship: RelationshipView;
  /** Whether the type is told on the line; a heading tells it otherwise. */
  typed: boolean;
}) {
  const { t } = useTranslation("inspector");
  const { t: common } = useTranslation("common");
  const app = useAppActions();
  const lock = useEditLock();
  const whatIf = useWhatIf();
  const { types } = useModelIndex();
  const { other, kind, strength, confirmed, id, outgoing } = relationship;
  const type = types.get(kind);
  const verb = (outgoing ? type?.label : type?.inverseLabel) ?? kind;
  const isInService = other.status === "live" || other.status === "maintenance";
  return (
    <li className={typed ? styles.typed : styles.line} data-status={other.status}>
      {typed && (
        <span className={styles.kind} title={verb}>
          {verb}
        </span>
      )}
      <span className={styles.rest}>
        <button
          type="button"
          className={styles.other}
          aria-label={other.name}
          onClick={() => app.select(other.id)}
        >
          <ClassIcon classId={other.class} size={15} />
          <MiddleEllipsis text={other.name} className={styles.name} />
        </button>
        <span
          className={styles.note}
          title={
            confirmed === null
              ? undefined
              : t("confirmed", { when: formatInstant(confirmed.at), source: confirmed.source })
          }
        >
          {[
            ...(isInService ? [] : [common(`status.${other.status}`)]),
            ...(strength === "soft" ? [t("soft")] : []),
            ...(confirmed === null ? [] : [formatRelative(confirmed.at)]),
          ].join(" · ")}
        </span>
      </span>
      <Menu
        width={250}
        trigger={
          <button
            type="button"
            className={clsx(styles.edit, styles.second)}
            aria-label={t("moreOfRelation", { name: other.name })}
          >
            <IconDots size={14} stroke={1.5} aria-hidden />
          </button>
        }
        sections={[
          {
            id: "look",
            actions: [
              {
                id: "history",
                label: t("relationshipHistory"),
                icon: IconHistory,
                run: () => showForm({ kind: "relationshipHistory", ci, relationship: id }),
              },
            ],
          },
          { id: "whatIf", heading: t("whatIf"), actions: whatIf(id, isInGroup(relationship, types)) },
        ]}
      />
      <button
        type="button"
        className={styles.edit}
        aria-label={t("editRelation", { name: other.name })}
        aria-disabled={lock !== null || undefined}
        title={lock ?? undefined}
        onClick={() => {
          if (lock === null) showForm({ kind: "relationship", ci, relationship: id });
        }}
      >
        <IconPencil size={14} stroke={1.5} aria-hidden />
      </button>
    </li>
  );
}
