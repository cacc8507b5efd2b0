import { IconTrash } from "@tabler/icons-react";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button";
import { ErrorNote } from "../../../components/error-note";
import { IconButton } from "../../../components/icon-button";
import { TextField } from "../../../components/text-field";
import type { MappedColumns, RecordMappingView } from "../../../ipc/bindings";
import { errorWords } from "../../../ipc/errors";
import { useDeleteMapping, useSaveMapping } from "../../../ipc/record-mutations";
import { useUndoToast } from "../../../ipc/undo-toast";
import styles from "./record-import.module.css";

/** Keeps a mapping under a name, so that the next file of the tool needs no second look. */
export function SaveMapping({ mapping, saved }: { mapping: MappedColumns; saved: readonly RecordMappingView[] }) {
  const { t } = useTranslation("records");
  const [name, setName] = useState("");
  const save = useSaveMapping();
  const remove = useDeleteMapping();
  const tell = useUndoToast();
  const trimmed = name.trim();
  const known = saved.find((one) => one.name === trimmed);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate(
      { name: trimmed, mapping },
      {
        onSuccess: (applied) => {
          tell(t("importing.mappingSaved", { name: trimmed }), [applied]);
          setName("");
        },
      },
    );
  };
  const problem = save.error ?? remove.error;
  return (
    <form className={styles.save} onSubmit={submit}>
      <TextField
        small
        maxLength={100}
        list="record-mappings"
        aria-label={t("importing.mappingName")}
        placeholder={t("importing.mappingName")}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <datalist id="record-mappings">
        {saved.map((one) => (
          <option key={one.name} value={one.name} />
        ))}
      </datalist>
      <Button small type="submit" disabled={trimmed === "" || mapping.columns.length === 0 || save.isPending}>
        {known === undefined ? t("importing.saveMapping") : t("importing.replaceMapping")}
      </Button>
      {known !== undefined && (
        <IconButton
          icon={IconTrash}
          label={t("importing.deleteMapping", { name: trimmed })}
          onClick={() =>
            remove.mutate({ kind: mapping.kind, name: trimmed }, {
              onSuccess: (applied) => tell(t("importing.mappingDeleted", { name: trimmed }), [applied]),
            })
          }
        />
      )}
      {problem !== null && <ErrorNote words={errorWords(problem)} />}
    </form>
  );
}
