import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ClassIcon } from "../../components/class-icon";
import { formatNumber } from "../../components/format";
import type { CiId } from "../../components/ids";
import { familyIcon, type LegendEntries, type LineKind } from "./legend-entries";
import { RuleMark } from "./looks/rule-mark";
import type { RuleMembers } from "./looks/style-rules";
import { useRuleNames } from "./looks/use-rule-names";
import styles from "./map-legend.module.css";

/** What is on the map, counted; selecting an entry picks its CIs. */
export function MapLegend({
  entries,
  styled,
  onPick,
}: {
  entries: LegendEntries;
  styled: readonly RuleMembers[];
  onPick: (cis: readonly CiId[]) => void;
}) {
  const { t } = useTranslation(["map", "common", "mapLooks"]);
  const nameOf = useRuleNames();
  return (
    <section className={styles.legend} aria-label={t("map:legend.label")}>
      <Row label={t("map:legend.classes")}>
        {entries.classes.map(({ family, cis }) => (
          <Entry
            key={family}
            mark={<ClassIcon classId={familyIcon[family]} size={16} />}
            label={t(`map:legend.families.${family}`)}
            count={cis.length}
            onPick={() => onPick(cis)}
          />
        ))}
      </Row>
      <Row label={t("map:legend.lines")}>
        {entries.lines.map(({ kind, count, cis }) => (
          <Entry
            key={kind}
            mark={<LineMark kind={kind} words={t("map:legend.groupMark")} />}
            label={t(`map:legend.line.${kind}`)}
            count={count}
            onPick={() => onPick(cis)}
          />
        ))}
      </Row>
      {styled.length > 0 && (
        <Row label={t("mapLooks:styles.legend")}>
          {styled.map(({ rule, cis }) => (
            <Entry key={rule.id} mark={<RuleMark rule={rule} />} label={nameOf(rule)} count={cis.length} onPick={() => onPick(cis)} />
          ))}
        </Row>
      )}
      <Row label={t("map:legend.statuses")} hint={t("map:legend.hint")}>
        {entries.statuses.map(({ status, cis }) => (
          <Entry
            key={status}
            mark={<span className={styles[status]} />}
            label={t(`common:status.${status}`)}
            count={cis.length}
            onPick={() => onPick(cis)}
          />
        ))}
      </Row>
    </section>
  );
}

function Row({ label, hint, children }: { label: string; hint?: string; children: ReactNode }) {
  return (
    <div className={styles.row} role="group" aria-label={label}>
      <span className={styles.head}>{label}</span>
      <span className={styles.entries}>{children}</span>
      {hint !== undefined && <span className={styles.hint}>{hint}</span>}
    </div>
  );
}

function Entry({
  mark,
  label,
  count,
  onPick,
}: {
  mark: ReactNode;
  label: string;
  count: number;
  onPick: () => void;
}) {
  return (
    <button type="button" className={styles.entry} disabled={count === 0} onClick={onPick}>
      {mark}
      <span>{label}</span>
      <span className={styles.count}>{formatNumber(count)}</span>
    </button>
  );
}

function LineMark({ kind, words }: { kind: LineKind; words: string }) {
  if (kind === "group") {
    return (
      <span className={styles.pill} aria-hidden>
        {words}
      </span>
    );
  }
  const dash = { hard: undefined, soft: "5 4", related: "1.2 3" }[kind];
  return (
    <svg width="28" height="8" viewBox="0 0 28 8" className={styles.mark} aria-hidden>
      <path d={kind === "related" ? "M0 4h28" : "M0 4h22"} {...(dash === undefined ? {} : { strokeDasharray: dash })} />
      {kind !== "related" && <path className={styles.arrow} d="M28 4l-7 -3v6z" />}
    </svg>
  );
}
