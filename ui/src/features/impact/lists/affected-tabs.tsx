import { useTranslation } from "react-i18next";
import { EmptyState } from "../../../components/empty-state";
import { formatNumber } from "../../../components/format";
import type { CiId } from "../../../components/ids";
import { type TabItem, Tabs, tabPanelId } from "../../../components/tabs";
import type { AffectedFilter, ForcedState, ImpactView } from "../../../ipc/bindings";
import { NO_FILTER } from "./affected-filter";
import { AffectedList } from "./affected-list";
import styles from "./affected-tabs.module.css";
import { affectedTotal } from "../count-differences";
import { ServicesList } from "./services-list";
import { TallyList } from "./tally-list";

/** What the left column lists. */
export type AffectedTab = "services" | "cis" | "teams" | "sites";

/** What is affected as four lists; teams and sites lead to their CIs. */
export function AffectedTabs({
  name,
  forced,
  answer,
  tab,
  onTab,
  filter,
  onFilter,
  selected,
  onSelect,
}: {
  /** Unique on the screen. */
  name: string;
  forced: readonly ForcedState[];
  answer: ImpactView;
  tab: AffectedTab;
  onTab: (tab: AffectedTab) => void;
  filter: AffectedFilter;
  onFilter: (filter: AffectedFilter) => void;
  selected: CiId | null;
  onSelect: (ci: CiId) => void;
}) {
  const { t } = useTranslation("impact");
  const lastHop = Math.max(0, answer.byHops.length - 1);
  const counts: Record<AffectedTab, number> = {
    services: answer.serviceTotal,
    cis: affectedTotal(answer.counts),
    teams: answer.contacts.filter((contact) => contact.team !== null).length,
    sites: answer.locations.length,
  };
  const tabs: TabItem<AffectedTab>[] = (["services", "cis", "teams", "sites"] as const).map((id) => ({
    id,
    label: t(`tab.${id}`),
    count: formatNumber(counts[id]),
  }));
  const list = (part: Partial<AffectedFilter>) => {
    onFilter({ ...NO_FILTER, ...part });
    onTab("cis");
  };
  return (
    <div className={styles.lists}>
      <Tabs label={t("tabs")} name={name} tabs={tabs} active={tab} onChange={onTab} />
      <div
        className={styles.panel}
        role="tabpanel"
        id={tabPanelId(name)}
        aria-labelledby={`${name}-tab-${tab}`}
      >
        {tab === "services" && <ServicesList forced={forced} {...{ answer, selected, onSelect }} />}
        {tab === "cis" && <AffectedList {...{ forced, filter, onFilter, lastHop, selected, onSelect }} />}
        {tab === "teams" && <TeamsList answer={answer} onOpen={(team) => list({ team })} />}
        {tab === "sites" && <SitesList answer={answer} onOpen={(location) => list({ location })} />}
      </div>
    </div>
  );
}

function TeamsList({ answer, onOpen }: { answer: ImpactView; onOpen: (team: string) => void }) {
  const { t } = useTranslation("impact");
  if (answer.contacts.length === 0) return <EmptyState sentence={t("noTeams")} />;
  return (
    <TallyList
      label={t("teams")}
      heads={[t("teamColumn.team"), t("teamColumn.owners")]}
      numberHeads={[t("teamColumn.services"), t("teamColumn.cis")]}
      rows={answer.contacts.map(({ team, owners, services, cis }) => ({
        id: team ?? "",
        label: team ?? t("ownersOnly"),
        note: owners.join(", "),
        numbers: [services, cis],
        ...(team === null ? {} : { onOpen: () => onOpen(team) }),
      }))}
    />
  );
}

function SitesList({ answer, onOpen }: { answer: ImpactView; onOpen: (location: string) => void }) {
  const { t } = useTranslation("impact");
  if (answer.locations.length === 0) return <EmptyState sentence={t("noSites")} />;
  return (
    <TallyList
      label={t("sites")}
      heads={[t("siteColumn.site")]}
      numberHeads={[t("siteColumn.cis")]}
      rows={answer.locations.map(({ name, count }) => ({
        id: name,
        label: name,
        numbers: [count],
        onOpen: () => onOpen(name),
      }))}
    />
  );
}
