import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { ApiFault } from "../ipc/errors";
import { setOverlay } from "./frame-store";

/** Opens the settings, which ask for a name, where something was refused because nobody is named. */
export function useAskForAuthor() {
  const client = useQueryClient();
  useEffect(
    () =>
      client.getMutationCache().subscribe((event) => {
        if (event.type !== "updated" || event.action.type !== "error") return;
        const { error } = event.action;
        if (error instanceof ApiFault && error.kind.code === "noAuthor") setOverlay("settings");
      }),
    [client],
  );
}
