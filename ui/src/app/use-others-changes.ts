import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { showToast } from "../components/toast-store";
import { core } from "../ipc/host";
import { afterEdit } from "../ipc/invalidation";
import { i18n } from "../locales/i18n";

/** Keeps what is seen up to date with what other windows and programs write to the workspace, and says who wrote. */
export function useOthersChanges(): void {
  const client = useQueryClient();
  useEffect(() => {
    void core().watchOthers((told) => {
      void afterEdit(client, told);
      const last = told.changesets.at(-1);
      if (last === undefined) return;
      const { author, message } = last;
      const count = told.changesets.length;
      showToast({ text: i18n.t("app:othersWrote", { author, message, count }) });
    });
  }, [client]);
}
