import type { ErrorWords } from "../components/error-note";
import { formatNumber } from "../components/format";
import { i18n } from "../locales/i18n";
import { worded } from "../locales/sentences";
import type { ApiError, ErrorKind } from "./bindings";

/** An error of the core as something to throw. */
export class ApiFault extends Error {
  readonly kind: ErrorKind;
  readonly hints: readonly string[];

  constructor(error: ApiError) {
    super(error.message);
    this.name = "ApiFault";
    this.kind = error.kind;
    this.hints = error.hints;
  }
}

/** Whether work ended because the user stopped it: nothing to report. */
export function isCancelled(error: unknown): boolean {
  return error instanceof ApiFault && error.kind.code === "cancelled";
}

/** Whether the core has no workspace open: the first start, and no fault. */
export function isNoWorkspace(error: unknown): boolean {
  return error instanceof ApiFault && error.kind.code === "noWorkspace";
}

/** What to say to the user about an error, from its code; faults of the page itself included. */
export function errorWords(error: unknown): ErrorWords {
  if (!(error instanceof ApiFault)) {
    const detail = error instanceof Error ? error.message : String(error);
    return { happened: i18n.t("errors:window.happened"), kept: i18n.t("errors:window.kept"), detail };
  }
  const { happened, kept } = wordsOf(error.kind);
  const remedy = [nearestWords(error.kind), ...error.hints.map(worded)].filter((hint) => hint !== "").join(" ");
  return {
    happened,
    ...(kept === undefined ? {} : { kept }),
    ...(remedy === "" ? {} : { remedy }),
    ...(error.kind.code === "internal" ? { detail: worded(error.message) } : {}),
  };
}

function nearestWords(kind: ErrorKind): string {
  if (!("nearest" in kind) || kind.nearest.length === 0) return "";
  return i18n.t("errors:nearest", { names: kind.nearest.join(", ") });
}

function wordsOf(kind: ErrorKind): { happened: string; kept?: string } {
  const kept = i18n.t("errors:untouched");
  switch (kind.code) {
    case "noWorkspace":
      return { happened: i18n.t("errors:noWorkspace") };
    case "workspaceMissing":
      return { happened: i18n.t("errors:workspaceMissing", kind) };
    case "workspaceExists":
      return { happened: i18n.t("errors:workspaceExists", kind), kept };
    case "workspaceForeign":
      return { happened: i18n.t("errors:workspaceForeign", kind), kept };
    case "workspaceDamaged":
      return { happened: i18n.t("errors:workspaceDamaged", kind), kept };
    case "workspaceNewer":
      return { happened: i18n.t("errors:workspaceNewer", kind), kept };
    case "workspaceBusy":
      return { happened: i18n.t("errors:workspaceBusy", kind), kept };
    case "workspaceInUse":
      return { happened: i18n.t("errors:workspaceInUse", kind), kept };
    case "workspaceReadOnly":
      return { happened: i18n.t("errors:workspaceReadOnly", kind), kept };
    case "unknownCi":
      return { happened: i18n.t("errors:unknownCi", kind) };
    case "gone":
      return { happened: i18n.t("errors:gone") };
    case "notInService":
      return { happened: i18n.t("errors:notInService", kind) };
    case "unknownName":
      return { happened: i18n.t("errors:unknownName", { name: kind.name, what: worded(kind.what) }) };
    case "invalidValue":
      return { happened: i18n.t("errors:invalidValue", { value: kind.value, field: worded(kind.field) }), kept: i18n.t("errors:notSaved") };
    case "alreadyExists":
      return { happened: i18n.t("errors:alreadyExists", kind), kept: i18n.t("errors:notSaved") };
    case "conflict":
      return { happened: i18n.t("errors:conflict", kind), kept: i18n.t("errors:notSaved") };
    case "viewChanged":
      return { happened: i18n.t("errors:viewChanged", kind), kept: i18n.t("errors:notSaved") };
    case "previewOutdated":
      return { happened: i18n.t("errors:previewOutdated"), kept };
    case "tableEmpty":
      return { happened: i18n.t("errors:tableEmpty") };
    case "tableTooLarge":
      return { happened: i18n.t("errors:tableTooLarge", { rows: formatNumber(kind.rows), most: formatNumber(kind.most) }) };
    case "tableGoesNowhere":
      return { happened: i18n.t("errors:tableGoesNowhere") };
    case "notNow":
      return { happened: i18n.t("errors:notNow", kind), kept };
    case "unknownMoment":
      return { happened: i18n.t("errors:unknownMoment", kind) };
    case "notInDraft":
      return { happened: i18n.t("errors:notInDraft"), kept };
    case "openConflicts":
      return { happened: i18n.t("errors:openConflicts", { count: kind.conflicts.length }), kept };
    case "nothingToUndo":
      return { happened: i18n.t("errors:nothingToUndo") };
    case "missingForMove":
      return { happened: i18n.t("errors:missingForMove", { number: kind.number, missing: kind.missing.map(worded).join("; ") }), kept };
    case "noAuthor":
      return { happened: i18n.t("errors:noAuthor"), kept };
    case "recordRefused":
      return { happened: i18n.t("errors:recordRefused", { reason: worded(kind.reason) }), kept };
    case "modelRefused":
      return { happened: i18n.t("errors:modelRefused", { reason: worded(kind.reason) }), kept };
    case "modelFile":
      return { happened: i18n.t("errors:modelFile", { path: kind.path, faults: kind.faults.map(worded).join(" ") }), kept };
    case "cannotUndo":
      return { happened: i18n.t("errors:cannotUndo", { reasons: kind.reasons.map(worded).join(" ") }), kept };
    case "invalidQuery":
      return { happened: i18n.t("errors:invalidQuery", { position: kind.position + 1 }) };
    case "noSymptom":
      return { happened: i18n.t("errors:noSymptom") };
    case "file":
      return { happened: i18n.t("errors:file", kind) };
    case "cancelled":
      return { happened: i18n.t("errors:cancelled"), kept };
    case "internal":
      return { happened: i18n.t("errors:internal"), kept };
  }
}
