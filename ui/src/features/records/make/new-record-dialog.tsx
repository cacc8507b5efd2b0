import { IconPlus, IconX } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { useAppActions } from "../../../components/app-actions";
import { Button } from "../../../components/button";
import { Dialog } from "../../../components/dialog";
import { ErrorNote } from "../../../components/error-note";
import { IconButton } from "../../../components/icon-button";
import type { RecordDraft } from "../../../components/record-draft";
import { Select } from "../../../components/select";
import { TextField } from "../../../components/text-field";
import type { NewRecordCi, RecordKindView } from "../../../ipc/bindings";
import { errorWords } from "../../../ipc/errors";
import { ciSummariesQuery } from "../../../ipc/queries";
import { recordTemplatesQuery } from "../../../ipc/record-queries";
import { CiSearch } from "../fields/ci-search";
import fieldStyles from "../fields/fields.module.css";
import styles from "../move/move-dialog.module.css";
import { useMake } from "./use-make";

const TYPES = ["normal", "standard", "emergency"] as const;
const NO_TEMPLATE = "";

/** What a new record needs at least: a title, and for a change how it is authorised. */
export function NewRecordDialog({ draft, onClose }: { draft: RecordDraft; onClose: () => void }) {
  const { t } = useTranslation(["records", "common"]);
  const { openRecord } = useAppActions();
  const { kind } = draft;
  const [title, setTitle] = useState(draft.title ?? "");
  const [type, setType] = useState<(typeof TYPES)[number]>("normal");
  const [template, setTemplate] = useState(NO_TEMPLATE);
  const [cis, setCis] = useState<readonly NewRecordCi[]>(draft.cis ?? []);
  const { make, pending, error } = useMake(draft);
  const heading = t(`make.${kind}`);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const values = { ...draft.values, title: title.trim(), ...(kind === "change" ? { type } : {}) };
    const made = await make({ values, cis, template: type === "standard" && template !== NO_TEMPLATE ? template : null });
    if (made === null) return;
    onClose();
    openRecord(made.id, kind);
  };
  return (
    <Dialog label={heading} onClose={onClose} className={styles.dialog ?? ""}>
      <h2 className={styles.heading}>{heading}</h2>
      <form className={styles.form} onSubmit={(event) => void submit(event)}>
        <label className={fieldStyles.labelled}>
          <span className={fieldStyles.label}>{t("make.title")}</span>
          <TextField autoFocus required value={title} maxLength={1000} onChange={(event) => setTitle(event.target.value)} />
        </label>
        {kind === "change" && (
          <div className={styles.line}>
            <Select
              label={t("make.type")}
              value={type}
              options={TYPES.map((value) => ({ value, label: t(`type.${value}`) }))}
              onChange={setType}
            />
            {type === "standard" && <Templates template={template} onChange={setTemplate} />}
          </div>
        )}
        {(draft.incidents?.length ?? 0) === 0 && <Cis kind={kind} cis={cis} onChange={setCis} />}
        {(draft.incidents?.length ?? 0) > 0 && (
          <p className={styles.hint}>{t("make.fromIncidents", { count: draft.incidents?.length ?? 0 })}</p>
        )}
        {draft.question !== undefined && <p className={styles.hint}>{t("make.heldAnalysis")}</p>}
        {error !== null && <ErrorNote words={errorWords(error)} />}
        <div className={styles.acts}>
          <Button look="quiet" onClick={onClose}>
            {t("common:cancel")}
          </Button>
          <Button look="filled" type="submit" disabled={pending || title.trim() === ""}>
            {t("make.create")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function Templates({ template, onChange }: { template: string; onChange: (template: string) => void }) {
  const { t } = useTranslation("records");
  const { data = [] } = useQuery(recordTemplatesQuery());
  return (
    <Select
      label={t("make.template")}
      value={template}
      options={[{ value: NO_TEMPLATE, label: t("make.noTemplate") }, ...data.map(({ name }) => ({ value: name, label: name }))]}
      onChange={onChange}
    />
  );
}

function Cis({
  kind,
  cis,
  onChange,
}: {
  kind: RecordKindView;
  cis: readonly NewRecordCi[];
  onChange: (cis: readonly NewRecordCi[]) => void;
}) {
  const { t } = useTranslation("records");
  const id = useId();
  const ids = cis.map(({ ci }) => ci);
  const { data = [] } = useQuery({ ...ciSummariesQuery(ids), enabled: ids.length > 0 });
  const role = kind === "incident" ? "reported" : "affected";
  const state = kind === "change" || kind === "incident" ? "down" : null;
  return (
    <div className={styles.part} role="group" aria-labelledby={id}>
      <span id={id} className={styles.label}>
        {t("make.cis")}
      </span>
      <span className={styles.chips}>
        {data.map((ci) => (
          <span key={ci.id} className={styles.chip}>
            {ci.name}
            <IconButton
              icon={IconX}
              label={t("detail.removeCi", { name: ci.name })}
              onClick={() => onChange(cis.filter((one) => one.ci !== ci.id))}
            />
          </span>
        ))}
        <CiSearch
          label={t("move.addCi")}
          onPick={(ci) => onChange([...cis.filter((one) => one.ci !== ci.id), { ci: ci.id, role, state }])}
          trigger={(toggle) => (
            <Button small icon={IconPlus} onClick={toggle}>
              {t("move.addCi")}
            </Button>
          )}
        />
      </span>
    </div>
  );
}
