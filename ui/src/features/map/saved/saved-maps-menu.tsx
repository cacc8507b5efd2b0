import { IconBookmark, IconDeviceFloppy, IconPencil, IconTrash } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useAppActions } from "../../../components/app-actions";
import { formatWhen } from "../../../components/format";
import { IconButton } from "../../../components/icon-button";
import { Menu } from "../../../components/menu";
import { showToast } from "../../../components/toast-store";
import type { SavedViewSummary } from "../../../ipc/bindings";
import { errorWords } from "../../../ipc/errors";
import { useDescribeSavedView, useSaveView, useSaveViewAnew } from "../../../ipc/saved-view-mutations";
import { savedViewsQuery } from "../../../ipc/saved-view-queries";
import { useStandsOn } from "../../../ipc/use-stands-on";
import { SaveDialog } from "./save-dialog";
import { useDeleteMap } from "./use-saved-maps";

/** What the menu asks for: a name for a new saved map, or another for the one that is open. */
type Asked = "new" | "describe" | null;

/** Saves the map, and opens, renames and deletes saved ones. `write` gives the map as text, or null before it is drawn. */
export function SavedMapsMenu({
  saved,
  title,
  write,
  onSaved,
}: {
  saved: SavedViewSummary | null;
  title: string;
  write: () => string | null;
  /** Called with the view under which the map is saved now, and with none once that is deleted. */
  onSaved: (id: number | null) => void;
}) {
  const { t } = useTranslation("mapLooks");
  const app = useAppActions();
  const standsOn = useStandsOn(saved);
  const { data: views = [] } = useQuery(savedViewsQuery("map"));
  const create = useSaveView();
  const replace = useSaveViewAnew();
  const describe = useDescribeSavedView();
  const remove = useDeleteMap();
  const [asked, setAsked] = useState<Asked>(null);
  const named = views.find(({ id }) => id === saved?.id) ?? saved;
  const body = (): string | null => {
    const written = write();
    if (written === null) showToast({ text: t("saved.notDrawn") });
    return written;
  };
  const save = (view: SavedViewSummary): void => {
    const written = body();
    if (written === null) return;
    // What another window saved since this map was opened or saved here is not to be lost unseen.
    replace.mutate(
      { id: view.id, seen: standsOn.at, body: written },
      {
        onSuccess: () => {
          standsOn.onSaved(view.id);
          showToast({ text: t("saved.done", { name: view.name }) });
        },
        onError: (error) => showToast({ text: errorWords(error).happened }),
      },
    );
  };
  const onName = (name: string, note: string): void => {
    if (asked === "describe" && named !== null) {
      describe.mutate({ id: named.id, name, note }, { onSuccess: () => setAsked(null) });
      return;
    }
    const written = body();
    if (written === null) return;
    create.mutate(
      { kind: "map", name, note, body: written },
      {
        onSuccess: ({ id }) => {
          setAsked(null);
          onSaved(id);
          showToast({ text: t("saved.done", { name }) });
        },
      },
    );
  };
  return (
    <>
      <Menu
        width={300}
        trigger={<IconButton icon={IconBookmark} label={t("saved.menu")} />}
        sections={[
          {
            id: "save",
            actions: [
              ...(named === null
                ? []
                : [{ id: "save", label: t("saved.saveOf", { name: named.name.slice(0, 60) }), icon: IconDeviceFloppy, run: () => save(named) }]),
              { id: "saveAs", label: t("saved.saveAs"), icon: IconDeviceFloppy, run: () => setAsked("new") },
              ...(named === null
                ? []
                : [
                    { id: "describe", label: t("saved.rename"), icon: IconPencil, run: () => setAsked("describe") },
                    {
                      id: "delete",
                      label: t("saved.remove", { name: named.name.slice(0, 60) }),
                      icon: IconTrash,
                      run: () => {
                        void remove(named).then((isGone) => {
                          if (isGone) onSaved(null);
                        });
                      },
                    },
                  ]),
            ],
          },
          {
            id: "open",
            heading: views.length === 0 ? t("saved.none") : t("saved.label"),
            actions: views.map((view) => ({
              id: String(view.id),
              label: view.name,
              icon: IconBookmark,
              note: formatWhen(view.at),
              run: () => app.openSavedMap(view.id),
            })),
          },
        ]}
      />
      {asked !== null && (
        <SaveDialog
          title={asked === "new" ? t("saved.saveTitle") : t("saved.renameTitle")}
          name={asked === "describe" ? (named?.name ?? "") : title}
          note={asked === "describe" ? (named?.note ?? "") : ""}
          error={asked === "describe" ? describe.error : create.error}
          busy={create.isPending || describe.isPending}
          onSave={onName}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  );
}
