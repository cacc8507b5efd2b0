import { IconAlertOctagon, IconTable } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useAppActions } from "../../../components/app-actions";
import { Button } from "../../../components/button";
import { formatNumber } from "../../../components/format";
import { Mono } from "../../../components/mono";
import { showToast } from "../../../components/toast-store";
import type { ModelFindingsView, ModelFindingView, ModelPreviewView } from "../../../ipc/bindings";
import { errorWords } from "../../../ipc/errors";
import { core } from "../../../ipc/host";
import { useModelIndex } from "../../../ipc/model-index";
import { worded } from "../../../locales/sentences";
import styles from "./edit.module.css";
import { inventoryQuery, isAboutCi, reasonWords, subjectsOf } from "./findings";

const KINDS = ["refused", "unsatisfied", "altered"] as const;

/** What an edit of the model would do: the definitions, and the CIs and relationships that it concerns. */
export function EffectList({ effect }: { effect: ModelPreviewView }) {
  const { t } = useTranslation("model");
  if (effect.lines.length === 0) return <p className={styles.sentence}>{t("preview.nothing")}</p>;
  const isClean = KINDS.every((kind) => effect[kind].count === 0);
  return (
    <section className={styles.effect} aria-label={t("preview.heading")}>
      <h3>{t("preview.heading")}</h3>
      <ul className={styles.lines}>
        {effect.lines.map((line) => (
          <li key={worded(line)}>{worded(line)}</li>
        ))}
      </ul>
      {isClean && <p className={styles.quiet}>{t("preview.clean")}</p>}
      {KINDS.map((kind) => effect[kind].count > 0 && <Found key={kind} kind={kind} findings={effect[kind]} />)}
    </section>
  );
}

/** Findings of a kind: how many, and the first of them. */
function Found({ kind, findings }: { kind: (typeof KINDS)[number]; findings: ModelFindingsView }) {
  const { t } = useTranslation("model");
  const { openInventory } = useAppActions();
  const { count, first } = findings;
  const cis = subjectsOf(first);
  return (
    <div className={styles.found}>
      <div className={styles.foundHead}>
        {kind === "refused" && <IconAlertOctagon size={16} stroke={1.5} aria-hidden />}
        <h4>{t(`preview.${kind}`, { count, formatted: formatNumber(count) })}</h4>
        {cis.length > 0 && (
          <Button small look="quiet" icon={IconTable} onClick={() => openInventory(inventoryQuery(cis), "new")}>
            {t("preview.openInventory", { count: cis.length, formatted: formatNumber(cis.length) })}
          </Button>
        )}
      </div>
      {kind === "refused" && <p className={styles.quiet}>{t("preview.refusedRemedy")}</p>}
      <ul className={styles.findings} tabIndex={0} aria-label={t(`preview.${kind}`, { count, formatted: formatNumber(count) })}>
        {first.map((finding, line) => (
          <li key={line}>
            <Subject finding={finding} /> <Reason finding={finding} />
          </li>
        ))}
      </ul>
      {count > first.length && <p className={styles.quiet}>{t("preview.first", { shown: formatNumber(first.length), all: formatNumber(count) })}</p>}
    </div>
  );
}

/** What a finding is about; a CI shows itself in the inspector. */
function Subject({ finding }: { finding: ModelFindingView }) {
  const { select } = useAppActions();
  const show = useMutation({
    mutationFn: (ci: string) => core().ciByKey(ci),
    onSuccess: ({ id }) => select(id),
    onError: (error) => showToast({ text: errorWords(error).happened }),
  });
  if (!isAboutCi(finding)) return <Mono>{finding.subject}</Mono>;
  return (
    <button type="button" className={styles.subject} onClick={() => show.mutate(finding.subject)}>
      <Mono>{finding.subject}</Mono>
    </button>
  );
}

function Reason({ finding: { attribute, value, reason } }: { finding: ModelFindingView }) {
  const { t } = useTranslation("model");
  const index = useModelIndex();
  const label = attribute === null ? null : (index.attributes.get(attribute)?.label ?? attribute);
  return (
    <>
      {label !== null && (value === null ? t("about", { attribute: label }) : t("aboutValue", { attribute: label, value }))} {reasonWords(t, index, reason)}
    </>
  );
}
