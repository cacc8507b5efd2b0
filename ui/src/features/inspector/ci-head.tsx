import {
  IconArchive,
  IconBolt,
  IconCircleCheck,
  IconDots,
  IconLink,
  IconMap,
  IconRoute,
  IconSquareX,
  IconStack2,
  IconTrash,
} from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useAppActions } from "../../components/app-actions";
import { ClassIcon } from "../../components/class-icon";
import { Menu } from "../../components/menu";
import { MiddleEllipsis } from "../../components/middle-ellipsis";
import { Mono } from "../../components/mono";
import type { CiDetail } from "../../ipc/bindings";
import { classLabel, type ModelIndex } from "../../ipc/model-index";
import { useEditLock } from "../../ipc/moment";
import { changeCi } from "../../ipc/change-ci";
import styles from "./ci-head.module.css";
import { InPlace, PLAIN_TEXT } from "./in-place";
import { showForm } from "./inspector-store";
import type { ApplyEdit } from "../../ipc/use-apply-edit";

/** Who a CI is: its name, key and class, each edited in place, and what can be done with it. */
export function CiHead({
  detail,
  index,
  edit,
}: {
  detail: CiDetail;
  index: ModelIndex;
  edit: ApplyEdit;
}) {
  const { t } = useTranslation("inspector");
  const { summary } = detail;
  const classes = index.model.classes.filter((entry) => !entry.isAbstract).map(({ id }) => id);
  return (
    <header className={styles.head}>
      <span className={styles.icon}>
        <ClassIcon classId={summary.class} size={19} />
      </span>
      <div className={styles.words}>
        <h2 className={styles.name}>
          <InPlace
            detail={detail}
            editable={{
              label: t("field.name"),
              attribute: PLAIN_TEXT,
              value: summary.name,
              changes: (name) => (name === null ? {} : { name }),
            }}
          >
            <MiddleEllipsis text={summary.name} />
          </InPlace>
        </h2>
        <div className={styles.identity}>
          <InPlace
            detail={detail}
            className={styles.part}
            editable={{
              label: t("field.key"),
              attribute: PLAIN_TEXT,
              value: summary.key,
              changes: (key) => (key === null ? {} : { key }),
            }}
          >
            <Mono className={styles.key}>
              <MiddleEllipsis text={summary.key} />
            </Mono>
          </InPlace>
          <span aria-hidden>·</span>
          <InPlace
            detail={detail}
            className={styles.part}
            editable={{
              label: t("field.class"),
              attribute: { kind: "choice", choices: classes, required: true },
              value: summary.class,
              changes: (next) => (next === null ? {} : { class: next }),
            }}
          >
            {classLabel(index, summary.class)}
          </InPlace>
        </div>
      </div>
      <CiMenu detail={detail} edit={edit} />
    </header>
  );
}

function CiMenu({ detail, edit }: { detail: CiDetail; edit: ApplyEdit }) {
  const { t } = useTranslation("inspector");
  const app = useAppActions();
  const locked = useEditLock();
  const { id: ci, status } = detail.summary;
  return (
    <Menu
      width={230}
      trigger={
        <button type="button" className={styles.more} aria-label={t("more")}>
          <IconDots size={16} stroke={1.5} aria-hidden />
        </button>
      }
      sections={[
        {
          id: "look",
          actions: [
            { id: "map", label: t("action.showOnMap"), icon: IconMap, run: () => app.openMap([ci]) },
            {
              id: "fail",
              label: t("action.fail"),
              icon: IconBolt,
              disabled: status === "planned" || status === "retired",
              run: () => app.openImpact([{ ci, state: "down" }]),
            },
            {
              id: "broken",
              label: t("action.markBroken"),
              icon: IconSquareX,
              disabled: status === "planned" || status === "retired",
              run: () => app.observe([ci], "down"),
            },
            {
              id: "fine",
              label: t("action.markFine"),
              icon: IconCircleCheck,
              disabled: status === "planned" || status === "retired",
              run: () => app.observe([ci], "up"),
            },
            {
              id: "paths",
              label: t("action.paths"),
              icon: IconRoute,
              run: () => app.openPaths(ci, null),
            },
          ],
        },
        {
          id: "edit",
          actions: [
            {
              id: "relate",
              label: t("action.relate"),
              icon: IconLink,
              locked,
              run: () => showForm({ kind: "newRelationship", ci }),
            },
            {
              id: "group",
              label: t("action.group"),
              icon: IconStack2,
              locked,
              disabled: detail.needs.length === 0,
              run: () => showForm({ kind: "newGroup", ci }),
            },
          ],
        },
        {
          id: "end",
          actions: [
            {
              id: "retire",
              label: t("action.retire"),
              icon: IconArchive,
              locked,
              disabled: status === "retired",
              run: () => void edit.apply(changeCi(detail, { status: "retired" }), ""),
            },
            {
              id: "delete",
              label: t("action.delete"),
              icon: IconTrash,
              locked,
              run: () => showForm({ kind: "delete", ci }),
            },
          ],
        },
      ]}
    />
  );
}
