import { useTranslation } from "react-i18next";
import { EmptyState } from "../../components/empty-state";
import type { CiDetail } from "../../ipc/bindings";
import type { ModelIndex } from "../../ipc/model-index";
import { DeleteForm } from "./delete-form";
import { GroupForm } from "./group-form";
import { sameGroup } from "./groups";
import { type InspectorForm, showForm } from "./inspector-store";
import { NewGroupForm } from "./new-group-form";
import { NewRelationshipForm } from "./new-relationship-form";
import { RelationshipHistory } from "./relationship-history";
import { RelationshipForm } from "./relationship-form";

/** A form about a CI, in its place. */
export function CiForm({
  detail,
  index,
  form,
}: {
  detail: CiDetail;
  index: ModelIndex;
  form: Exclude<InspectorForm, { kind: "newCi" }>;
}) {
  const { t } = useTranslation("inspector");
  switch (form.kind) {
    case "newRelationship":
      return <NewRelationshipForm detail={detail} index={index} />;
    case "newGroup":
      return <NewGroupForm detail={detail} />;
    case "relationshipHistory":
      return <RelationshipHistory detail={detail} index={index} relationship={form.relationship} />;
    case "delete":
      return <DeleteForm detail={detail} />;
    case "relationship": {
      const all = [...detail.needs, ...detail.usedBy, ...detail.others];
      const relationship = all.find(({ id }) => id === form.relationship);
      if (relationship === undefined) break;
      return <RelationshipForm detail={detail} index={index} relationship={relationship} />;
    }
    case "group": {
      const group = detail.groups.find((entry) => sameGroup(entry, form.group));
      if (group === undefined) break;
      return <GroupForm detail={detail} group={group} />;
    }
  }
  // What the form was about went away meanwhile, for example by undo.
  return (
    <EmptyState
      sentence={t("formGone")}
      actions={[{ label: t("backToCi"), run: () => showForm(null) }]}
    />
  );
}
