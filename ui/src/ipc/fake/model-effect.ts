import type { ModelEditRequest, ModelFindingsView, ModelFindingView, ModelPreviewView, ModelView } from "../bindings";
import type { FakeEstate } from "./estate";
import { indexModel } from "../model-index";
import { isAllowed } from "../validity";
import { editLine } from "./model-edits";

/** Findings of each kind told at once. */
const SHOWN = 200;

/** What an edit of the model would do to the CIs and relationships in memory. */
export function effectOf(estate: FakeEstate, after: ModelView, request: ModelEditRequest): ModelPreviewView {
  const before = estate.model;
  const oldAttributes = new Map(before.attributes.map((one) => [one.id, one]));
  const newAttributes = new Map(after.attributes.map((one) => [one.id, one]));
  const oldClasses = new Map(before.classes.map((one) => [one.id, one]));
  const newClasses = new Map(after.classes.map((one) => [one.id, one]));
  const refused: ModelFindingView[] = [];
  const unsatisfied: ModelFindingView[] = [];
  const altered: ModelFindingView[] = [];
  for (const { key, classId, attributes } of estate.cis.values()) {
    const whole = { subject: key, attribute: null, value: null };
    const into = request.edit === "deleteClass" && request.id === classId ? request.into : null;
    const entry = newClasses.get(into ?? classId);
    if (entry === undefined) {
      refused.push({ ...whole, reason: { code: "classGone", class: classId } });
      continue;
    }
    if (into !== null) altered.push({ ...whole, reason: { code: "moved", class: into } });
    if (entry.isAbstract && oldClasses.get(classId)?.isAbstract === false) {
      refused.push({ ...whole, reason: { code: "classAbstract", class: classId } });
    }
    const had = new Set(oldClasses.get(classId)?.attributes);
    for (const id of entry.attributes) {
      const isNew = newAttributes.get(id)?.required === true && (oldAttributes.get(id)?.required !== true || !had.has(id));
      if (isNew && attributes[id] === undefined) unsatisfied.push({ subject: key, attribute: id, value: null, reason: { code: "missing" } });
    }
    const has = new Set(entry.attributes);
    for (const [id, value] of Object.entries(attributes)) {
      if (request.edit === "adoptExtra" && id === `+${request.name}` && request.classes.includes(classId)) {
        altered.push({ subject: key, attribute: request.after.id, value, reason: { code: "adopted" } });
      }
      if (had.has(id) && !has.has(id)) altered.push({ subject: key, attribute: id, value, reason: { code: "becomesExtra" } });
    }
  }
  const [oldIndex, newIndex] = [indexModel(before), indexModel(after)];
  for (const { kind, source, target } of estate.relationships.values()) {
    const [from, to] = [estate.cis.get(source), estate.cis.get(target)];
    const [old, now] = [oldIndex.types.get(kind), newIndex.types.get(kind)];
    if (from === undefined || to === undefined || old === undefined || now === undefined) continue;
    if (!isAllowed(oldIndex, old, from.classId, to.classId) || isAllowed(newIndex, now, from.classId, to.classId)) continue;
    const reason = { code: "notAllowed", sourceClass: from.classId, targetClass: to.classId } as const;
    unsatisfied.push({ subject: `${from.key} ${now.label} ${to.key}`, attribute: null, value: null, reason });
  }
  const types = new Set(after.relationshipTypes.map(({ id }) => id));
  for (const { kind, source, target } of estate.relationships.values()) {
    if (types.has(kind) || !before.relationshipTypes.some(({ id }) => id === kind)) continue;
    const subject = [estate.cis.get(source)?.key, kind, estate.cis.get(target)?.key].join(" ");
    refused.push({ subject, attribute: null, value: null, reason: { code: "typeGone", kind } });
  }
  const isSame = JSON.stringify(before) === JSON.stringify(after);
  return { lines: isSame ? [] : [editLine(request)], refused: told(refused), unsatisfied: told(unsatisfied), altered: told(altered) };
}

function told(findings: readonly ModelFindingView[]): ModelFindingsView {
  return { count: findings.length, first: findings.slice(0, SHOWN) };
}
