import type { Settings } from "./bindings";
import { deepImpact } from "./fake/deep-impact";
import { ciDetail } from "./fake/ci-detail";
import { fault, requireCi } from "./fake/edits";
import { EMPTY_ESTATE, summaryOf } from "./fake/estate";
import { explain } from "./fake/explanation";
import { healthCommands } from "./fake/health-commands";
import { onFakeFileDrop } from "./fake/file-drop";
import { FAKE_FILES } from "./fake/files";
import { affectedWindow, answerImpact, nodeStates } from "./fake/impact-answer";
import { planImport } from "./fake/import-plan";
import { columnValues, inventoryGroups, inventoryWindow, queryRows, searchCis } from "./fake/inventory";
import { largeInventoryGroups, largeInventoryWindow, rowsFromAddress } from "./fake/large-inventory";
import { proposalOf, settingsOf, withConfirmed, withoutConfirmed, withSettings } from "./fake/learning";
import { LongWork } from "./fake/long-work";
import { mapFacts } from "./fake/map-facts";
import { mapScene, neighbours } from "./fake/map-scene";
import { modelCommands } from "./fake/model-commands";
import { withCounts } from "./fake/model-counts";
import { paths } from "./fake/paths";
import { completeQuery, QUERY_EXAMPLES } from "./fake/query-completion";
import { predicateOf } from "./fake/query-language";
import { recogniseEvidence } from "./fake/recognise";
import { explainEvidence } from "./fake/root-cause";
import { drawCause } from "./fake/root-cause-drawing";
import { pictureCommands } from "./fake/pictures";
import { measureCommands } from "./fake/measures/measure-commands";
import { changeCommands } from "./fake/changes/change-commands";
import { meetingCommands } from "./fake/changes/meetings";
import { unauthorizedCommands } from "./fake/changes/unauthorized";
import { recordCommands } from "./fake/records/record-commands";
import { recordFileCommands } from "./fake/records/record-files";
import { onOthersEdit } from "./fake/others";
import { overviewCommands } from "./fake/overview";
import { savedViewCommands } from "./fake/saved-views";
import { FakeSession } from "./fake/session";
import { timeCommands } from "./fake/time-commands";
import type { Host, HostCommands } from "./host-contract";

/** How the in-memory host starts, from the page's address: `?start=first&theme=dark&language=german&tour`. */
interface FakeStart {
  readonly isFirst: boolean;
  readonly settings: Omit<Settings, "author">;
}

function startFromAddress(): FakeStart {
  const address = new URLSearchParams(globalThis.location?.search ?? "");
  const theme = (["light", "dark", "system"] as const).find((one) => one === address.get("theme"));
  const language = (["english", "german"] as const).find((one) => one === address.get("language"));
  return {
    isFirst: address.get("start") === "first",
    settings: { theme: theme ?? "system", language: language ?? "system", tourSeen: !address.has("tour") },
  };
}

/**
 * A host in memory with an estate of 10,000 CIs, the same at every start: for work on the UI in a plain browser
 * and for its tests. Builds for the shell do not contain it.
 */
export function createFakeHost(start: FakeStart = startFromAddress()): Host {
  const session = new FakeSession(start.settings);
  const work = new LongWork();
  if (!start.isFirst) session.open("/home/you/Documents/Estate/keller-group.faultline");
  return {
    commands: { ...startCommands(session), ...readingCommands(session), ...analyses(session, work), ...deepImpact(session, work), ...healthCommands(session, work), ...modelCommands(session), ...editing(session, work), ...learning(session), ...records(session, work), ...recordCommands(session, work), ...changeCommands(session), ...meetingCommands(session), ...overviewCommands(session, work), ...savedViewCommands(session), ...measureCommands(session), ...timeCommands(session, work), ...dialogs() },
    window: {
      onFileDrop: onFakeFileDrop,
      setZoom: async (factor) => {
        document.documentElement.style.zoom = String(factor);
      },
      setTitle: async (title) => {
        document.title = title;
      },
    },
  };
}

function records(session: FakeSession, work: LongWork) {
  const commands = recordCommands(session, work);
  const { makeRecord } = commands;
  return { ...commands, ...recordFileCommands(session, work, makeRecord), ...unauthorizedCommands(session, makeRecord) };
}

