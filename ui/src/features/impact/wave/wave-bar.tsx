import { IconPlayerPause, IconPlayerPlay } from "@tabler/icons-react";
import clsx from "clsx";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button";
import { formatNumber } from "../../../components/format";
import type { Wave } from "./use-wave";
import { waveBars } from "./wave";
import styles from "./wave-bar.module.css";

/** Height of the tallest bar. */
const TALLEST = 22;

/** How failure spreads hop by hop: a bar per hop, and Play. A bar shows the map as it is when failure has come so far. */
export function WaveBarPanel({ byHops, wave }: { byHops: readonly number[]; wave: Wave }) {
  const { t } = useTranslation("impact");
  const bars = useMemo(() => waveBars(byHops), [byHops]);
  const lastHop = bars.length - 1;
  const at = wave.front ?? lastHop;
  const sofar = bars[at]?.sofar ?? 0;
  return (
    <div className={styles.panel} role="group" aria-label={t("wave")}>
      <Button
        small
        className={styles.play ?? ""}
        icon={wave.playing ? IconPlayerPause : IconPlayerPlay}
        onClick={wave.playing ? wave.pause : wave.play}
      >
        {wave.playing ? t("pause") : t("play")}
      </Button>
      <span className={styles.label}>{t("wave")}</span>
      <div className={styles.bars} role="group" aria-label={t("waveGroup")}>
        {bars.map(({ hop, cis, share }) => {
          const count = formatNumber(cis);
          return (
            <button
              key={hop}
              type="button"
              className={clsx(styles.bar, hop === at && styles.current)}
              aria-pressed={hop === at}
              onClick={() => wave.show(hop === lastHop ? null : hop)}
            >
              <span className={styles.fill} style={{ height: `${Math.max(2, share * TALLEST)}px` }} />
              <span className={styles.words}>
                {hop === 0 ? t("waveFailed", { cis: count }) : t("waveHop", { hop, cis: count })}
              </span>
            </button>
          );
        })}
      </div>
      <span className={styles.stands} aria-live={wave.playing ? "off" : "polite"}>
        {t("waveStands", { hop: at, last: lastHop, sofar: formatNumber(sofar) })}
      </span>
    </div>
  );
}
