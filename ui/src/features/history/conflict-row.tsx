import { IconChevronDown, IconChevronRight } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../components/button";
import { ErrorNote } from "../../components/error-note";
import { ProgressStrip } from "../../components/progress-strip";
import { StateMark } from "../../components/state-icon";
import type { ChoiceEffectView, ChoicesRequest, ConflictView, DependencyChangeView, SideView, StateView } from "../../ipc/bindings";
import { errorWords } from "../../ipc/errors";
import { choiceEffectQuery } from "../../ipc/time-queries";
import { useAttributeLabel } from "../../ipc/use-differences";
import { worded } from "../../locales/sentences";
import styles from "./draft-apply.module.css";

const SIDES = ["base", "live", "draft"] as const;

/** One conflict: the value at the start, live's and the draft's, whose holds, and what that changes. */
export function ConflictRow({
  draft,
  conflict,
  choices,
  onChoose,
}: {
  draft: number;
  conflict: ConflictView;
  choices: ChoicesRequest;
  onChoose: (side: SideView) => void;
}) {
  const { t } = useTranslation(["drafts", "common"]);
  const labelOf = useAttributeLabel();
  const [asked, setAsked] = useState(false);
  const { id, subject, attribute, sentence, draftIsPossible } = conflict;
  const chosen = choices.each[id] ?? choices.all;
  const what = attribute === null ? t("wholeThing") : labelOf(attribute);
  const Picture = asked ? IconChevronDown : IconChevronRight;
  return (
    <li className={styles.row}>
      <p title={worded(sentence)} className={styles.subject}>
        <strong>{subject}</strong> <span className={styles.quiet}>{what}</span>
      </p>
      <div role="radiogroup" aria-label={t("choice", { subject: `${subject} ${what}` })} className={styles.values}>
        {SIDES.map((side) => {
          const value = conflict[side];
          const words = value === null || value === "" ? <em>{t("common:noValue")}</em> : value;
          if (side === "base") {
            return (
              <span key={side} className={styles.value}>
                <span className={styles.side}>{t("whatever.base")}</span>
                <span className={styles.text}>{words}</span>
              </span>
            );
          }
          const off = side === "draft" && !draftIsPossible;
          return (
            <label key={side} className={styles.value} data-chosen={chosen === side || undefined}>
              <span className={styles.side}>
                <input type="radio" name={`${draft} ${id}`} checked={chosen === side} disabled={off} onChange={() => onChoose(side)} />
                {t(`whatever.${side}`)}
              </span>
              <span className={styles.text}>{off ? t("notPossible") : words}</span>
            </label>
          );
        })}
      </div>
      {attribute === null && <p className={styles.quiet}>{worded(sentence)}</p>}
      <Button small look="quiet" aria-expanded={asked} className={styles.ask} onClick={() => setAsked(!asked)}>
        <Picture size={14} stroke={1.5} aria-hidden />
        {t("effect")}
      </Button>
      {asked && <Effect draft={draft} conflict={id} choices={choices} />}
    </li>
  );
}

function Effect({ draft, conflict, choices }: { draft: number; conflict: string; choices: ChoicesRequest }) {
  const { data, error, isFetching } = useQuery(choiceEffectQuery(draft, conflict, choices));
  return (
    <div className={styles.effect}>
      <ProgressStrip active={isFetching} />
      {error !== null && <ErrorNote words={errorWords(error)} />}
      {data !== undefined && <EffectWords effect={data} />}
    </div>
  );
}

function EffectWords({ effect: { onlyLive, onlyDraft, states } }: { effect: ChoiceEffectView }) {
  const { t } = useTranslation("drafts");
  if (onlyLive.length + onlyDraft.length + states.length === 0) return <p className={styles.quiet}>{t("effectNone")}</p>;
  const line = (one: DependencyChangeView, when: "onlyLive" | "onlyDraft") => (
    <li key={`${when} ${one.dependent} ${one.provider} ${one.kind} ${one.counts}`}>
      {t("dependency", { ...one })} <span className={styles.quiet}>{t(when)}</span>
    </li>
  );
  return (
    <ul>
      {onlyLive.map((one) => line(one, "onlyLive"))}
      {onlyDraft.map((one) => line(one, "onlyDraft"))}
      {states.map(({ root, ci, key, live, draft }) => (
        <li key={`${root} ${ci}`} className={styles.fate}>
          {t("state", { root, key })}
          <Fate state={live} /> {t("withLive")}, <Fate state={draft} /> {t("withDraft")}
        </li>
      ))}
    </ul>
  );
}

function Fate({ state }: { state: StateView | null }) {
  const { t } = useTranslation("drafts");
  return state === null ? t("absent") : <StateMark state={state} size={13} />;
}