function startCommands(session: FakeSession) {
  return {
    appStart: async () => session.start(),
    saveSettings: async (settings) => session.saveSettings(settings),
    openWorkspace: async (path) => session.open(path),
    createWorkspace: async (path) => session.open(path, EMPTY_ESTATE),
    openDemonstration: async () => session.openDemonstration(),
    closeWorkspace: async () => {
      session.close();
      return null;
    },
    workspaceInfo: async () => session.info(),
    firstViewDrawn: async () => null,
  } satisfies Partial<HostCommands>;
}

function readingCommands(session: FakeSession) {
  const rows = rowsFromAddress();
  return {
    model: async () => withCounts(session.estate().model, session.estate()),
    searchCis: async (text, limit) => searchCis(session.estate(), text, limit),
    inventoryWindow: async (query, offset, length, columns) =>
      rows === null
        ? inventoryWindow(session.estate(), query, offset, length, columns)
        : largeInventoryWindow(rows, query, offset, length, columns),
    inventoryGroups: async (query) =>
      rows === null ? inventoryGroups(session.estate(), query) : largeInventoryGroups(rows, query),
    columnValues: async (column, text, limit) =>
      columnValues(session.estate(), column, text, limit),
    completeQuery: async (text, cursor) => completeQuery(session.estate(), text, cursor),
    explainQuery: async (text) => {
      predicateOf(session.estate(), text);
      return text;
    },
    queryExamples: async () => QUERY_EXAMPLES,
    ciDetail: async (id) => {
      const ci = requireCi(session.estate(), id);
      return ciDetail(session.estate(), ci, session.changesetOf(ci.since), session.history(id));
    },
    ciSummaries: async (ids) =>
      ids.flatMap((id) => session.estate().cis.get(id) ?? []).map(summaryOf),
    ciByKey: async (key) => {
      const found = [...session.estate().cis.values()].find((ci) => ci.key === key);
      if (found !== undefined) return summaryOf(found);
      throw fault({ code: "unknownCi", key, nearest: [] }, `There is no CI ${key}.`);
    },
    mapScene: async (ids) => mapScene(session.estate(), ids),
    mapFacts: async (ids, columns, queries) => mapFacts(session.estate(), ids, columns, queries),
    neighbours: async (id, direction, limit) => neighbours(session.estate(), id, direction, limit),
    changesets: async (offset, length) =>
      [...session.changesets()].reverse().slice(offset, offset + length),
    ciHistory: async (id) => session.history(id),
  } satisfies Partial<HostCommands>;
}

function analyses(session: FakeSession, work: LongWork) {
  return {
    impact: async (roots) => answerImpact(session.estate(), session.info().head.number, roots),
    impactWindow: async (roots, filter, offset, length) =>
      affectedWindow(session.estate(), roots, filter, offset, length),
    impactStates: async (roots, ids) => nodeStates(session.estate(), roots, ids),
    impactExplain: async (roots, ci, limit) => explain(session.estate(), roots, ci, limit),
    paths: async (from, to, range, limit) => paths(session.estate(), from, to, range, limit),
    rootCause: async (request, task, progress) => {
      // A lone fault is found at once, sets of faults take their time.
      if (request.mostFaults > 1) await work.run(task, progress);
      return explainEvidence(session.estate(), session.nextNumber() - 1, request);
    },
    rootCauseDrawing: async (request) => drawCause(session.estate(), request),
  } satisfies Partial<HostCommands>;
}

