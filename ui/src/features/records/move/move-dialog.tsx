import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button";
import { Dialog } from "../../../components/dialog";
import { ErrorNote } from "../../../components/error-note";
import { ProgressStrip } from "../../../components/progress-strip";
import { showToast } from "../../../components/toast-store";
import type { MissingView, PossibleMoveView, RecordDetailView } from "../../../ipc/bindings";
import { errorWords } from "../../../ipc/errors";
import { recordModelQuery, recordQuery } from "../../../ipc/record-queries";
import { worded } from "../../../locales/sentences";
import { FieldInput } from "../fields/field-input";
import { readField, typedValue } from "../fields/field-text";
import fieldStyles from "../fields/fields.module.css";
import { MissingApproval } from "./missing-approval";
import { MissingChecklist } from "./missing-checklist";
import { MissingCis } from "./missing-cis";
import styles from "./move-dialog.module.css";
import { type AskedMove, moveTo } from "./use-move";
import { useWrite } from "./use-write";

/** Everything that a move still needs, in one place: each with the field that gives it. */
export function MoveDialog({ asked, onClose }: { asked: AskedMove; onClose: () => void }) {
  const { t } = useTranslation("records");
  const { data, error } = useQuery(recordQuery(asked.id));
  const wanted = data === undefined ? undefined : moveTo(data, asked.to);
  const heading = t("move.heading", { number: data?.line.number ?? "", state: t(`state.${asked.to}`) });
  return (
    <Dialog label={heading} onClose={onClose} className={styles.dialog ?? ""}>
      <h2 className={styles.heading}>{heading}</h2>
      <ProgressStrip active={data === undefined && error === null} />
      {error !== null && <ErrorNote words={errorWords(error)} />}
      {data !== undefined && wanted !== undefined && <MoveForm detail={data} wanted={wanted} onClose={onClose} />}
    </Dialog>
  );
}

function MoveForm({ detail, wanted, onClose }: { detail: RecordDetailView; wanted: PossibleMoveView; onClose: () => void }) {
  const { t } = useTranslation(["records", "common"]);
  const { data: model } = useQuery(recordModelQuery());
  const { pending, error, write } = useWrite(detail.line.id);
  // What was missing as the dialog opened stays in sight, so that nothing jumps away while it is filled in.
  const [listed] = useState(wanted.missing);
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const [reason, setReason] = useState("");
  const fields = model?.kinds.find((one) => one.kind === detail.line.kind)?.fields ?? [];
  const fieldOf = (missing: MissingView) => fields.find(({ id }) => id === missing.id);
  const named = listed.flatMap((one) => fieldOf(one) ?? []);
  const state = t(`state.${wanted.to}`);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const values = named
      .filter(({ id }) => (typed[id] ?? "").trim() !== "")
      .map((field) => ({ field: field.id, value: readField(field, typed[field.id] ?? "", t).value }));
    const isMoved = await write({ edit: "move", to: wanted.to, reason: reason.trim(), values });
    if (!isMoved) return;
    showToast({ text: t("move.moved", { number: detail.line.number, state }) });
    onClose();
  };
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)}>
      <p className={styles.hint}>
        {listed.length === 0 ? t("move.nothing") : t("move.missing", { count: listed.length })}
      </p>
      {listed.map((missing) => {
        const field = fieldOf(missing);
        if (field !== undefined) {
          const text = typed[field.id] ?? typedValue(field, null);
          return (
            <div key={missing.id} className={fieldStyles.labelled}>
              <span className={fieldStyles.label}>{field.label}</span>
              <FieldInput
                field={field}
                value={text}
                problem={readField(field, text, t).problem}
                onChange={(value) => setTyped((before) => ({ ...before, [field.id]: value }))}
              />
            </div>
          );
        }
        return <MissingPart key={missing.id} detail={detail} missing={missing} />;
      })}
      {wanted.needsReason && (
        <label className={fieldStyles.labelled}>
          <span className={fieldStyles.label}>{t("move.reason")}</span>
          <textarea className={fieldStyles.area} required value={reason} onChange={(event) => setReason(event.target.value)} />
        </label>
      )}
      {error !== null && <ErrorNote words={errorWords(error)} />}
      <div className={styles.acts}>
        <Button look="quiet" onClick={onClose}>
          {t("common:cancel")}
        </Button>
        <Button look="filled" type="submit" disabled={pending}>
          {t("move.act", { state })}
        </Button>
      </div>
    </form>
  );
}

/** What is missing and is no field: CIs, an approval, items of a list. */
function MissingPart({ detail, missing }: { detail: RecordDetailView; missing: MissingView }) {
  switch (missing.id) {
    case "affected_cis":
      return <MissingCis detail={detail} />;
    case "approval":
      return <MissingApproval detail={detail} />;
    case "go_no_go":
      return <MissingChecklist detail={detail} />;
    default:
      return <p className={styles.words}>{worded(missing.words)}</p>;
  }
}
