import clsx from "clsx";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { PathsView } from "../ipc/bindings";
import { useModelIndex } from "../ipc/model-index";
import { ClassIcon } from "./class-icon";
import { MiddleEllipsis } from "./middle-ellipsis";
import styles from "./path-list.module.css";
import { PathLoss } from "./path-loss";
import type { PathLink, PathStep } from "./path-steps";
import { PathVerdict } from "./path-verdict";
import { selectOnly, setSelection, usePrimaryCi } from "./selection-store";

/** The paths, shortest first, and whether redundancy covers each: each CI with the verb by which it leans on the next. */
export function PathList({
  answer,
  paths,
  chosen,
  onChoose,
  children,
}: {
  answer: PathsView;
  paths: readonly (readonly PathStep[])[];
  chosen: number;
  onChoose: (path: number) => void;
  /** What stands between the heading and the paths. */
  children?: ReactNode;
}) {
  const { t } = useTranslation("path");
  const selected = usePrimaryCi();
  const verbs = useVerbs();
  const count = paths.length;
  return (
    <section className={styles.panel} aria-label={t("list")}>
      <div className={styles.heading}>
        <h2>{t("list")}</h2>
        <span className={styles.note}>{answer.more ? t("countLimit", { count }) : t("count", { count })}</span>
      </div>
      {children}
      <PathVerdict answer={answer} paths={paths} />
      <ol className={styles.paths}>
        {paths.map((steps, index) => (
          <li key={steps.map(({ ci }) => ci.id).join(" ")} className={clsx(styles.path, index === chosen && styles.chosen)}>
            <button
              type="button"
              className={styles.title}
              aria-pressed={index === chosen}
              onClick={() => onChoose(index)}
            >
              {t("pathName", { number: index + 1 })}
              <span className={styles.note}>{t("steps", { count: steps.length - 1 })}</span>
            </button>
            <PathLoss loss={answer.losses[index]} steps={steps} />
            <ol>
              {steps.map(({ ci, links }) => (
                <li key={ci.id}>
                  <button
                    type="button"
                    className={clsx(styles.step, ci.id === selected && styles.selected)}
                    aria-pressed={ci.id === selected}
                    onClick={() => {
                      onChoose(index);
                      setSelection(selectOnly(ci.id));
                    }}
                  >
                    <ClassIcon classId={ci.class} size={15} />
                    <MiddleEllipsis text={ci.name} className={styles.name ?? ""} />
                    <span className={styles.verb} title={verbs(links)}>
                      {verbs(links)}
                    </span>
                  </button>
                </li>
              ))}
            </ol>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The verbs of the relationships between two CIs of a path, told once each. */
function useVerbs(): (links: readonly PathLink[]) => string {
  const { t } = useTranslation("path");
  const { types } = useModelIndex();
  return (links) => {
    const words = links.map(({ line, inverse }) => {
      const type = types.get(line.kind);
      const verb = (inverse ? type?.inverseLabel : type?.label) ?? line.kind;
      return line.strength === "soft" ? `${verb} · ${t("soft")}` : verb;
    });
    return [...new Set(words)].join(", ");
  };
}