function editing(session: FakeSession, work: LongWork) {
  return {
    edit: async (request, message) => session.edit(request, message),
    bulkPreview: async (statements) => session.bulkPreview(statements),
    bulkApply: async (statements, seen, message) => session.bulkApply(statements, seen, message),
    pastePreview: async (request) => session.pastePreview(request),
    pasteApply: async (request, seen) => session.pasteApply(request, seen),
    undo: async () => session.undo(),
    redo: async () => session.redo(),
    importPreview: async (request, task, progress) => {
      await work.run(task, progress);
      return planImport(session.estate(), request, session.nextNumber()).report;
    },
    importApply: async (request, task, progress) => {
      await work.run(task, progress);
      const { report, estate } = planImport(session.estate(), request, session.nextNumber());
      const isRefused = report.issueTotal > 0 && !request.skipBadRows;
      // Without a difference only the run is kept, which nothing in memory shows.
      if (isRefused || report.differences.length === 0) return { report, applied: null };
      const applied = session.replaceEstate(estate, request.source ?? "cis");
      return { report: { ...report, written: true }, applied };
    },
    exportEstate: async (_format, path, task, progress) => {
      await work.run(task, progress);
      const { cis, relationships } = session.info();
      return { files: [path], cis, relationships };
    },
    writeList: async (query, _columns, _path, task, progress) => {
      await work.run(task, progress);
      return queryRows(session.estate(), query).length;
    },
    verify: async (task, progress) => {
      await work.run(task, progress);
      const { hash, number } = session.info().head;
      return { ok: true, changesets: number, head: hash, faults: [] };
    },
    backUp: async (path, _replace, task, progress) => {
      await work.run(task, progress);
      const { hash, number } = session.info().head;
      return { path, changesets: number, head: hash };
    },
    restoreBackup: async (_backup, path, _replace, task, progress) => {
      await work.run(task, progress);
      const { hash, number } = session.info().head;
      return { path, changesets: number, head: hash };
    },
    // A page in a browser has no menu but the browser's.
    watchShell: async () => null,
    setMenu: async () => null,
    nameFileKinds: async () => null,
    watchOthers: async (tell) => {
      session.tellOthers = tell;
      onOthersEdit((edit) => session.othersEdit(edit), tell);
      return null;
    },
    cancelTask: async (task) => {
      work.cancel(task);
      return null;
    },
  } satisfies Partial<HostCommands>;
}

function learning(session: FakeSession) {
  return {
    recogniseEvidence: async (request) => recogniseEvidence(session.estate(), request),
    rootCauseSettings: async () => settingsOf(session.estate()),
    changeRootCauseSettings: async (changes) =>
      session.learn((estate) => withSettings(estate, changes), "change settings of root cause", "analysisSettings"),
    confirmedCauses: async () => [...session.estate().learning.confirmed],
    confirmCause: async (request) =>
      session.learn(
        (estate) => withConfirmed(estate, request, session.nextNumber()),
        "confirm a cause",
        "confirmedCauses",
      ),
    withdrawCause: async (id) =>
      session.learn((estate) => withoutConfirmed(estate, id), "take back a confirmed cause", "confirmedCauses"),
    proposeRates: async () => proposalOf(session.estate()),
    acceptRates: async (accepted) =>
      session.learn(
        (estate) =>
          withSettings(
            estate,
            accepted.map((one) => ({ change: "set", name: `fault_rate.${one.class}`, value: [one.seen] })),
          ),
        "accept fault rates",
        "analysisSettings",
      ),
  } satisfies Partial<HostCommands>;
}

function dialogs() {
  return {
    chooseWorkspace: async () => "/home/you/Documents/Estate/keller-group.faultline",
    chooseNewWorkspace: async () => "/home/you/Documents/New estate.faultline",
    chooseImportFiles: async () => Object.keys(FAKE_FILES).filter((path) => !path.includes("errors")),
    chooseEvidenceFile: async () => "/home/you/alerts.json",
    chooseBackupTarget: async (name) => `/home/you/Backups/${name}`,
    chooseBackup: async () => "/home/you/Backups/Keller Group 2026-11-20.faultline",
    chooseExportTarget: async (format) => `/home/you/estate.${format}`,
    ...pictureCommands(),
    chooseListTarget: async () => "/home/you/cis.xlsx",
    chooseAttachment: async () => "/home/you/notes.txt",
    chooseAttachmentTarget: async (name) => `/home/you/${name}`,
    chooseReportTarget: async (name) => `/home/you/${name}`,
    report: async ({ meeting, records }, path) => ({ path, title: meeting ?? records.join(", "), changeset: 1 }),
    chooseCalendarTarget: async () => "/home/you/changes.ics",
    chooseCalendar: async () => "/home/you/freezes.ics",
    chooseMatrixTarget: async () => "/home/you/cfia.xlsx",
  } satisfies Partial<HostCommands>;
}
