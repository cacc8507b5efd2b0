import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { showToast } from "../../../components/toast-store";
import type { SavedViewSummary } from "../../../ipc/bindings";
import { errorWords } from "../../../ipc/errors";
import { useDeleteSavedView, useSaveView } from "../../../ipc/saved-view-mutations";
import { savedViewQuery } from "../../../ipc/saved-view-queries";

/** Deletes a saved map, and offers to save it again as it was. */
export function useDeleteMap(): (view: SavedViewSummary) => Promise<boolean> {
  const { t } = useTranslation("mapLooks");
  const client = useQueryClient();
  const { mutateAsync: remove } = useDeleteSavedView();
  const { mutate: save } = useSaveView();
  return async ({ id, kind, name, note }) => {
    try {
      const { body } = await client.fetchQuery({ ...savedViewQuery(id), staleTime: 0 });
      await remove(id);
      showToast({
        text: t("saved.deleted", { name }),
        action: { label: t("saved.restore"), run: () => save({ kind, name, note, body }) },
      });
      return true;
    } catch (error) {
      showToast({ text: errorWords(error).happened });
      return false;
    }
  };
}
