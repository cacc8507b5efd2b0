import { IconChevronDown } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../components/button";
import { ErrorNote } from "../components/error-note";
import { MiddleEllipsis } from "../components/middle-ellipsis";
import { MomentIcon } from "../components/moment-icon";
import { MomentPanel } from "../components/moment-panel";
import { momentName, momentWords, NOW } from "../components/moment-words";
import { Popover } from "../components/popover";
import type { MomentView } from "../ipc/bindings";
import { errorWords } from "../ipc/errors";
import { useNamedMoments, useSetMoment } from "../ipc/moment";
import { FRAME_ACTIONS } from "./actions";
import { setTimePanel, useFrameStore } from "./frame-store";
import styles from "./time-control.module.css";

/** The moment that everything on screen shows, and the choice of another. */
export function TimeControl({ moment }: { moment: MomentView }) {
  const { t } = useTranslation("time");
  const open = useFrameStore(({ timePanel }) => timePanel);
  const name = momentName(moment);
  return (
    <Popover
      open={open}
      onOpenChange={setTimePanel}
      label={t("panel")}
      trigger={
        <button
          type="button"
          className={styles.control}
          data-kind={moment.kind}
          aria-label={t("control", { moment: name })}
          aria-haspopup="dialog"
          aria-expanded={open}
          onClick={() => setTimePanel(!open)}
        >
          <MomentIcon kind={moment.kind} />
          <MiddleEllipsis text={name} />
          <IconChevronDown size={14} stroke={1.5} aria-hidden />
        </button>
      }
    >
      {open && <Choice moment={moment} onClose={() => setTimePanel(false)} />}
    </Popover>
  );
}

function Choice({ moment, onClose }: { moment: MomentView; onClose: () => void }) {
  const { t } = useTranslation("time");
  const named = useNamedMoments(true);
  const { mutate, error, reset } = useSetMoment();
  const [tried, setTried] = useState<string | null>(null);
  const words = momentWords(moment);
  const pick = (when: string) => {
    if (when === words) return onClose();
    setTried(when);
    reset();
    return mutate(when, { onSuccess: onClose });
  };
  const go = (act: () => void) => () => {
    onClose();
    act();
  };
  return (
    <MomentPanel
      chosen={words}
      baselines={named.baselines}
      drafts={named.drafts}
      onPick={pick}
      {...(error === null || tried === null ? {} : { problem: <ErrorNote words={errorWords(error)} /> })}
    >
      <Button small look="quiet" onClick={go(() => FRAME_ACTIONS.openHistory("drafts", "new"))}>
        {t("newDraft")}
      </Button>
      <Button small look="quiet" onClick={go(() => FRAME_ACTIONS.openHistory("changesets", null))}>
        {t("history")}
      </Button>
      {words !== null && words !== NOW && (
        <Button small look="quiet" onClick={go(() => FRAME_ACTIONS.openCompare(words, NOW))}>
          {t("compareWithNow")}
        </Button>
      )}
    </MomentPanel>
  );
}
