import { IconLink, IconPlus } from "@tabler/icons-react";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useAppActions } from "../../components/app-actions";
import { type Command, useCommands } from "../../components/command-registry";
import { useSelectionStore } from "../../components/selection-store";
import { useEditLock } from "../../ipc/moment";
import { showForm } from "./inspector-store";

/** Offers what the inspector can make, whether or not it is in sight. Called once, by the frame. */
export function useInspectorCommands(): void {
  const { t } = useTranslation("inspector");
  const { showInspector } = useAppActions();
  const canEdit = useEditLock() === null;
  const commands = useMemo<readonly Command[]>(
    () => [
      {
        id: "ci.new",
        label: t("newCi"),
        group: "edit",
        icon: IconPlus,
        shortcut: "N",
        when: () => canEdit,
        run: () => {
          showForm({ kind: "newCi" });
          showInspector();
        },
      },
      {
        id: "ci.relate",
        label: t("action.relate"),
        group: "ci",
        icon: IconLink,
        when: () => canEdit && useSelectionStore.getState().primary !== null,
        run: () => {
          const { primary } = useSelectionStore.getState();
          if (primary === null) return;
          showForm({ kind: "newRelationship", ci: primary });
          showInspector();
        },
      },
    ],
    [showInspector, canEdit, t],
  );
  useCommands(commands);
}
