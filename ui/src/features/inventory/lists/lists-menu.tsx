import {
  IconArrowBackUp,
  IconBookmark,
  IconCheck,
  IconDeviceFloppy,
  IconPencil,
  IconTable,
  IconTrash,
} from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useAppActions } from "../../../components/app-actions";
import { Button } from "../../../components/button";
import { type Command, useCommands } from "../../../components/command-registry";
import { Menu, type MenuAction } from "../../../components/menu";
import { showToast } from "../../../components/toast-store";
import { errorWords } from "../../../ipc/errors";
import {
  useDeleteSavedView,
  useDescribeSavedView,
  useSaveView,
  useSaveViewAnew,
} from "../../../ipc/saved-view-mutations";
import { savedViewsQuery } from "../../../ipc/saved-view-queries";
import { useStandsOn } from "../../../ipc/use-stands-on";
import { ListNameDialog } from "./list-name-dialog";
import styles from "./lists.module.css";
import type { OpenList } from "./use-open-list";

/** Opens saved lists, and saves, renames and deletes the one in front. */
export function ListsMenu({ open, body }: { open: OpenList | null; body: string }) {
  const { t } = useTranslation("inventory");
  const app = useAppActions();
  const { data = [] } = useQuery(savedViewsQuery("list"));
  const save = useSaveView();
  const saveAnew = useSaveViewAnew();
  const describe = useDescribeSavedView();
  const remove = useDeleteSavedView();
  const [asking, setAsking] = useState<"new" | "name" | null>(null);
  const summary = open?.summary ?? null;
  const standsOn = useStandsOn(open?.opened ?? null);

  const saveAs = async (name: string, kept = body) => {
    const { id } = await save.mutateAsync({ kind: "list", name, note: "", body: kept });
    showToast({ text: t("lists.saved", { name }) });
    app.openSavedList(id);
  };
  const saveChanges = () => {
    if (summary === null) {
      setAsking("new");
      return;
    }
    const { id, name } = summary;
    const write = (seen: string | null) =>
      saveAnew.mutate(
        { id, seen, body },
        {
          onSuccess: () => {
            standsOn.onSaved(id);
            showToast({ text: t("lists.saved", { name }) });
          },
          onError: (error) => {
            const { happened, remedy } = errorWords(error);
            const text = [happened, remedy].filter((part) => part !== undefined).join(" ");
            showToast({ text, action: { label: t("lists.saveAnyway"), run: () => write(null) } });
          },
        },
      );
    write(standsOn.at);
  };
  const deleteList = () => {
    if (summary === null) return;
    const { id, name } = summary;
    remove.mutate(id, {
      onSuccess: () => {
        app.openInventory("");
        const bringBack = { label: t("lists.bringBack"), run: () => void saveAs(name) };
        showToast({ text: t("lists.deleted", { name }), action: bringBack });
      },
      onError: (error) => showToast({ text: errorWords(error).happened }),
    });
  };
  const commands = useMemo<readonly Command[]>(
    () => [{ id: "inventory.saveList", label: t("command.saveList"), group: "edit", run: () => setAsking("new") }],
    [t],
  );
  useCommands(commands);

  const lists: readonly MenuAction[] = data.map(({ id, name, note }) => ({
    id: String(id),
    label: name,
    icon: id === summary?.id ? IconCheck : IconTable,
    ...(note === "" ? {} : { note }),
    run: () => app.openSavedList(id),
  }));
  const all: MenuAction = {
    id: "all",
    label: t("lists.all"),
    icon: summary === null ? IconCheck : IconTable,
    run: () => app.openInventory(""),
  };
  const own: readonly MenuAction[] =
    open === null
      ? []
      : [
          { id: "save", label: t("lists.save"), icon: IconDeviceFloppy, disabled: !open.isChanged, run: saveChanges },
          { id: "revert", label: t("lists.revert"), icon: IconArrowBackUp, disabled: !open.isChanged, run: open.revert },
          { id: "rename", label: t("lists.rename"), icon: IconPencil, run: () => setAsking("name") },
          { id: "delete", label: t("lists.delete"), icon: IconTrash, run: deleteList },
        ];
  const saveAsAction: MenuAction = {
    id: "saveAs",
    label: t("lists.saveAs"),
    icon: IconBookmark,
    run: () => setAsking("new"),
  };
  return (
    <>
      <Menu
        width={260}
        trigger={
          <Button look="quiet" icon={IconBookmark} className={styles.button} title={t("lists.menu")}>
            <span className={styles.name}>{summary?.name ?? t("lists.title")}</span>
          </Button>
        }
        sections={[
          { id: "lists", heading: t("lists.menu"), actions: [all, ...lists] },
          { id: "own", actions: [...own, saveAsAction] },
        ]}
      />
      {(open === null || open.isChanged) && (
        <Button className={styles.button} disabled={saveAnew.isPending} onClick={saveChanges}>
          {open === null ? t("lists.saveList") : t("lists.save")}
        </Button>
      )}
      {asking === "new" && (
        <ListNameDialog
          title={t("lists.saveNew")}
          act={t("lists.saveNew")}
          first=""
          onName={saveAs}
          onClose={() => setAsking(null)}
        />
      )}
      {asking === "name" && summary !== null && (
        <ListNameDialog
          title={t("lists.renameTitle", { name: summary.name })}
          act={t("lists.renameAct")}
          first={summary.name}
          onName={async (name) => {
            await describe.mutateAsync({ id: summary.id, name, note: null });
            showToast({ text: t("lists.renamed", { name }) });
          }}
          onClose={() => setAsking(null)}
        />
      )}
    </>
  );
}
