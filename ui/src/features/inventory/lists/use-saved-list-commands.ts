import { IconTable } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useAppActions } from "../../../components/app-actions";
import { type Command, useCommands } from "../../../components/command-registry";
import { savedViewsQuery } from "../../../ipc/saved-view-queries";

/** Offers every saved list wherever commands are offered. */
export function useSavedListCommands(isOpen: boolean): void {
  const { t } = useTranslation("inventory");
  const app = useAppActions();
  const { data } = useQuery({ ...savedViewsQuery("list"), enabled: isOpen });
  const commands = useMemo<readonly Command[]>(
    () =>
      (isOpen ? (data ?? []) : []).map(({ id, name, note }) => ({
        id: `inventory.list.${id}`,
        label: t("command.openList", { name }),
        group: "go",
        icon: IconTable,
        words: note,
        run: () => app.openSavedList(id),
      })),
    [app, data, isOpen, t],
  );
  useCommands(commands);
}
