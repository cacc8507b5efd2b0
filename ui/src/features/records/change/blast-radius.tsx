import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { useAppActions } from "../../../components/app-actions";
import { Button } from "../../../components/button";
import { Criticality, isCriticality } from "../../../components/criticality";
import { ErrorNote } from "../../../components/error-note";
import { formatNumber } from "../../../components/format";
import { MiddleEllipsis } from "../../../components/middle-ellipsis";
import { formatMoney } from "../../../components/money";
import { ProgressStrip } from "../../../components/progress-strip";
import { StateIcon } from "../../../components/state-icon";
import type { BlastRadiusView, CiSummary, HitServiceView } from "../../../ipc/bindings";
import { errorWords } from "../../../ipc/errors";
import { blastRadiusQuery } from "../../../ipc/record-queries";
import styles from "./change-overview.module.css";

/** Services told before all are asked for. */
const FIRST = 5;
/** CIs of a list told at once. */
const TOLD = 100;

type ListId = "certain" | "likely" | "frontier";

/** What a change hits: counts, services, how sure that is, whom to tell, what it costs. */
export function BlastRadius({ change }: { change: number }) {
  const { t } = useTranslation(["records", "common"]);
  const { data, error, isFetching, refetch } = useQuery(blastRadiusQuery(change));
  return (
    <div className={styles.figures}>
      <ProgressStrip active={isFetching} label={t("radius.working")} />
      <div className={styles.heading}>
        <h3>{t("radius.heading")}</h3>
        <span className={styles.quiet}>{t("radius.hint")}</span>
      </div>
      {error !== null && (
        <ErrorNote words={errorWords(error)} actions={[{ label: t("common:tryAgain"), run: () => void refetch() }]} />
      )}
      {data !== undefined && <Figures radius={data} />}
    </div>
  );
}

function Figures({ radius }: { radius: BlastRadiusView }) {
  const { t } = useTranslation("records");
  const [all, setAll] = useState(false);
  const [list, setList] = useState<ListId | null>(null);
  const { counts, services } = radius;
  const shown = all ? services : services.slice(0, FIRST);
  const people = new Set(radius.contacts.flatMap(({ owners }) => owners)).size;
  const teams = radius.contacts.filter(({ team }) => team !== null).length;
  return (
    <>
      <div className={styles.strip}>
        <Count icon={<StateIcon state="down" />} count={counts.down} words={t("radius.down")} />
        {counts.degraded > 0 && <Count icon={<StateIcon state="degraded" />} count={counts.degraded} words={t("radius.degraded")} />}
        <Count icon={<StateIcon state="at_risk" />} count={counts.atRisk} words={t("radius.atRisk")} />
        <Count count={counts.servicesDown} words={t("radius.servicesDown")} />
      </div>
      {services.length === 0 && <p className={styles.quiet}>{t("radius.noServices")}</p>}
      <ul aria-label={t("radius.services")}>
        {shown.map((service) => (
          <Service key={service.ci} service={service} />
        ))}
      </ul>
      {services.length > FIRST && (
        <Button small look="quiet" onClick={() => setAll(!all)}>
          {all ? t("radius.showFewer") : t("radius.showAll", { count: services.length })}
        </Button>
      )}
      <div className={styles.sure}>
        {(["certain", "likely", "frontier"] as const).map((id) => (
          <button
            key={id}
            type="button"
            className={styles.toggle}
            aria-expanded={list === id}
            disabled={radius[`${id}Total`] === 0}
            onClick={() => setList(list === id ? null : id)}
          >
            {t(`radius.${id}`)} <strong>{formatNumber(radius[`${id}Total`])}</strong>
          </button>
        ))}
      </div>
      {list !== null && <Cis radius={radius} list={list} />}
      <p className={styles.line}>
        <span>{t("radius.tell")}</span>
        <strong>
          {t("radius.teams", { count: teams })}, {t("radius.people", { count: people })}
        </strong>
      </p>
      {radius.locations.length > 0 && (
        <p className={styles.line}>
          <span>{t("radius.sites")}</span>
          <strong>{radius.locations.map(({ name }) => name).join(", ")}</strong>
        </p>
      )}
      {radius.costPerHour.map((cost) => (
        <p key={cost} className={styles.line}>
          {t("radius.perHour", { cost: formatMoney(cost) })}
        </p>
      ))}
      {radius.withoutPart.length > 0 && (
        <p className={styles.quiet}>{t("radius.withoutPart", { keys: radius.withoutPart.join(", ") })}</p>
      )}
    </>
  );
}

function Count({ icon, count, words }: { icon?: ReactNode; count: number; words: string }) {
  return (
    <div className={styles.count}>
      <span className={styles.number}>
        {icon}
        {formatNumber(count)}
      </span>
      <span className={styles.quiet}>{words}</span>
    </div>
  );
}

function Service({ service }: { service: HitServiceView }) {
  const { select } = useAppActions();
  return (
    <li>
      <button type="button" className={styles.service} onClick={() => select(service.ci)}>
        <StateIcon state={service.state} labelled />
        <MiddleEllipsis text={service.name} />
        {service.criticality !== null && isCriticality(service.criticality) ? <Criticality bare level={service.criticality} /> : <span />}
        <span className={styles.target}>{service.availabilityTarget}</span>
      </button>
    </li>
  );
}

function Cis({ radius, list }: { radius: BlastRadiusView; list: ListId }) {
  const { t } = useTranslation("records");
  const rows: readonly { readonly ci: CiSummary; readonly note: ReactNode }[] =
    list === "frontier"
      ? radius.frontier.map(({ ci, missing }) => ({ ci, note: t("radius.missing", { types: missing.join(", ") }) }))
      : radius[list].map(({ ci, state }) => ({ ci, note: <StateIcon state={state} labelled /> }));
  const label = { certain: "radius.listCertain", likely: "radius.listLikely", frontier: "radius.listFrontier" } as const;
  return (
    <ul className={styles.cis} aria-label={t(label[list])} tabIndex={0}>
      {rows.slice(0, TOLD).map(({ ci, note }) => (
        <li key={ci.id} className={styles.ci}>
          <MiddleEllipsis text={ci.name} />
          <span className={styles.quiet}>{note}</span>
        </li>
      ))}
    </ul>
  );
}
