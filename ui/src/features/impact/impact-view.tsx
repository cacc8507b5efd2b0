import { IconBolt } from "@tabler/icons-react";
import { Activity, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { type Command, useCommands } from "../../components/command-registry";
import { Tabs, tabPanelId } from "../../components/tabs";
import { IMPACT_PAGES, type ImpactPage, type ViewProps } from "../../components/views";
import { CertaintyPage } from "./certainty/certainty-page";
import { CfiaPage } from "./cfia/cfia-page";
import { CirclesPage } from "./circles/circles-page";
import { FailurePage } from "./failure/failure-page";
import styles from "./impact-view.module.css";
import { JointPage } from "./joint/joint-page";
import type { PageProps } from "./page-props";
import { RecoveryPage } from "./recovery/recovery-page";
import { RedundancyPage } from "./redundancy/redundancy-page";
import { ScenariosPage } from "./scenarios/scenarios-page";
import { SummaryPage } from "./summary/summary-page";
import { TargetsPage } from "./targets/targets-page";
import { useTabTitle } from "./use-tab-title";

/** "What fails if these fail", and everything that stands on it: a page each, kept as it was left. */
export function ImpactView({ tabId, params, setParams, setTitle }: ViewProps<"impact">) {
  const { t } = useTranslation("deepImpact");
  const { page = "failure", forced } = params;
  const [visited, setVisited] = useState<readonly ImpactPage[]>([page]);
  if (!visited.includes(page)) setVisited([...visited, page]);
  const name = `impact-page-${tabId}`;
  useTabTitle(forced, setTitle);
  useCommands(
    useMemo<Command[]>(
      () =>
        IMPACT_PAGES.map((id) => ({
          id: `impact.page.${id}`,
          label: t("goTo", { page: t(`page.${id}`) }),
          group: "view",
          icon: IconBolt,
          run: () => setParams({ ...params, page: id }),
        })),
      [t, params, setParams],
    ),
  );
  return (
    <div className={styles.view}>
      <Tabs
        label={t("pages")}
        name={name}
        tabs={IMPACT_PAGES.map((id) => ({ id, label: t(`page.${id}`) }))}
        active={page}
        onChange={(next) => setParams({ ...params, page: next })}
      />
      <div role="tabpanel" id={tabPanelId(name)} aria-label={t(`page.${page}`)} className={styles.pages}>
        {visited.map((id) => (
          <Activity key={id} mode={id === page ? "visible" : "hidden"}>
            <Page page={id} tabId={tabId} params={params} setParams={setParams} />
          </Activity>
        ))}
      </div>
    </div>
  );
}

function Page({ page, ...props }: PageProps & { page: ImpactPage }) {
  switch (page) {
    case "failure":
      return <FailurePage {...props} />;
    case "certainty":
      return <CertaintyPage {...props} />;
    case "redundancy":
      return <RedundancyPage {...props} />;
    case "recovery":
      return <RecoveryPage {...props} />;
    case "cfia":
      return <CfiaPage {...props} />;
    case "targets":
      return <TargetsPage {...props} />;
    case "scenarios":
      return <ScenariosPage {...props} />;
    case "joint":
      return <JointPage {...props} />;
    case "circles":
      return <CirclesPage />;
    case "summary":
      return <SummaryPage {...props} />;
  }
}
