import { IconPlus, IconSearch } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button";
import { ErrorNote } from "../../../components/error-note";
import { Mono } from "../../../components/mono";
import { Popover } from "../../../components/popover";
import { TextField } from "../../../components/text-field";
import type { RecordStateView } from "../../../ipc/bindings";
import { errorWords } from "../../../ipc/errors";
import { recordsQuery } from "../../../ipc/record-queries";
import { filterRequest, NO_CONDITIONS } from "../list/filter-request";
import styles from "./cab-view.module.css";

/** States in which a meeting can decide about a change. */
const DECIDABLE: readonly RecordStateView[] = ["assess", "authorize", "scheduled"];
/** Changes offered at once. */
const OFFERED = 30;

/** A search for a change that can be decided about and is not on the agenda yet. */
export function AddToAgenda({ taken, onAdd }: { taken: readonly string[]; onAdd: (number: string) => void }) {
  const { t } = useTranslation("records");
  const [open, setOpen] = useState(false);
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      label={t("cab.add")}
      width={440}
      align="end"
      trigger={
        <Button small icon={IconPlus} aria-expanded={open} onClick={() => setOpen(!open)}>
          {t("cab.add")}
        </Button>
      }
    >
      {open && <Found taken={taken} onAdd={onAdd} />}
    </Popover>
  );
}

function Found({ taken, onAdd }: { taken: readonly string[]; onAdd: (number: string) => void }) {
  const { t } = useTranslation("records");
  const [text, setText] = useState("");
  const { data, error } = useQuery(recordsQuery(filterRequest("change", { ...NO_CONDITIONS, text, states: DECIDABLE }, "")));
  const offered = (data ?? []).filter(({ number }) => !taken.includes(number)).slice(0, OFFERED);
  return (
    <div className={styles.narrow}>
      <TextField
        icon={IconSearch}
        data-autofocus
        aria-label={t("cab.search")}
        placeholder={t("cab.search")}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {error !== null && <ErrorNote words={errorWords(error)} />}
      {data !== undefined && offered.length === 0 && <p className={styles.hint}>{t("cab.nothingToAdd")}</p>}
      <ul className={styles.found}>
        {offered.map(({ id, number, title, state }) => (
          <li key={id}>
            <button type="button" className={styles.pick} onClick={() => onAdd(number)}>
              <Mono>{number}</Mono>
              <span title={title}>{title}</span>
              <span className={styles.quiet}>{t(`state.${state}`)}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
