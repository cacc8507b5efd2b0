import { useTranslation } from "react-i18next";
import { Button } from "../../components/button";
import type { Settings, WorkspaceView } from "../../ipc/bindings";
import { useSaveSettings } from "../../ipc/mutations";
import { setTour, useTourStore } from "./tour-store";
import styles from "./tour.module.css";

/** Offers the tour over the demonstration estate, until it was taken or put away. */
export function TourOffer({ workspace, settings }: { workspace: WorkspaceView; settings: Settings }) {
  const { t } = useTranslation("tour");
  const isUnderWay = useTourStore(({ step }) => step !== null);
  const { mutate: save } = useSaveSettings();
  const isOffered = workspace.isDemonstration && workspace.moment.kind === "now" && !settings.tourSeen;
  if (!isOffered || isUnderWay) return null;
  return (
    <section className={styles.offer} data-region data-unprinted tabIndex={-1} aria-label={t("label")}>
      <p>{t("offer")}</p>
      <Button small onClick={() => setTour(0)}>
        {t("start")}
      </Button>
      <Button small look="quiet" onClick={() => save({ ...settings, tourSeen: true })}>
        {t("notNow")}
      </Button>
    </section>
  );
}
