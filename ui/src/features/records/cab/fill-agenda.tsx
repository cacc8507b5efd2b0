import { IconWand } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button";
import { ErrorNote } from "../../../components/error-note";
import { instantOf } from "../../../components/local-time";
import { Popover } from "../../../components/popover";
import { Select } from "../../../components/select";
import { TextField } from "../../../components/text-field";
import type { CabMeetingView } from "../../../ipc/bindings";
import { errorWords } from "../../../ipc/errors";
import { useFillAgenda } from "../../../ipc/record-mutations";
import { savedRecordFiltersQuery } from "../../../ipc/record-queries";
import { useUndoToast } from "../../../ipc/undo-toast";
import styles from "./cab-view.module.css";

const ALL = "";

/** Puts the changes that wait for a decision on the agenda: all, or those that a saved filter lists and that begin in time. */
export function FillAgenda({ meeting }: { meeting: CabMeetingView }) {
  const { t } = useTranslation("records");
  const [open, setOpen] = useState(false);
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      label={t("cab.fill")}
      width={300}
      align="end"
      trigger={
        <Button small icon={IconWand} aria-expanded={open} onClick={() => setOpen(!open)}>
          {t("cab.fill")}
        </Button>
      }
    >
      {open && <Conditions meeting={meeting} onDone={() => setOpen(false)} />}
    </Popover>
  );
}

function Conditions({ meeting, onDone }: { meeting: CabMeetingView; onDone: () => void }) {
  const { t } = useTranslation("records");
  const { data: filters = [] } = useQuery(savedRecordFiltersQuery());
  const [chosen, setChosen] = useState(ALL);
  const [until, setUntil] = useState("");
  const fill = useFillAgenda();
  const tell = useUndoToast();
  const own = filters.filter(({ filter }) => filter.kinds.length === 0 || filter.kinds.includes("change"));
  const run = () => {
    const filter = own.find(({ name }) => name === chosen)?.filter ?? null;
    fill.mutate(
      { name: meeting.name, until: instantOf(until) ?? null, filter },
      {
        onSuccess: (applied) => {
          tell(applied.changeset === null ? t("cab.nothingFilled") : t("cab.filled", { name: meeting.name }), [applied]);
          onDone();
        },
      },
    );
  };
  return (
    <div className={styles.narrow}>
      <p className={styles.hint}>{t("cab.fillHint")}</p>
      <Select
        label={t("cab.fillWhich")}
        value={chosen}
        options={[{ value: ALL, label: t("cab.fillAll") }, ...own.map(({ name }) => ({ value: name, label: name }))]}
        onChange={setChosen}
      />
      <label>
        {t("cab.until")}
        <TextField small type="datetime-local" value={until} onChange={(event) => setUntil(event.target.value)} />
      </label>
      {fill.error !== null && <ErrorNote words={errorWords(fill.error)} />}
      <div>
        <Button small disabled={fill.isPending} onClick={run}>
          {t("cab.fillAct")}
        </Button>
      </div>
    </div>
  );
}
