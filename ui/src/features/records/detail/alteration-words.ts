import type { TFunction } from "i18next";
import { formatNumber } from "../../../components/format";
import type { EntryContentView, RecordAlterationView, RecordFieldView } from "../../../ipc/bindings";
import { worded } from "../../../locales/sentences";
import { shownValue } from "../fields/field-text";
import { wordOf } from "./link-words";

/** What a changeset did to a record, in one line. */
export function alterationWords(
  alteration: RecordAlterationView,
  fields: readonly RecordFieldView[],
  t: TFunction<"records">,
): string {
  switch (alteration.alteration) {
    case "made":
      return t("history.made");
    case "field":
      return fieldWords(alteration, fields, t);
    case "ciSet": {
      const { key, role, state, minutes, note } = alteration;
      const said = [
        t(`role.${role}`),
        state === null ? "" : t(`linkedState.${state}`),
        minutes === null ? "" : t("minutes", { count: minutes }),
      ];
      return [`${key}: ${said.filter(Boolean).join(", ")}`, note].filter(Boolean).join(": ");
    }
    case "ciRemoved":
      return t("history.ciRemoved", { key: alteration.key, role: t(`role.${alteration.role}`) });
    case "linked":
      return `${wordOf(alteration.word, t)} ${alteration.other}`;
    case "unlinked":
      return t("history.unlinked", { word: wordOf(alteration.word, t), number: alteration.other });
    case "entry":
      return entryWords(alteration.content, t);
  }
}

function fieldWords(
  { field, from, to }: Extract<RecordAlterationView, { alteration: "field" }>,
  fields: readonly RecordFieldView[],
  t: TFunction<"records">,
): string {
  const known = fields.find(({ id }) => id === field);
  const shown = (value: string | null) => {
    if (value === null || value === "") return t("field.empty");
    if (field === "state") return t(`state.${value as "new"}`, { defaultValue: value });
    return known === undefined ? value : shownValue(known, value, t);
  };
  const label = field === "state" ? t("list.column.state") : (known?.label ?? field);
  return t("history.field", { field: label, from: shown(from), to: shown(to) });
}

function entryWords(content: EntryContentView, t: TFunction<"records">): string {
  switch (content.entry) {
    case "move":
      return [`${t(`state.${content.from}`)} → ${t(`state.${content.to}`)}`, content.reason].filter(Boolean).join(": ");
    case "comment":
      return t("history.comment", { text: content.text });
    case "approval":
      return [t(`discussion.${content.decision}`), content.note].filter(Boolean).join(": ");
    case "attachment":
      return t("history.file", { name: content.name, bytes: formatNumber(content.bytes) });
    case "hypothesis": {
      const { state, statement, check } = content;
      const said = t("history.hypothesis", { state: t(`problem.hypothesisState.${state}`), statement });
      return check === "" ? said : t("history.checked", { said, check });
    }
    case "checklistItem":
      return t(content.done ? "history.met" : "history.open", { text: content.text });
    case "frozenAnalysis": {
      const { analysis, question, changeset } = content;
      return t("history.frozen", { analysis: t(`frozen.${analysis}`), question: worded(question), changeset: formatNumber(changeset) });
    }
  }
}
