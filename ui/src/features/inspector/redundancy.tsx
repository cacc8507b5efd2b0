import { useTranslation } from "react-i18next";
import { ClassIcon } from "../../components/class-icon";
import { MiddleEllipsis } from "../../components/middle-ellipsis";
import { PanelSection } from "../../components/panel";
import { useAppActions } from "../../components/app-actions";
import type { CiDetail, GroupView } from "../../ipc/bindings";
import { useEditLock } from "../../ipc/moment";
import { groupName, isAssumed, membersOf } from "./groups";
import { showForm } from "./inspector-store";
import styles from "./redundancy.module.css";

/** The redundancy groups of which a CI is the dependent: what each needs, and who is in it. */
export function Redundancy({ detail }: { detail: CiDetail }) {
  const { t } = useTranslation("inspector");
  const { groups } = detail;
  if (groups.length === 0) return null;
  const [only] = groups;
  const note = groups.length === 1 && only !== undefined ? (only.name ?? only.defaultOf) : null;
  return (
    <PanelSection heading={t("redundancy")} note={note ?? undefined}>
      {groups.map((group) => (
        <GroupBox
          key={`${group.name ?? ""} ${group.defaultOf ?? ""}`}
          detail={detail}
          group={group}
          named={groups.length > 1}
        />
      ))}
    </PanelSection>
  );
}

function GroupBox({
  detail,
  group,
  named,
}: {
  detail: CiDetail;
  group: GroupView;
  /** Whether the group's name is told in its head. */
  named: boolean;
}) {
  const { t } = useTranslation("inspector");
  const app = useAppActions();
  const lock = useEditLock();
  const spare = group.members - group.needs;
  const needs = t("needsOf", { needs: group.needs, members: group.members });
  const name = group.name ?? group.defaultOf ?? "";
  return (
    <div className={styles.box}>
      <button
        type="button"
        className={styles.head}
        title={lock ?? `${t("action.edit")} ${name}`}
        aria-disabled={lock !== null || undefined}
        onClick={() => {
          if (lock === null) showForm({ kind: "group", ci: detail.summary.id, group: groupName(group) });
        }}
      >
        <strong>{needs}</strong>
        {isAssumed(group) && (
          <span className={styles.assumed} title={t("assumedHint", { type: group.defaultOf ?? "" })}>
            {t("assumed")}
          </span>
        )}
        {group.strength === "soft" && <span className={styles.assumed}>{t("soft")}</span>}
        <span className={styles.spare}>
          {named && `${name} · `}
          {spare < 0 ? t("lacking", { count: -spare }) : t("spare", { count: spare })}
        </span>
      </button>
      <ul>
        {membersOf(detail, group).map(({ id, other }) => (
          <li key={id}>
            <button type="button" className={styles.member} onClick={() => app.select(other.id)}>
              <ClassIcon classId={other.class} size={15} />
              <MiddleEllipsis text={other.name} className={styles.name} />
              <span className={styles.place}>{other.location ?? other.key}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
