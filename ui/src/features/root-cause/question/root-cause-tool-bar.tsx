import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button";
import { formatDay, formatNumber } from "../../../components/format";
import { MiddleEllipsis } from "../../../components/middle-ellipsis";
import { Select } from "../../../components/select";
import type { RootCauseView } from "../../../ipc/bindings";
import { percent } from "../percent";
import styles from "./root-cause-tool-bar.module.css";

/** Faults that may be taken together. */
const CHOICES = [1, 2, 3] as const;

/** What is asked, how many faults may explain it together, and how the answer came about. */
export function RootCauseToolBar({
  title,
  answer,
  mostFaults,
  onMostFaults,
  modelShown,
  onModel,
  children,
}: {
  title: string;
  answer: RootCauseView | undefined;
  mostFaults: number;
  onMostFaults: (faults: number) => void;
  modelShown: boolean;
  onModel: () => void;
  /** The main act, at the right end. */
  children?: ReactNode;
}) {
  const { t } = useTranslation("rootCause");
  const choices = [...new Set([...CHOICES, mostFaults])].sort((one, other) => one - other);
  const heading =
    answer?.onsetIsStated === true ? t("heading", { title, day: formatDay(answer.onset) }) : title;
  return (
    <div className={styles.bar} role="toolbar" aria-label={t("toolBar")}>
      <h2 className={styles.title}>
        <MiddleEllipsis text={heading} />
      </h2>
      <span className={styles.line} />
      <Select
        quiet
        label={t("upTo")}
        value={String(mostFaults)}
        options={choices.map((count) => ({ value: String(count), label: t("faults", { count }) }))}
        onChange={(value) => onMostFaults(Number(value))}
      />
      <Button look="quiet" aria-pressed={modelShown} onClick={onModel}>
        {t("model.button")}
      </Button>
      {answer !== undefined && <Ranked answer={answer} />}
      {children}
    </div>
  );
}

function Ranked({ answer }: { answer: RootCauseView }) {
  const { t } = useTranslation("rootCause");
  const { searched, elapsedMs } = answer;
  const count = searched.candidates;
  const share = percent(searched.unboundedMass);
  const bounded = !searched.complete
    ? t("notLookedAt", { share })
    : searched.unboundedMass === 0
      ? t("nothingLeftOut")
      : t("boundedAway", { share: "0.01 %" });
  return (
    <p className={styles.ranked} role="status">
      {t("ranked", {
        milliseconds: formatNumber(Math.max(1, Math.round(elapsedMs))),
        candidates: t("candidates", { count, shown: formatNumber(count) }),
        bounded,
      })}
    </p>
  );
}
