import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatSpan } from "../../../components/format-span";
import { Mono } from "../../../components/mono";
import { StateMark } from "../../../components/state-icon";
import type { RecordDetailView } from "../../../ipc/bindings";
import { blastRadiusQuery, changeRiskQuery, collisionsQuery } from "../../../ipc/record-queries";
import { CollisionCard } from "../change/collision-card";
import { RiskMatrix } from "../change/risk-matrix";
import styles from "./meeting-mode.module.css";

/** Services told on one sheet. */
const SERVICES = 8;

/** What the board has to know of one change, on one sheet. */
export function CabSheet({ detail }: { detail: RecordDetailView }) {
  const { t } = useTranslation("records");
  const { line } = detail;
  const { data: risk } = useQuery(changeRiskQuery(line.id));
  const { data: radius } = useQuery(blastRadiusQuery(line.id));
  const { data: collisions = [] } = useQuery(collisionsQuery({ change: line.id, from: null, to: null, moved: null }));
  const value = (id: string) => detail.fields.find(({ field }) => field === id)?.value ?? "";
  const people = [value("requester"), value("implementer"), value("team")].filter(Boolean).join(" · ");
  const approvals = detail.entries.filter(({ content }) => content.entry === "approval");
  return (
    <>
      <h2 className={styles.title}>
        <Mono>{line.number}</Mono> {line.title}
      </h2>
      <div className={styles.columns}>
        <div>
          <Fact name={t("cab.when")}>
            {line.plannedStart !== null && line.plannedEnd !== null && formatSpan(line.plannedStart, line.plannedEnd)}
          </Fact>
          <Fact name={t("cab.who")}>{people}</Fact>
          <Fact name={t("cab.why")}>{value("reason")}</Fact>
          <Fact name={t("cab.back")}>{value("backout_plan")}</Fact>
          <Fact name={t("approval.heading")}>
            {approvals
              .map(({ author, content }) => (content.entry === "approval" ? `${t(`approval.decided.${content.decision}`)} · ${author}` : ""))
              .join(", ")}
          </Fact>
        </div>
        <div>
          <h3>{t("radius.services")}</h3>
          {radius?.services.length === 0 && <p>{t("radius.noServices")}</p>}
          <ul>
            {radius?.services.slice(0, SERVICES).map(({ ci, name, state }) => (
              <li key={ci} className={styles.service}>
                <StateMark state={state} />
                {name}
              </li>
            ))}
          </ul>
        </div>
        <div>
          <h3>
            {t("risk.heading")}
            {risk !== undefined && ` · ${t(`choice.${risk.stated ?? risk.calculated}`)}`}
          </h3>
          {risk !== undefined && <RiskMatrix risk={risk} />}
        </div>
      </div>
      <section>
        <h3>{t("collision.heading")}</h3>
        {collisions.length === 0 && <p>{t("collision.none")}</p>}
        {collisions.map((collision) => (
          <CollisionCard key={`${collision.kind} ${collision.number} ${collision.otherName}`} collision={collision} from={line.id} />
        ))}
      </section>
    </>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  if (children === false || children === "") return null;
  return (
    <p className={styles.fact}>
      <span>{name}</span>
      {children}
    </p>
  );
}
