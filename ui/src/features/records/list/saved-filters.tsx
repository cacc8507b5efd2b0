import { IconBookmark, IconTrash } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button";
import { ErrorNote } from "../../../components/error-note";
import { IconButton } from "../../../components/icon-button";
import { Popover } from "../../../components/popover";
import { TextField } from "../../../components/text-field";
import type { RecordListFilter } from "../../../components/views";
import type { RecordKindView } from "../../../ipc/bindings";
import { errorWords } from "../../../ipc/errors";
import { useDeleteRecordFilter, useSaveRecordFilter } from "../../../ipc/record-mutations";
import { savedRecordFiltersQuery } from "../../../ipc/record-queries";
import { filterOf, filterRequest } from "./filter-request";
import styles from "./list-tool-bar.module.css";

/** Filters that were saved for records of a kind: to take, to add to, to delete. */
export function SavedFilters({
  kind,
  filter,
  onChange,
}: {
  kind: RecordKindView;
  filter: RecordListFilter;
  onChange: (filter: RecordListFilter) => void;
}) {
  const { t } = useTranslation("records");
  const [open, setOpen] = useState(false);
  const choose = (next: RecordListFilter) => {
    onChange(next);
    setOpen(false);
  };
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      label={t("list.saved")}
      width={280}
      trigger={
        <Button look="quiet" icon={IconBookmark} aria-expanded={open} onClick={() => setOpen(!open)}>
          {t("list.saved")}
        </Button>
      }
    >
      {open && <Saved kind={kind} filter={filter} onChoose={choose} />}
    </Popover>
  );
}

function Saved({
  kind,
  filter,
  onChoose,
}: {
  kind: RecordKindView;
  filter: RecordListFilter;
  onChoose: (filter: RecordListFilter) => void;
}) {
  const { t } = useTranslation("records");
  const { data = [], error } = useQuery(savedRecordFiltersQuery());
  const remove = useDeleteRecordFilter();
  const save = useSaveRecordFilter();
  const [name, setName] = useState("");
  const own = data.filter((one) => one.filter.kinds.length === 0 || one.filter.kinds.includes(kind));
  const problem = error ?? remove.error ?? save.error;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const request = filterRequest(kind, filter, new Date().toISOString());
    save.mutate({ name: name.trim(), filter: request }, { onSuccess: () => setName("") });
  };
  return (
    <div className={styles.conditions}>
      {own.length === 0 && <p className={styles.hint}>{t("list.noneSaved")}</p>}
      <ul>
        {own.map((one) => (
          <li key={one.name} className={styles.saved}>
            <button type="button" className={styles.take} onClick={() => onChoose(filterOf(one.filter))}>
              {one.name}
            </button>
            <IconButton
              icon={IconTrash}
              label={t("list.remove", { name: one.name })}
              onClick={() => remove.mutate(one.name)}
            />
          </li>
        ))}
      </ul>
      <form className={styles.save} onSubmit={submit}>
        <TextField
          small
          aria-label={t("list.saveName")}
          placeholder={t("list.saveName")}
          value={name}
          maxLength={100}
          onChange={(event) => setName(event.target.value)}
        />
        <Button small type="submit" disabled={name.trim() === "" || save.isPending}>
          {t("list.saveAct")}
        </Button>
      </form>
      {problem !== null && <ErrorNote words={errorWords(problem)} />}
    </div>
  );
}
