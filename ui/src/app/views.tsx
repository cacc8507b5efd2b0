import { useMemo } from "react";
import { CalendarView } from "../features/calendar/calendar-view";
import { CompareView } from "../features/compare/compare-view";
import { HealthView } from "../features/health/health-view";
import { HistoryView } from "../features/history/history-view";
import { ImpactView } from "../features/impact/impact-view";
import { ImportView } from "../features/import/import-view";
import { InventoryView } from "../features/inventory/inventory-view";
import { MapView } from "../features/map/map-view";
import { ModelView } from "../features/model/model-view";
import { OverviewView } from "../features/overview/overview-view";
import { MeasuresView } from "../features/measures/measures-view";
import { PathView } from "../features/path/path-view";
import { CabView } from "../features/records/cab/cab-view";
import { RecordView } from "../features/records/detail/record-view";
import { RecordListView } from "../features/records/list/record-list-view";
import { UnauthorizedView } from "../features/records/unauthorized/unauthorized-view";
import { RootCauseView } from "../features/root-cause/root-cause-view";
import { ServiceView } from "../features/service/service-view";
import { changeTabs } from "./frame-store";
import { setSubject, setTitle, type Tab, type TabSubject } from "./tabs";

/** What stays the same for a tab however often it is drawn. */
function useTabCallbacks<Params>(tabId: string, subjectOf: (params: Params) => TabSubject) {
  return useMemo(
    () => ({
      tabId,
      setParams: (params: Params) =>
        changeTabs((tabs) => setSubject(tabs, tabId, subjectOf(params))),
      setTitle: (title: string) => changeTabs((tabs) => setTitle(tabs, tabId, title)),
    }),
    [tabId, subjectOf],
  );
}

type TabOf<V> = Extract<Tab, { view: V }>;

const mapOf = (params: TabOf<"map">["params"]): TabSubject => ({ view: "map", params });
const inventoryOf = (params: TabOf<"inventory">["params"]): TabSubject => ({
  view: "inventory",
  params,
});
const impactOf = (params: TabOf<"impact">["params"]): TabSubject => ({ view: "impact", params });
const rootCauseOf = (params: TabOf<"rootCause">["params"]): TabSubject => ({
  view: "rootCause",
  params,
});
const importOf = (params: TabOf<"import">["params"]): TabSubject => ({ view: "import", params });

const healthOf = (params: TabOf<"health">["params"]): TabSubject => ({ view: "health", params });
const modelOf = (params: TabOf<"model">["params"]): TabSubject => ({ view: "model", params });
const historyOf = (params: TabOf<"history">["params"]): TabSubject => ({ view: "history", params });
const compareOf = (params: TabOf<"compare">["params"]): TabSubject => ({ view: "compare", params });
const pathsOf = (params: TabOf<"paths">["params"]): TabSubject => ({ view: "paths", params });

const recordOf = (params: TabOf<"record">["params"]): TabSubject => ({ view: "record", params });

const calendarOf = (params: TabOf<"calendar">["params"]): TabSubject => ({ view: "calendar", params });
const unauthorizedOf = (params: TabOf<"unauthorized">["params"]): TabSubject => ({ view: "unauthorized", params });
const cabOf = (params: TabOf<"cab">["params"]): TabSubject => ({ view: "cab", params });

const measuresOf = (params: TabOf<"measures">["params"]): TabSubject => ({ view: "measures", params });
const serviceOf = (params: TabOf<"service">["params"]): TabSubject => ({ view: "service", params });

/** The kind of record that each list is of. */
const LISTED = { changes: "change", problems: "problem", incidents: "incident", releases: "release" } as const;

type ListTab = TabOf<keyof typeof LISTED>;

const LIST_OF = {
  changes: (params: ListTab["params"]): TabSubject => ({ view: "changes", params }),
  problems: (params: ListTab["params"]): TabSubject => ({ view: "problems", params }),
  incidents: (params: ListTab["params"]): TabSubject => ({ view: "incidents", params }),
  releases: (params: ListTab["params"]): TabSubject => ({ view: "releases", params }),
} as const;

function RecordListTab({ tab }: { tab: ListTab }) {
  return <RecordListView {...useTabCallbacks(tab.id, LIST_OF[tab.view])} kind={LISTED[tab.view]} params={tab.params} />;
}

function CalendarTab({ tab }: { tab: TabOf<"calendar"> }) {
  return <CalendarView {...useTabCallbacks(tab.id, calendarOf)} params={tab.params} />;
}

