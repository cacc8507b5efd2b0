import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { formatNumber, formatWhen } from "../../components/format";
import type { GroupNameView, ReasonView } from "../../ipc/bindings";
import { classLabel, useModelIndex } from "../../ipc/model-index";

/** Tells why a CI is listed, in the words of the model. */
export function useReasonText(): (reason: ReasonView) => string {
  const { t } = useTranslation("health");
  const index = useModelIndex();
  return useCallback(
    (reason) => {
      const { attributes, types } = index;
      const className = (id: string) => classLabel(index, id);
      const verb = (kind: string, inverse: boolean) => {
        const type = types.get(kind);
        const label = inverse ? type?.inverseLabel : type?.label;
        return label ?? kind;
      };
      const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
      const group = ({ name, defaultOf }: GroupNameView) =>
        name === null ? t("group.defaultOf", { kind: verb(defaultOf ?? "", false) }) : t("group.named", { name });
      const others = (keys: readonly string[], total: number) => {
        const named = keys.join(", ");
        const more = total - keys.length;
        return more > 0 ? t("others", { keys: named, more: formatNumber(more) }) : named;
      };
      switch (reason.code) {
        case "missing": {
          const labels = reason.attributes.map((id) => (attributes.get(id)?.label ?? id).toLowerCase());
          return t("reason.missing", { attributes: labels.join(", ") });
        }
        case "orphan":
          return t("reason.orphan");
        case "stale":
          return t("reason.stale", { last: formatWhen(reason.last) });
        case "same":
          return t("reason.same", { value: reason.value, others: others(reason.others, reason.total) });
        case "needsAboveMembers":
          return t("reason.needsAboveMembers", { group: group(reason.group), needs: formatNumber(reason.needs), members: formatNumber(reason.members) });
        case "noMember":
          return t("reason.noMember", { group: group(reason.group), members: formatNumber(reason.members) });
        case "strengthDisagrees":
          return t(`reason.strengthDisagrees.${reason.stated}`, { group: group(reason.group) });
        case "noRelationship":
          return t("reason.noRelationship", { group: group(reason.group) });
        case "assumed":
          return t("reason.assumed", { kind: verb(reason.kind, false), needs: formatNumber(reason.needs), members: formatNumber(reason.members) });
        case "retiredEnd":
          return t("reason.retiredEnd", { kind: sentence(verb(reason.kind, reason.inverse)), other: reason.other });
        case "notAllowed":
          return t("reason.notAllowed", {
            kind: sentence(verb(reason.kind, false)),
            other: reason.other,
            source: className(reason.sourceClass),
            target: className(reason.targetClass),
          });
        case "circle":
          return t("reason.circle", { others: others(reason.others, reason.total) });
        case "old":
          return t("reason.old", { kind: sentence(verb(reason.kind, reason.inverse)), other: reason.other, confirmed: formatWhen(reason.confirmed) });
        case "dropped":
          return t("reason.dropped", {
            kind: sentence(verb(reason.kind, reason.inverse)),
            other: reason.other,
            source: reason.source,
            confirmed: formatWhen(reason.confirmed),
          });
        case "droppedCi":
          return t("reason.droppedCi", { source: reason.source, confirmed: formatWhen(reason.confirmed) });
        case "lacks": {
          const lacked = reason.normal.map(({ kind, inverse, having, of }) =>
            t("reason.lacks", { kind: verb(kind, inverse), having: formatNumber(having), of: formatNumber(of) }),
          );
          return lacked.join("; ");
        }
      }
    },
    [t, index],
  );
}
