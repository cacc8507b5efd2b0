import { IconTrash } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, type ReactNode, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button";
import { ErrorNote } from "../../../components/error-note";
import { Select } from "../../../components/select";
import { TextField } from "../../../components/text-field";
import type { WeekdayView, WindowView } from "../../../ipc/bindings";
import { errorWords } from "../../../ipc/errors";
import { useDeleteWindow, useSaveWindow } from "../../../ipc/record-mutations";
import { timeZonesQuery } from "../../../ipc/record-queries";
import styles from "./windows.module.css";

const DAYS: readonly WeekdayView[] = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

type Recurs = "once" | "daily" | "weekly";

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

/** A freeze or maintenance window. One that comes every month, or about named CIs, keeps that while it is edited. */
export function WindowForm({ window, onDone }: { window: WindowView | null; onDone: () => void }) {
  const { t } = useTranslation(["calendar", "common"]);
  const zones = useId();
  const { data: names = [] } = useQuery(timeZonesQuery());
  const [draft, setDraft] = useState(window ?? FRESH);
  const save = useSaveWindow();
  const remove = useDeleteWindow();
  const put = (change: Partial<WindowView>) => setDraft((before) => ({ ...before, ...change }));
  const query = draft.scope.about === "query" ? draft.scope.text : "";
  const isPlainScope = draft.scope.about === "query" || draft.scope.about === "all";
  const recurs = draft.recurrence.recurs;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate(withWeekday(draft), { onSuccess: onDone });
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
      {recurs !== "monthly" && (
        <Row label={t("form.recurs")}>
          <Select<Recurs>
            label={t("form.recurs")}
            value={recurs}
            options={(["once", "daily", "weekly"] as const).map((value) => ({ value, label: t(`form.${value}`) }))}
            onChange={(value) => put({ recurrence: value === "weekly" ? { recurs: value, days: [] } : { recurs: value } })}
          />
        </Row>
      )}
      {isPlainScope && (
        <Row label={t("form.query")}>
          <TextField
            mono
            aria-label={t("form.query")}
            placeholder={t("form.queryHint")}
            value={query}
            onChange={(event) =>
              put({ scope: event.target.value === "" ? { about: "all" } : { about: "query", text: event.target.value } })
            }
          />
        </Row>
      )}
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
        <Button look="filled" type="submit" disabled={save.isPending}>
          {t("form.save")}
        </Button>
      </div>
    </form>
  );
}

function Row({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={styles.field}>
      <span aria-hidden>{label}</span>
      <div>{children}</div>
    </div>
  );
}

/** A weekly window comes on the day on which it begins, unless days are named. */
function withWeekday(window: WindowView): WindowView {
  const { recurrence, start } = window;
  if (recurrence.recurs !== "weekly" || recurrence.days.length > 0) return window;
  const day = DAYS[new Date(start).getDay()] ?? "sunday";
  return { ...window, recurrence: { recurs: "weekly", days: [day] } };
}
