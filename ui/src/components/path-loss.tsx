import { useTranslation } from "react-i18next";
import type { PathLossView } from "../ipc/bindings";
import styles from "./path-list.module.css";
import type { PathStep } from "./path-steps";
import { shortName } from "./short-name";
import { StateIcon } from "./state-icon";

/** How the dependent of a path stands without what lies on it, and what of that is enough. */
export function PathLoss({ loss, steps }: { loss: PathLossView | undefined; steps: readonly PathStep[] }) {
  const { t } = useTranslation("path");
  const first = steps[0];
  if (loss === undefined || first === undefined) return null;
  if (steps.length <= 2) return <p className={styles.loss}>{t("loss.direct")}</p>;
  const names = loss.points.map((id) => shortName(steps.find(({ ci }) => ci.id === id)?.ci.name ?? ""));
  return (
    <p className={styles.loss}>
      <StateIcon state={loss.state} size={14} />
      <span>
        {t(loss.state === "down" ? "loss.open" : "loss.covered", { state: t(`states.${loss.state}`) })}
        {names.length > 0 && ` ${t("loss.points", { count: names.length, names: names.slice(0, 5).join(", ") })}`}
      </span>
    </p>
  );
}
