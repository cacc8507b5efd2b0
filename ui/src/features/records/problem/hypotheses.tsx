import { IconPlus } from "@tabler/icons-react";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button";
import { ErrorNote } from "../../../components/error-note";
import { formatNumber } from "../../../components/format";
import { PanelSection } from "../../../components/panel";
import { Select } from "../../../components/select";
import { TextField } from "../../../components/text-field";
import type { CiSummary, EntryView, HypothesisStateView, RecordDetailView } from "../../../ipc/bindings";
import { errorWords } from "../../../ipc/errors";
import styles from "../change/side.module.css";
import { CiSearch } from "../fields/ci-search";
import { useWrite, type Write } from "../move/use-write";

const STATES = ["open", "confirmed", "ruled_out"] as const satisfies readonly HypothesisStateView[];

/** What may have been the cause: each with the check that decides it, and what became of it. */
export function Hypotheses({ detail }: { detail: RecordDetailView }) {
  const { t } = useTranslation("records");
  const writing = useWrite(detail.line.id);
  const [adding, setAdding] = useState(false);
  const all = detail.entries.filter(({ content }) => content.entry === "hypothesis");
  return (
    <PanelSection heading={t("problem.hypotheses")} note={formatNumber(all.length)}>
      {all.length === 0 && <p className={styles.none}>{t("problem.noHypotheses")}</p>}
      <ul>
        {all.map((entry) => (
          <Hypothesis key={entry.id} entry={entry} writing={writing} />
        ))}
      </ul>
      {adding ? (
        <NewHypothesis writing={writing} onClose={() => setAdding(false)} />
      ) : (
        <Button small look="quiet" icon={IconPlus} onClick={() => setAdding(true)}>
          {t("problem.addHypothesis")}
        </Button>
      )}
      {writing.error !== null && <ErrorNote words={errorWords(writing.error)} />}
    </PanelSection>
  );
}

function Hypothesis({ entry, writing }: { entry: EntryView; writing: Write }) {
  const { t } = useTranslation("records");
  const { content, id } = entry;
  if (content.entry !== "hypothesis") return null;
  const { statement, check, state } = content;
  return (
    <li className={styles.row}>
      <p>
        <span className={state === "ruled_out" ? styles.quiet : styles.strong}>{statement}</span>
        {check !== "" && (
          <>
            <br />
            <span className={styles.quiet}>{check}</span>
          </>
        )}
      </p>
      <Select
        small
        label={`${t("problem.decide")}: ${statement}`}
        value={state}
        options={STATES.map((value) => ({ value, label: t(`problem.hypothesisState.${value}`) }))}
        onChange={(next) => void writing.write({ edit: "decideHypothesis", entry: id, state: next, check })}
      />
    </li>
  );
}

function NewHypothesis({ writing, onClose }: { writing: Write; onClose: () => void }) {
  const { t } = useTranslation(["records", "common"]);
  const [statement, setStatement] = useState("");
  const [check, setCheck] = useState("");
  const [suspect, setSuspect] = useState<CiSummary | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const ci = suspect?.id ?? null;
    if (await writing.write({ edit: "addHypothesis", statement: statement.trim(), ci, check: check.trim() })) onClose();
  };
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)}>
      <TextField small autoFocus aria-label={t("problem.statement")} placeholder={t("problem.statement")} value={statement} onChange={(event) => setStatement(event.target.value)} />
      <TextField small aria-label={t("problem.check")} placeholder={t("problem.check")} value={check} onChange={(event) => setCheck(event.target.value)} />
      <CiSearch
        label={t("problem.suspect")}
        onPick={setSuspect}
        trigger={(toggle) => (
          <Button small onClick={toggle}>
            {suspect === null ? t("problem.suspect") : suspect.name}
          </Button>
        )}
      />
      <div className={styles.acts}>
        <Button small type="submit" disabled={writing.pending || statement.trim() === ""}>
          {t("problem.add")}
        </Button>
        <Button small look="quiet" onClick={onClose}>
          {t("common:cancel")}
        </Button>
      </div>
    </form>
  );
}
