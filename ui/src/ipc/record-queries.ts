import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { CollisionsRequest, MappedColumns, RecordTableRequest, MeasuresRequest, RecordFilterRequest, TimeSpanView } from "./bindings";
import { core } from "./host";
import type { QueryKind } from "./query-keys";
import { worded } from "../locales/sentences";
import { runTaskUntil } from "./tasks";

/** A key whose first part is one of the known kinds. */
function key<Kind extends QueryKind, Rest extends readonly unknown[]>(kind: Kind, ...rest: Rest) {
  return [kind, ...rest] as const;
}

/** Lets records of every kind and state through. */
export const EVERY_RECORD: RecordFilterRequest = {
  kinds: [],
  states: [],
  open: false,
  owner: null,
  priority: null,
  ci: null,
  below: false,
  dueBefore: null,
  text: null,
};

/** Weeks that are looked through for a better time. */
const SLOT_WEEKS = 4;
/** Better times told. */
const SLOTS = 3;

/** Fields and states of records by kind; the same in every workspace, but for the language of the fields' names. */
export const recordModelQuery = () =>
  queryOptions({
    queryKey: key("recordModel"),
    queryFn: () => core().recordModel(),
    select: (model) => ({
      ...model,
      kinds: model.kinds.map((kind) => ({
        ...kind,
        fields: kind.fields.map((field) => ({ ...field, label: worded(field.label) })),
      })),
    }),
  });

/** The records that fit; the former answer stays until the next is there. */
export const recordsQuery = (filter: RecordFilterRequest) =>
  queryOptions({
    queryKey: key("records", filter),
    queryFn: () => core().records(filter),
    placeholderData: keepPreviousData,
  });

/** Everything about one record. */
export const recordQuery = (id: number) =>
  queryOptions({ queryKey: key("record", id), queryFn: () => core().recordDetail(id) });

/** The records that name a CI. */
export const ciRecordsQuery = (ci: number) =>
  queryOptions({ queryKey: key("ciRecords", ci), queryFn: () => core().ciRecords(ci) });

/** Templates of standard changes. */
export const recordTemplatesQuery = () =>
  queryOptions({ queryKey: key("recordTemplates"), queryFn: () => core().recordTemplates() });

/** Filters that were saved by name. */
export const savedRecordFiltersQuery = () =>
  queryOptions({ queryKey: key("savedRecordFilters"), queryFn: () => core().savedRecordFilters() });

/** What a change hits. */
export const blastRadiusQuery = (change: number) =>
  queryOptions({ queryKey: key("blastRadius", change), queryFn: () => core().blastRadius(change) });

/** How risky a change is, and why. */
export const changeRiskQuery = (change: number) =>
  queryOptions({ queryKey: key("changeRisk", change), queryFn: () => core().changeRisk(change) });

/** What changes collide with; as if one were moved, while it is dragged. */
export const collisionsQuery = (request: CollisionsRequest) =>
  queryOptions({
    queryKey: key("collisions", request),
    queryFn: () => core().collisions(request),
    placeholderData: keepPreviousData,
  });

/** The best times for a change in the coming weeks. */
export const changeSlotsQuery = (change: number) =>
  queryOptions({
    queryKey: key("changeSlots", change),
    queryFn: () => core().changeSlots({ change, minutes: null, from: null, weeks: SLOT_WEEKS, limit: SLOTS }),
  });

/** What was predicted of a change against what incidents report. */
export const changeReviewQuery = (change: number) =>
  queryOptions({ queryKey: key("changeReview", change), queryFn: () => core().reviewChange(change) });

/** Changes, releases and windows of a time. */
export const calendarQuery = (within: TimeSpanView) =>
  queryOptions({
    queryKey: key("calendar", within),
    queryFn: () => core().calendar(within),
    placeholderData: keepPreviousData,
  });

/** Freezes and maintenance windows. */
export const changeWindowsQuery = () =>
  queryOptions({ queryKey: key("changeWindows"), queryFn: () => core().changeWindows() });

/** Names of the time zones there are. */
export const timeZonesQuery = () =>
  queryOptions({ queryKey: key("timeZones"), queryFn: () => core().timeZones() });

/** How changes end, how long incidents last, what comes back, how long problems stay open. */
export const measuresQuery = (request: MeasuresRequest) =>
  queryOptions({
    queryKey: key("measures", request),
    queryFn: () => core().measures(request),
    placeholderData: keepPreviousData,
  });

/** What is open on a CI and below it, and what the changes of a span do to it. Long work under this label. */
export const serviceViewQuery = (ci: number, within: TimeSpanView, label: string) =>
  queryOptions({
    queryKey: key("serviceView", ci, within),
    queryFn: ({ signal }) =>
      runTaskUntil(signal, label, (task, report) => core().serviceView(ci, within, task, report)),
  });

/** Meetings of the change advisory board, the earliest first. */
export const cabMeetingsQuery = () => queryOptions({ queryKey: key("cabMeetings"), queryFn: () => core().cabMeetings() });

/** Alterations by imports that no change covers and nobody accepted. */
export const unauthorizedQuery = () =>
  queryOptions({ queryKey: key("unauthorized"), queryFn: () => core().unauthorizedChanges() });

/** What the changes of a release hit together, and the order of their deployment. */
export const releaseRadiusQuery = (release: number) =>
  queryOptions({ queryKey: key("releaseRadius", release), queryFn: () => core().releaseRadius(release) });

/** The table of records in a file. */
export const recordTableQuery = (request: RecordTableRequest) =>
  queryOptions({ queryKey: key("recordTable", request), queryFn: () => core().recordTable(request), placeholderData: keepPreviousData });

/** What an import of records would do: long work under this label. */
export const recordImportQuery = (path: string, mapping: MappedColumns, label: string) =>
  queryOptions({
    queryKey: key("recordImport", path, mapping),
    queryFn: ({ signal }) =>
      runTaskUntil(signal, label, (task, report) =>
        core().previewRecordImport({ path, mapping, skipBadRows: false }, task, report),
      ),
    placeholderData: keepPreviousData,
  });

/** Saved mappings of columns to fields. */
export const recordMappingsQuery = () =>
  queryOptions({ queryKey: key("recordMappings"), queryFn: () => core().recordMappings() });
