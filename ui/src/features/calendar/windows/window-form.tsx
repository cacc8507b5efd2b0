import { IconTrash } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button";
import { ErrorNote } from "../../../components/error-note";
import { Select } from "../../../components/select";
import { TextField } from "../../../components/text-field";
import type { WindowView } from "../../../ipc/bindings";
import { errorWords } from "../../../ipc/errors";
import { useDeleteWindow, useSaveWindow } from "../../../ipc/record-mutations";
import { timeZonesQuery } from "../../../ipc/record-queries";
import { Row } from "./form-row";
import { RecurrenceFields } from "./recurrence-fields";
import { ScopeFields } from "./scope-fields";
import styles from "./windows.module.css";

const FRESH: WindowView = {
  kind: "freeze",
  name: "",
  zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  start: "",
  end: "",
  recurrence: { recurs: "once" },
  until: null,
  scope: { about: "all" },
  note: "",
};

/** A freeze or maintenance window: when it comes by the clock of its zone, and which CIs it is about. */
export function WindowForm({ window, onDone }: { window: WindowView | null; onDone: () => void }) {
  const { t } = useTranslation(["calendar", "common"]);
  const zones = useId();
  const { data: names = [] } = useQuery(timeZonesQuery());
  const [draft, setDraft] = useState(window ?? FRESH);
  const save = useSaveWindow();
  const remove = useDeleteWindow();
  const put = (change: Partial<WindowView>) => setDraft((before) => ({ ...before, ...change }));
  const { recurrence, scope } = draft;
  const namesNone = (scope.about === "cis" && scope.cis.length === 0) || (scope.about === "site" && scope.ci === 0);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate(draft, { onSuccess: onDone });
  };
  const problem = save.error ?? remove.error;
  return (
    <form className={styles.form} onSubmit={submit}>
      <Row label={t("form.kind")}>
        <Select
          label={t("form.kind")}
          value={draft.kind}
          options={(["freeze", "maintenance"] as const).map((value) => ({ value, label: t(`form.${value}`) }))}
          onChange={(kind) => put({ kind })}
        />
      </Row>
      <Row label={t("form.name")}>
        <TextField required aria-label={t("form.name")} value={draft.name} onChange={(event) => put({ name: event.target.value })} />
      </Row>
      <Row label={t("form.begins")}>
        <TextField required type="datetime-local" aria-label={t("form.begins")} value={draft.start} onChange={(event) => put({ start: event.target.value })} />
      </Row>
      <Row label={t("form.ends")}>
        <TextField required type="datetime-local" aria-label={t("form.ends")} value={draft.end} onChange={(event) => put({ end: event.target.value })} />
      </Row>
      <Row label={t("form.zone")}>
        <TextField required list={zones} aria-label={t("form.zone")} value={draft.zone} onChange={(event) => put({ zone: event.target.value })} />
        <datalist id={zones}>
          {names.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      </Row>
      <RecurrenceFields recurrence={recurrence} start={draft.start} onChange={(next) => put({ recurrence: next })} />
      {recurrence.recurs !== "once" && (
        <Row label={t("form.until")}>
          <TextField
            type="date"
            aria-label={t("form.until")}
            value={draft.until ?? ""}
            onChange={(event) => put({ until: event.target.value === "" ? null : event.target.value })}
          />
        </Row>
      )}
      <ScopeFields scope={scope} onChange={(next) => put({ scope: next })} />
      <Row label={t("form.note")}>
        <TextField aria-label={t("form.note")} value={draft.note} onChange={(event) => put({ note: event.target.value })} />
      </Row>
      {problem !== null && <ErrorNote words={errorWords(problem)} />}
      <div className={styles.acts}>
        {window !== null && (
          <Button
            look="quiet"
            icon={IconTrash}
            onClick={() => remove.mutate({ kind: window.kind, name: window.name }, { onSuccess: onDone })}
          >
            {t("form.delete")}
          </Button>
        )}
        <Button look="quiet" onClick={onDone}>
          {t("common:cancel")}
        </Button>
        <Button look="filled" type="submit" disabled={save.isPending} locked={namesNone ? t("form.namesNone") : null}>
          {t("form.save")}
        </Button>
      </div>
    </form>
  );
}
