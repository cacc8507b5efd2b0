import { useTranslation } from "react-i18next";
import { formatNumber } from "../../components/format";
import { StateIcon } from "../../components/state-icon";
import type { ColourEntry, Colouring } from "./colouring";
import styles from "./overview-legend.module.css";

/** What the colours mean, counted; an entry brings out its CIs and dims all others. */
export function OverviewLegend({
  colouring,
  colours,
  meant,
  onMean,
  isFailure,
}: {
  colouring: Colouring;
  /** By entry. */
  colours: readonly string[];
  /** The entry that is brought out. */
  meant: number | null;
  onMean: (entry: number | null) => void;
  /** Whether states are those after a failure, and not those of now. */
  isFailure: boolean;
}) {
  const { t } = useTranslation("overview");
  const words = useEntryWords(colouring);
  return (
    <section className={styles.legend} aria-label={t("legend.label")}>
      <span className={styles.head}>{isFailure && colouring.kind === "state" ? t("failed.colour") : t(`colourBy.${colouring.kind}`)}</span>
      <div className={styles.entries}>
        {colouring.entries.map((entry, number) =>
          entry.count === 0 ? null : (
            <button
              key={entry.value}
              type="button"
              className={styles.entry}
              aria-pressed={meant === number}
              onClick={() => onMean(meant === number ? null : number)}
            >
              {entry.tone.kind === "state" ? (
                <StateIcon state={entry.tone.state} />
              ) : (
                <span className={styles.mark} style={{ background: colours[number] }} />
              )}
              <span className={styles.word}>{words(entry)}</span>
              <span className={styles.count}>{formatNumber(entry.count)}</span>
            </button>
          ),
        )}
      </div>
      <span className={styles.hint}>{t("legend.hint")}</span>
    </section>
  );
}

/** Entries in words. */
function useEntryWords(colouring: Colouring): (entry: ColourEntry) => string {
  const { t } = useTranslation(["overview", "map", "common"]);
  return ({ value }) => {
    if (value === "none") return t(`overview:without.${colouring.kind}`);
    if (value === "other") return t("overview:others");
    switch (colouring.kind) {
      case "family":
        return t(`map:legend.families.${value as "services"}`);
      case "criticality":
        return t(`common:criticality.${value as "critical"}`);
      case "state":
        // Also what is retired or only planned, which no failure reaches.
        return value === "up" ? t("overview:without.state") : t(`common:state.${value as "down"}`);
      case "site":
      case "team":
        return value;
    }
  };
}
