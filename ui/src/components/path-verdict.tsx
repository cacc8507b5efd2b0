import { useTranslation } from "react-i18next";
import type { PathsView } from "../ipc/bindings";
import styles from "./path-list.module.css";
import type { PathStep } from "./path-steps";
import { shortName } from "./short-name";
import { StateIcon } from "./state-icon";

/** In a sentence or two: whether the dependent outlives the loss of each path, and that of what they lead to. */
export function PathVerdict({ answer, paths }: { answer: PathsView; paths: readonly (readonly PathStep[])[] }) {
  const { t } = useTranslation("path");
  const from = paths[0]?.[0]?.ci;
  const to = paths[0]?.at(-1)?.ci;
  if (from === undefined || to === undefined) return null;
  const names = { from: shortName(from.name), to: shortName(to.name) };
  const through = answer.losses.filter((_, index) => (paths[index]?.length ?? 0) > 2);
  const open = through.filter(({ state }) => state === "down").length;
  return (
    <div className={styles.verdict}>
      {through.length > 0 && (
        <p>
          <StateIcon state={open > 0 ? "down" : "up"} />
          <span>
            {open === 0
              ? t("verdict.covered", { ...names, count: through.length })
              : open === through.length
                ? t("verdict.none", { ...names, count: open })
                : t("verdict.open", { ...names, count: open, all: through.length })}
          </span>
        </p>
      )}
      <p>
        <StateIcon state={answer.providerDown} />
        <span>{t("verdict.provider", { ...names, state: t(`states.${answer.providerDown}`) })}</span>
      </p>
    </div>
  );
}
