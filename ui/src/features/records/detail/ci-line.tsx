import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useAppActions } from "../../../components/app-actions";
import { ClassIcon } from "../../../components/class-icon";
import { MiddleEllipsis } from "../../../components/middle-ellipsis";
import { Popover } from "../../../components/popover";
import { StateIcon } from "../../../components/state-icon";
import type { RecordCiView } from "../../../ipc/bindings";
import { CiStatementForm } from "./ci-statement-form";
import styles from "./details-panel.module.css";

/** One CI of a record, and what is said of it on a button that changes it. */
export function CiLine({ record, statement }: { record: number; statement: RecordCiView }) {
  const { t } = useTranslation("records");
  const { select } = useAppActions();
  const [open, setOpen] = useState(false);
  const { ci, summary, role, state, minutes, note, deleted } = statement;
  const name = summary?.name ?? String(ci);
  const isStated = role === "affected" || role === "reported";
  const words = isStated
    ? [state === null ? t("noState") : t(`linkedState.${state}`), minutes === null ? "" : t("minutes", { count: minutes })]
    : [note];
  return (
    <li className={styles.row}>
      {summary !== null && <ClassIcon classId={summary.class} />}
      <button type="button" className={styles.name} disabled={deleted} onClick={() => select(ci)}>
        <MiddleEllipsis text={name} />
      </button>
      {deleted && <span className={styles.note}>{t("detail.deletedCi")}</span>}
      <Popover
        open={open}
        onOpenChange={setOpen}
        label={t("detail.edit", { name })}
        trigger={
          <button
            type="button"
            className={styles.state}
            aria-expanded={open}
            aria-label={`${t("detail.edit", { name })}: ${words.join(" ")}`}
            title={note}
            onClick={() => setOpen(!open)}
          >
            {isStated && state !== null && <StateIcon state={state} />}
            <span>{words.filter((word) => word !== "").join(" ") || t("field.empty")}</span>
          </button>
        }
      >
        {open && <CiStatementForm record={record} statement={statement} onClose={() => setOpen(false)} />}
      </Popover>
    </li>
  );
}
