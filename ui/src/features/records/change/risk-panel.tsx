import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button";
import { ErrorNote } from "../../../components/error-note";
import { PanelSection } from "../../../components/panel";
import { ProgressStrip } from "../../../components/progress-strip";
import { Popover } from "../../../components/popover";
import type { RecordDetailView, RiskFactorView, RiskView } from "../../../ipc/bindings";
import { errorWords } from "../../../ipc/errors";
import { useStateRisk } from "../../../ipc/record-mutations";
import { changeRiskQuery } from "../../../ipc/record-queries";
import { worded } from "../../../locales/sentences";
import { factorWords } from "./factor-words";
import { RiskForm } from "./risk-form";
import { RiskMatrix } from "./risk-matrix";
import styles from "./side.module.css";

/** The risk of a change on its matrix, with every factor, and the way to take it over or to override it. */
export function RiskPanel({ detail }: { detail: RecordDetailView }) {
  const { t } = useTranslation(["records", "common"]);
  const { id } = detail.line;
  const { data, error, isFetching, refetch } = useQuery(changeRiskQuery(id));
  const note = data === undefined ? undefined : data.stated === null ? "risk.notTaken" : data.isOverridden ? "risk.overridden" : "risk.calculated";
  return (
    <PanelSection heading={t("risk.heading")} {...(note === undefined ? {} : { note: t(note) })}>
      <ProgressStrip active={isFetching} label={t("risk.working")} />
      {error !== null && (
        <ErrorNote words={errorWords(error)} actions={[{ label: t("common:tryAgain"), run: () => void refetch() }]} />
      )}
      {data !== undefined && <Risk change={id} risk={data} isOver={detail.line.over} />}
    </PanelSection>
  );
}

function Risk({ change, risk, isOver }: { change: number; risk: RiskView; isOver: boolean }) {
  const { t } = useTranslation("records");
  const [open, setOpen] = useState(false);
  const take = useStateRisk();
  const level = risk.stated ?? risk.calculated;
  return (
    <>
      <div className={styles.top}>
        <RiskMatrix risk={risk} />
        <div>
          <p className={styles.strong}>
            {risk.impact * risk.likelihood} · {t(`choice.${level}`)}
          </p>
          <p className={styles.quiet}>{t("risk.axes", { impact: risk.impact, likelihood: risk.likelihood })}</p>
          {risk.isOverridden && <p className={styles.quiet}>{t("risk.matrixSays", { level: t(`choice.${risk.calculated}`) })}</p>}
          {risk.reason !== null && <p className={styles.quiet}>{risk.reason}</p>}
          {!isOver && (
            <div className={styles.acts}>
              {risk.stated !== risk.calculated && (
                <Button small disabled={take.isPending} onClick={() => take.mutate({ change, level: null, reason: "" })}>
                  {t("risk.take")}
                </Button>
              )}
              <Popover
                open={open}
                onOpenChange={setOpen}
                label={t("risk.override")}
                width={260}
                trigger={
                  <Button small look="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
                    {t("risk.override")}
                  </Button>
                }
              >
                {open && <RiskForm change={change} risk={risk} onClose={() => setOpen(false)} />}
              </Popover>
            </div>
          )}
        </div>
      </div>
      <div className={styles.factors}>
        <Factors heading={t("risk.impact")} score={risk.impact} factors={risk.impactFactors} />
        <Factors heading={t("risk.likelihood")} score={risk.likelihood} factors={risk.likelihoodFactors} />
      </div>
      {take.error !== null && <ErrorNote words={errorWords(take.error)} />}
    </>
  );
}

function Factors({ heading, score, factors }: { heading: string; score: number; factors: readonly RiskFactorView[] }) {
  const { t } = useTranslation(["records", "common"]);
  return (
    <>
      <h4>
        {heading}
        <span>{score}</span>
      </h4>
      <ul>
        {factors.map((factor) => (
          <li key={factor.id} className={styles.factor} title={t("risk.weight", { weight: factor.weight })}>
            <span>{worded(factor.label)}</span>
            <span title={factorWords(factor, t)}>{factorWords(factor, t)}</span>
            <span className={styles.bar} aria-hidden>
              <span style={{ inlineSize: `${factor.score * 20}%` }} />
            </span>
            <span>{factor.score}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
