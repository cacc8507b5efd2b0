import { IconBriefcase } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useAppActions } from "../../components/app-actions";
import { Button } from "../../components/button";
import { comingSpan } from "../../components/coming-span";
import { ErrorNote } from "../../components/error-note";
import { formatNumber } from "../../components/format";
import { PanelRow, PanelRows, PanelSection } from "../../components/panel";
import { StateMark } from "../../components/state-icon";
import type { OpenCategoryView, ServiceSituationView, StateView } from "../../ipc/bindings";
import { errorWords } from "../../ipc/errors";
import { useMoment } from "../../ipc/moment";
import { serviceViewQuery } from "../../ipc/record-queries";
import styles from "./ci-records.module.css";

const CATEGORIES: readonly OpenCategoryView[] = ["incident", "known_error", "problem", "change", "release"];
const STATES: readonly StateView[] = ["up", "at_risk", "degraded", "down"];

/** What is open on a CI and on everything it needs, as counts, and what the coming week does to it. */
export function CiBelow({ ci }: { ci: number }) {
  const { t } = useTranslation("service");
  const { openService } = useAppActions();
  const [now] = useState(() => Date.now());
  const within = comingSpan({ from: null, to: null }, useMoment(), now);
  const { data, error } = useQuery(serviceViewQuery(ci, within, t("reading")));
  if (error !== null) return <ErrorNote words={errorWords(error)} />;
  if (data === undefined) return null;
  return (
    <PanelSection heading={t("inspector.heading")} note={formatNumber(data.open.length)}>
      <PanelRows>
        {CATEGORIES.map((category) => {
          const count = data.open.filter((one) => one.category === category).length;
          return count === 0 ? null : (
            <PanelRow key={category} label={t(`category.${category}`)}>
              {formatNumber(count)}
            </PanelRow>
          );
        })}
        {data.coming.length > 0 && <Coming coming={data.coming} />}
      </PanelRows>
      <div className={styles.acts}>
        <Button small look="quiet" icon={IconBriefcase} onClick={() => openService(ci)}>
          {t("inspector.openView")}
        </Button>
      </div>
    </PanelSection>
  );
}

/** How many changes come, and the worst that one of them, or two together, does. */
function Coming({ coming }: { coming: ServiceSituationView["coming"] }) {
  const { t } = useTranslation("service");
  const states = coming.flatMap(({ state, worseWith }) => [state, ...worseWith.map((other) => other.state)]);
  const worst = STATES.findLast((state) => states.includes(state)) ?? "up";
  return (
    <PanelRow label={t("inspector.coming")}>
      <StateMark state={worst} count={t("inspector.changes", { count: coming.length })} />
    </PanelRow>
  );
}
