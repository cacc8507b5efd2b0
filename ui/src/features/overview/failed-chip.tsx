import { IconBolt, IconX } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { MiddleEllipsis } from "../../components/middle-ellipsis";
import { formatNumber } from "../../components/format";
import type { ForcedState } from "../../ipc/bindings";
import { ciSummariesQuery } from "../../ipc/queries";
import styles from "./failed-chip.module.css";

/** The CIs whose failure colours the overview; its cross goes back to what is down now. */
export function FailedChip({ forced, onRemove }: { forced: readonly ForcedState[]; onRemove: () => void }) {
  const { t } = useTranslation("overview");
  const { data } = useQuery(ciSummariesQuery(forced.slice(0, 1).map(({ ci }) => ci)));
  const name = data?.[0]?.name ?? "";
  const words = forced.length === 1 ? name : t("failed.andMore", { name, shown: formatNumber(forced.length - 1) });
  return (
    <span className={styles.chip}>
      <IconBolt size={15} stroke={1.5} aria-hidden />
      <span className={styles.word}>{t("failed.label")}</span>
      <MiddleEllipsis text={words} className={styles.name ?? ""} />
      <button type="button" className={styles.remove} aria-label={t("failed.remove")} title={t("failed.remove")} onClick={onRemove}>
        <IconX size={13} stroke={1.5} aria-hidden />
      </button>
    </span>
  );
}
