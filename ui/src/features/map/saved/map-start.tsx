import { IconBookmark, IconChartBubble, IconFileImport, IconSearch, IconTrash } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useAppActions } from "../../../components/app-actions";
import { EmptyState } from "../../../components/empty-state";
import { ErrorNote } from "../../../components/error-note";
import { formatWhen } from "../../../components/format";
import { IconButton } from "../../../components/icon-button";
import { MiddleEllipsis } from "../../../components/middle-ellipsis";
import { errorWords } from "../../../ipc/errors";
import { workspaceQuery } from "../../../ipc/queries";
import { savedViewsQuery } from "../../../ipc/saved-view-queries";
import styles from "./map-start.module.css";
import { useDeleteMap } from "./use-saved-maps";

/** A map that starts from nothing yet: search a CI, or open a map that was saved. */
export function MapStart() {
  const { t } = useTranslation(["map", "mapLooks"]);
  const app = useAppActions();
  const { data: views = [], error } = useQuery(savedViewsQuery("map"));
  const remove = useDeleteMap();
  const hasNoCis = useQuery(workspaceQuery()).data?.cis === 0;
  return (
    <div className={styles.start}>
      {hasNoCis ? (
        <EmptyState
          sentence={t("map:emptyEstate")}
          actions={[{ label: t("map:importFiles"), icon: IconFileImport, run: () => app.openImport([]) }]}
        />
      ) : (
        <EmptyState
          sentence={t("map:empty")}
          actions={[
            { label: t("map:search"), icon: IconSearch, run: () => app.openPalette() },
            { label: t("map:overview"), icon: IconChartBubble, run: () => app.openOverview() },
          ]}
        />
      )}
      {error !== null && <ErrorNote words={errorWords(error)} />}
      {views.length > 0 && (
        <section className={styles.saved} aria-label={t("mapLooks:saved.label")}>
          <h2 className={styles.head}>{t("mapLooks:saved.label")}</h2>
          <ul>
            {views.map((view) => (
              <li key={view.id} className={styles.row}>
                <button type="button" className={styles.open} onClick={() => app.openSavedMap(view.id)}>
                  <IconBookmark size={16} stroke={1.5} aria-hidden />
                  <MiddleEllipsis text={view.name} className={styles.name ?? ""} />
                  <span className={styles.note}>{view.note}</span>
                  <span className={styles.when}>{t("mapLooks:saved.by", { author: view.author, when: formatWhen(view.at) })}</span>
                </button>
                <IconButton icon={IconTrash} label={t("mapLooks:saved.remove", { name: view.name })} onClick={() => void remove(view)} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
