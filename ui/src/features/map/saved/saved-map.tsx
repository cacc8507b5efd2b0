import { IconMap } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useAppActions } from "../../../components/app-actions";
import { EmptyState } from "../../../components/empty-state";
import { ErrorNote } from "../../../components/error-note";
import { ProgressStrip } from "../../../components/progress-strip";
import type { ViewProps } from "../../../components/views";
import { errorWords } from "../../../ipc/errors";
import { savedViewQuery } from "../../../ipc/saved-view-queries";
import { MapCanvasView } from "../map-canvas-view";
import { readMap } from "./map-document";

/** Opens a saved map: reads it, and shows it as it was. */
export function SavedMap({ id, ...view }: ViewProps<"map"> & { id: number }) {
  const { t } = useTranslation(["mapLooks", "common"]);
  const app = useAppActions();
  const { data, error, refetch } = useQuery(savedViewQuery(id));
  // The map goes its own way once it is open: what is saved later, here or elsewhere, does not alter it.
  const [opened, setOpened] = useState<typeof data>(undefined);
  if (opened === undefined && data !== undefined) setOpened(data);
  const state = useMemo(() => (opened === undefined ? undefined : readMap(opened.body)), [opened]);
  const afresh = [{ label: t("saved.start"), icon: IconMap, run: () => app.openMap([]) }];
  if (opened === undefined && error !== null) {
    return <ErrorNote words={errorWords(error)} actions={[{ label: t("common:tryAgain"), run: () => void refetch() }]} />;
  }
  if (opened === undefined) return <ProgressStrip active label={t("saved.loading")} />;
  if (state == null) return <EmptyState sentence={t("saved.unreadable")} actions={afresh} />;
  return <MapCanvasView {...view} saved={opened.summary} initial={state} />;
}
