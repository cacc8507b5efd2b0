import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../components/button";
import { formatNumber } from "../../components/format";
import type { Settings } from "../../ipc/bindings";
import { useSaveSettings } from "../../ipc/mutations";
import { setTour, useTourStore } from "./tour-store";
import { TOUR_STEPS } from "./tour-steps";
import styles from "./tour.module.css";

/** The step of the tour that is shown, beside the entry of the rail that it tells of. */
export function Tour({ settings }: { settings: Settings }) {
  const step = useTourStore((tour) => tour.step);
  const { mutate: save } = useSaveSettings();
  const end = () => {
    setTour(null);
    if (!settings.tourSeen) save({ ...settings, tourSeen: true });
  };
  return step === null ? null : <TourPanel key={step} at={step} onEnd={end} />;
}

function TourPanel({ at, onEnd }: { at: number; onEnd: () => void }) {
  const { t } = useTranslation("tour");
  const panel = useRef<HTMLElement>(null);
  const next = useRef<HTMLButtonElement>(null);
  const step = TOUR_STEPS[at];
  const top = useAnchor(step?.view ?? null, panel);
  useEffect(() => {
    void step?.show();
    next.current?.focus();
  }, [step]);
  if (step === undefined) return null;
  const isLast = at === TOUR_STEPS.length - 1;
  return (
    <section
      ref={panel}
      className={styles.panel}
      style={{ top }}
      aria-label={t("label")}
      data-region
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key === "Escape") onEnd();
        else if (event.key === "ArrowLeft" && at > 0) setTour(at - 1);
        else if (event.key === "ArrowRight" && !isLast) setTour(at + 1);
        else return;
        event.preventDefault();
      }}
    >
      <p className={styles.step}>{t("step", { at: formatNumber(at + 1), total: formatNumber(TOUR_STEPS.length) })}</p>
      <h2 className={styles.title}>{t(`${step.view}.title`)}</h2>
      <p className={styles.text}>{t(`${step.view}.text`)}</p>
      <div className={styles.acts}>
        {!isLast && (
          <Button small look="quiet" onClick={onEnd}>
            {t("skip")}
          </Button>
        )}
        <span className={styles.gap} />
        {at > 0 && (
          <Button small onClick={() => setTour(at - 1)}>
            {t("back")}
          </Button>
        )}
        <Button small look="filled" ref={next} onClick={() => (isLast ? onEnd() : setTour(at + 1))}>
          {t(isLast ? "done" : "next")}
        </Button>
      </div>
    </section>
  );
}

/** Marks the rail's entry of a view and gives how far from the top a panel beside it begins, within the window. */
function useAnchor(view: string | null, panel: React.RefObject<HTMLElement | null>): number {
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    const anchor = view === null ? null : document.querySelector<HTMLElement>(`nav [data-view="${view}"]`);
    if (anchor === null) return undefined;
    const place = () => {
      anchor.scrollIntoView({ block: "nearest" });
      const height = panel.current?.offsetHeight ?? 0;
      setTop(Math.max(8, Math.min(anchor.getBoundingClientRect().top, window.innerHeight - height - 8)));
    };
    place();
    anchor.dataset["toured"] = "";
    window.addEventListener("resize", place);
    return () => {
      delete anchor.dataset["toured"];
      window.removeEventListener("resize", place);
    };
  }, [view, panel]);
  return top;
}
