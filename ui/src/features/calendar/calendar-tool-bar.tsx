import { type Icon, IconChevronLeft, IconChevronRight, IconDownload, IconPlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useAppActions } from "../../components/app-actions";
import { Button } from "../../components/button";
import { IconButton } from "../../components/icon-button";
import { Segmented } from "../../components/segmented";
import { Select } from "../../components/select";
import { showToast } from "../../components/toast-store";
import type { CalendarLook } from "../../components/views";
import { errorWords } from "../../ipc/errors";
import { core } from "../../ipc/host";
import { dateFormat } from "../../locales/formats";
import styles from "./calendar-view.module.css";
import type { LaneBy } from "./timeline/lanes";
import { addDays, type Range, stepped } from "./range";
import { WindowsButton } from "./windows/windows-button";

const whole = dateFormat({ day: "numeric", month: "long", year: "numeric" });
const month = dateFormat({ month: "long", year: "numeric" });

/** Which time is in sight, how it is drawn, and the verbs. */
export function CalendarToolBar({
  look,
  day,
  range,
  laneBy,
  jump,
  onLaneBy,
  onLook,
  onDay,
}: {
  look: CalendarLook;
  day: Date;
  range: Range;
  laneBy: LaneBy;
  /** The way to the nearest entry, where windows alone are in sight. */
  jump: { readonly label: string; readonly icon: Icon; readonly run: () => void } | null;
  onLaneBy: (by: LaneBy) => void;
  onLook: (look: CalendarLook) => void;
  onDay: (day: Date | null) => void;
}) {
  const { t } = useTranslation("calendar");
  const { newRecord } = useAppActions();
  const exportCalendar = async () => {
    try {
      const path = await core().chooseCalendarTarget();
      if (path === null) return;
      await core().saveCalendarFile(path);
      showToast({ text: t("exported", { path }) });
    } catch (error) {
      showToast({ text: errorWords(error).happened });
    }
  };
  return (
    <div className={styles.bar} role="toolbar" aria-label={t("toolBar")}>
      <IconButton icon={IconChevronLeft} label={t("earlier")} onClick={() => onDay(stepped(look, day, -1))} />
      <h2 className={styles.title} aria-live="polite">
        {look === "month" ? month.format(day) : weekTitle(range)}
      </h2>
      <IconButton icon={IconChevronRight} label={t("later")} onClick={() => onDay(stepped(look, day, 1))} />
      <Button onClick={() => onDay(null)}>{t("today")}</Button>
      <Segmented
        label={t("look")}
        value={look}
        options={(["month", "week", "timeline"] as const).map((value) => ({ value, label: t(value) }))}
        onChange={onLook}
      />
      {look === "timeline" && (
        <Select
          quiet
          label={t("lanes")}
          value={laneBy}
          options={[
            { value: "team", label: t("lanesTeam") },
            { value: "implementer", label: t("lanesImplementer") },
          ]}
          onChange={onLaneBy}
        />
      )}
      {jump !== null && (
        <Button look="quiet" icon={jump.icon} onClick={jump.run}>
          {jump.label}
        </Button>
      )}
      <span className={styles.push} />
      <Button look="quiet" icon={IconDownload} onClick={() => void exportCalendar()}>
        {t("export")}
      </Button>
      <WindowsButton />
      <Button look="filled" icon={IconPlus} onClick={() => newRecord({ kind: "change" })}>
        {t("newChange")}
      </Button>
    </div>
  );
}

/** "16 – 22 November 2026", with both months where they differ. */
function weekTitle({ from, to }: Range): string {
  return whole.formatRange(new Date(from), addDays(new Date(to), -1)).replace(/\s*–\s*/u, " – ");
}
