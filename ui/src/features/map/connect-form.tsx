import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../components/button";
import { type ErrorWords, ErrorNote } from "../../components/error-note";
import { isDependent, readProbability, type RelationshipDraft, storedParts } from "../../components/relationship-draft";
import { NotAllowedNote, RelationshipFields } from "../../components/relationship-fields";
import { shortName } from "../../components/short-name";
import { TextField } from "../../components/text-field";
import type { CiDetail } from "../../ipc/bindings";
import { errorWords } from "../../ipc/errors";
import { useModelIndex } from "../../ipc/model-index";
import { useEdit } from "../../ipc/mutations";
import { firstAllowed, isAllowed } from "../../ipc/validity";
import { useUndoToast } from "../../ipc/undo-toast";
import { worded } from "../../locales/sentences";
import { ChoiceList } from "./choice-list";
import styles from "./connect-form.module.css";
import { relationshipChoices } from "./relationship-choices";

/** Which relationship is made between two CIs, in words, and what it states of itself. */
export function ConnectForm({ from, to, onMade }: { from: CiDetail; to: CiDetail; onMade: (kind: string) => void }) {
  const { t } = useTranslation(["map", "inspector"]);
  const index = useModelIndex();
  const { mutateAsync, isPending } = useEdit();
  const tell = useUndoToast();
  const [draft, setDraft] = useState<RelationshipDraft>({
    kind: firstAllowed(index, from.summary.class, to.summary.class),
    outgoing: true,
    strength: "type",
    group: "",
    probability: "",
  });
  const [message, setMessage] = useState("");
  const ends = (outgoing: boolean): [string, string] =>
    outgoing ? [from.summary.class, to.summary.class] : [to.summary.class, from.summary.class];
  const [problem, setProblem] = useState<ErrorWords | null>(null);
  const existing = [...from.needs, ...from.usedBy, ...from.others];
  const choices = relationshipChoices(index.model.relationshipTypes, existing, to.summary.id, storedParts(draft).group, (type, outgoing) =>
    isAllowed(index, type, ...ends(outgoing)),
  );
  const chosen = choices.find(({ kind, outgoing }) => kind === draft.kind && outgoing === draft.outgoing);
  const type = index.types.get(draft.kind);
  const [source, target] = draft.outgoing ? [from, to] : [to, from];
  const names = { source: shortName(source.summary.name), target: shortName(target.summary.name) };
  const probability = readProbability(draft.probability);
  // Groups belong to the dependent, whichever of the two it is.
  const owner = isDependent(type, draft.outgoing) ? from : to;

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (isPending || chosen === undefined || chosen.refused !== null || !probability.valid) return;
    const request = {
      edit: "createRelationship" as const,
      source: source.summary.id,
      kind: draft.kind,
      target: target.summary.id,
      ...storedParts(draft),
      probability: probability.value,
    };
    try {
      const applied = await mutateAsync({ request, message: message.trim() });
      tell(worded(applied.label), [applied]);
      onMade(draft.kind);
    } catch (error) {
      setProblem(errorWords(error));
    }
  };

  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)}>
      <ChoiceList
        choices={choices}
        chosen={chosen}
        first={from.summary.name}
        second={to.summary.name}
        onChoose={({ kind, outgoing }) => setDraft({ ...draft, kind, outgoing, group: "" })}
      />
      <div className={styles.fields}>
        <p className={styles.sentence}>
          {type !== undefined && t(`map:connect.hits.${type.impact}`, names)}
          {chosen?.refused === "exists" && ` ${t("map:connect.exists")}`}
        </p>
        {chosen !== undefined && !chosen.allowed && chosen.refused === null && type !== undefined && (
          <NotAllowedNote index={index} label={type.label} source={source.summary.class} target={target.summary.class} />
        )}
        <RelationshipFields
          detail={owner}
          index={index}
          draft={owner === from ? draft : { ...draft, outgoing: !draft.outgoing }}
          onChange={({ strength, group, probability: typed }) => setDraft({ ...draft, strength, group, probability: typed })}
          {...(probability.valid ? {} : { problem: t("inspector:problem.probability") })}
        />
        <TextField
          small
          aria-label={t("inspector:message")}
          placeholder={t("inspector:messageHint")}
          value={message}
          onChange={(event) => setMessage(event.target.value)}
        />
        {problem !== null && <ErrorNote words={problem} />}
        <div className={styles.acts}>
          <Button type="submit" look="filled" disabled={isPending} locked={chosen?.refused === "exists" ? t("map:connect.exists") : null}>
            {t("inspector:create")}
          </Button>
        </div>
      </div>
    </form>
  );
}