function CabTab({ tab }: { tab: TabOf<"cab"> }) {
  return <CabView {...useTabCallbacks(tab.id, cabOf)} params={tab.params} />;
}

function UnauthorizedTab({ tab }: { tab: TabOf<"unauthorized"> }) {
  return <UnauthorizedView {...useTabCallbacks(tab.id, unauthorizedOf)} params={tab.params} />;
}

function MeasuresTab({ tab }: { tab: TabOf<"measures"> }) {
  return <MeasuresView {...useTabCallbacks(tab.id, measuresOf)} params={tab.params} />;
}

function ServiceTab({ tab }: { tab: TabOf<"service"> }) {
  return <ServiceView {...useTabCallbacks(tab.id, serviceOf)} params={tab.params} />;
}

function RecordTab({ tab }: { tab: TabOf<"record"> }) {
  return <RecordView {...useTabCallbacks(tab.id, recordOf)} params={tab.params} />;
}

function MapTab({ tab }: { tab: TabOf<"map"> }) {
  return <MapView {...useTabCallbacks(tab.id, mapOf)} params={tab.params} />;
}

function InventoryTab({ tab }: { tab: TabOf<"inventory"> }) {
  return <InventoryView {...useTabCallbacks(tab.id, inventoryOf)} params={tab.params} />;
}

function ImpactTab({ tab }: { tab: TabOf<"impact"> }) {
  return <ImpactView {...useTabCallbacks(tab.id, impactOf)} params={tab.params} />;
}

function RootCauseTab({ tab }: { tab: TabOf<"rootCause"> }) {
  return <RootCauseView {...useTabCallbacks(tab.id, rootCauseOf)} params={tab.params} />;
}

function ImportTab({ tab }: { tab: TabOf<"import"> }) {
  return <ImportView {...useTabCallbacks(tab.id, importOf)} params={tab.params} />;
}

const overviewOf = (params: TabOf<"overview">["params"]): TabSubject => ({ view: "overview", params });

function OverviewTab({ tab }: { tab: TabOf<"overview"> }) {
  return <OverviewView {...useTabCallbacks(tab.id, overviewOf)} params={tab.params} />;
}

function PathTab({ tab }: { tab: TabOf<"paths"> }) {
  return <PathView {...useTabCallbacks(tab.id, pathsOf)} params={tab.params} />;
}

function HealthTab({ tab }: { tab: TabOf<"health"> }) {
  return <HealthView {...useTabCallbacks(tab.id, healthOf)} params={tab.params} />;
}

function ModelTab({ tab }: { tab: TabOf<"model"> }) {
  return <ModelView {...useTabCallbacks(tab.id, modelOf)} params={tab.params} />;
}

function HistoryTab({ tab }: { tab: TabOf<"history"> }) {
  return <HistoryView {...useTabCallbacks(tab.id, historyOf)} params={tab.params} />;
}

function CompareTab({ tab }: { tab: TabOf<"compare"> }) {
  return <CompareView {...useTabCallbacks(tab.id, compareOf)} params={tab.params} />;
}

/** The view of a tab. */
export function TabView({ tab }: { tab: Tab }) {
  switch (tab.view) {
    case "map":
      return <MapTab tab={tab} />;
    case "inventory":
      return <InventoryTab tab={tab} />;
    case "impact":
      return <ImpactTab tab={tab} />;
    case "rootCause":
      return <RootCauseTab tab={tab} />;
    case "changes":
    case "problems":
    case "incidents":
    case "releases":
      return <RecordListTab tab={tab} />;
    case "calendar":
      return <CalendarTab tab={tab} />;
    case "cab":
      return <CabTab tab={tab} />;
    case "unauthorized":
      return <UnauthorizedTab tab={tab} />;
    case "measures":
      return <MeasuresTab tab={tab} />;
    case "service":
      return <ServiceTab tab={tab} />;
    case "record":
      return <RecordTab tab={tab} />;
    case "import":
      return <ImportTab tab={tab} />;
    case "health":
      return <HealthTab tab={tab} />;
    case "model":
      return <ModelTab tab={tab} />;
    case "history":
      return <HistoryTab tab={tab} />;
    case "compare":
      return <CompareTab tab={tab} />;
    case "overview":
      return <OverviewTab tab={tab} />;
    case "paths":
      return <PathTab tab={tab} />;
  }
}
