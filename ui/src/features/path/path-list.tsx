import clsx from "clsx";
import { useTranslation } from "react-i18next";
import { ClassIcon } from "../../components/class-icon";
import { MiddleEllipsis } from "../../components/middle-ellipsis";
import { selectOnly, setSelection, usePrimaryCi } from "../../components/selection-store";
import { useModelIndex } from "../../ipc/model-index";
import { MOST_PATHS } from "./path-limit";
import styles from "./path-list.module.css";
import type { PathLink, PathStep } from "./path-steps";

/** The paths, shortest first: each CI with the verb by which it leans on the next. */
export function PathList({
  paths,
  chosen,
  onChoose,
}: {
  paths: readonly (readonly PathStep[])[];
  chosen: number;
  onChoose: (path: number) => void;
}) {
  const { t } = useTranslation("path");
  const selected = usePrimaryCi();
  const verbs = useVerbs();
  const count = paths.length;
  return (
    <section className={styles.panel} aria-label={t("list")}>
      <div className={styles.heading}>
        <h2>{t("list")}</h2>
        <span className={styles.note}>
          {count < MOST_PATHS ? t("count", { count }) : t("countLimit", { count })}
        </span>
      </div>
      <ol className={styles.paths}>
        {paths.map((steps, index) => (
          <li key={index} className={clsx(styles.path, index === chosen && styles.chosen)}>
            <button
              type="button"
              className={styles.title}
              aria-pressed={index === chosen}
              onClick={() => onChoose(index)}
            >
              {t("pathName", { number: index + 1 })}
              <span className={styles.note}>{t("steps", { count: steps.length - 1 })}</span>
            </button>
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
