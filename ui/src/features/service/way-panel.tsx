import { IconArrowDown, IconArrowRight, IconPoint } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useAppActions } from "../../components/app-actions";
import { Button } from "../../components/button";
import { formatNumber } from "../../components/format";
import { formatSpan } from "../../components/format-span";
import { MiddleEllipsis } from "../../components/middle-ellipsis";
import { PanelRow, PanelRows, PanelSection } from "../../components/panel";
import { StateMark } from "../../components/state-icon";
import type { CiSummary, ComingChangeView, RecordLineView, TouchView } from "../../ipc/bindings";
import styles from "./service-view.module.css";

/** Why the chosen record concerns the service: the way to what it touches. */
export function WayPanel({
  service,
  shown,
  coming,
}: {
  service: CiSummary;
  shown: { readonly record: RecordLineView; readonly touch: TouchView } | null;
  /** The same, where it is one of the coming changes. */
  coming: ComingChangeView | null;
}) {
  const { t } = useTranslation(["service", "records"]);
  const { openRecord, select } = useAppActions();
  if (shown === null) {
    return (
      <aside className={styles.side} aria-label={t("why")}>
        <p className={styles.quiet}>{t("chooseOne")}</p>
      </aside>
    );
  }
  const { record, touch } = shown;
  const end = touch.way.at(-1);
  return (
    <aside className={styles.side} aria-label={t("why")}>
      <div className={styles.record}>
        <h3>{record.title}</h3>
        <div className={styles.acts}>
          <Button small icon={IconArrowRight} onClick={() => openRecord(record.id, record.kind)}>
            {t("openRecord", { number: record.number })}
          </Button>
        </div>
      </div>
      {coming !== null && <ComingFacts coming={coming} />}
      {end !== undefined && (
        <PanelSection heading={t("why")} note={touch.way.length === 1 ? t("here") : t("hops", { count: touch.way.length - 1 })}>
          <ol className={styles.way} aria-label={t("wayOf", { service: service.name, ci: end.name })}>
            {touch.way.map((ci, at) => (
              <li key={ci.id}>
                <button type="button" className={styles.step} data-end={ci === end || undefined} title={ci.key} onClick={() => select(ci.id)}>
                  {at === 0 ? <IconPoint size={14} aria-hidden /> : <IconArrowDown size={14} stroke={1.5} aria-hidden />}
                  <MiddleEllipsis text={ci.name} />
                </button>
              </li>
            ))}
          </ol>
        </PanelSection>
      )}
      {touch.total > 1 && (
        <PanelSection heading={t("touches")} note={formatNumber(touch.total)}>
          <ul>
            {touch.cis.map(({ ci, hops, role, state }) => (
              <li key={ci.id}>
                <button type="button" className={styles.touched} title={ci.key} onClick={() => select(ci.id)}>
                  <MiddleEllipsis text={ci.name} />
                  <span className={styles.more}>
                    {state === null ? t(`records:role.${role}`) : t(`records:linkedState.${state}`)}
                    {" · "}
                    {hops === 0 ? t("here") : t("hops", { count: hops })}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </PanelSection>
      )}
    </aside>
  );
}

function ComingFacts({ coming: { span, state, draft, excluded, worseWith } }: { coming: ComingChangeView }) {
  const { t } = useTranslation(["service", "common"]);
  return (
    <PanelSection>
      <PanelRows>
        <PanelRow label={t("column.when")}>{formatSpan(span.start, span.end)}</PanelRow>
        <PanelRow label={t("column.predicted")}>
          <StateMark state={state} />
        </PanelRow>
        {worseWith.map((other) => (
          <PanelRow key={other.change} label={other.number}>
            <StateMark state={other.state} />
          </PanelRow>
        ))}
      </PanelRows>
      {draft !== null && <p className={styles.more}>{t("draft", { name: draft })}</p>}
      {excluded !== null && <p className={styles.more}>{t("excluded", { note: excluded })}</p>}
    </PanelSection>
  );
}
