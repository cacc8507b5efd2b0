import { IconArrowBackUp, IconArrowsDiff, IconClock } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useAppActions } from "../../components/app-actions";
import { Button } from "../../components/button";
import { formatInstant, formatNumber } from "../../components/format";
import { Mono } from "../../components/mono";
import { changesetWords, NOW } from "../../components/moment-words";
import { showToast } from "../../components/toast-store";
import type { ChangesetView } from "../../ipc/bindings";
import { errorWords } from "../../ipc/errors";
import { useMoment, useSetMoment } from "../../ipc/moment";
import { messageWords, originWords } from "../../locales/changeset-words";
import { BaselineHere } from "./baseline-here";
import styles from "./changeset-detail.module.css";
import { ChangesetContent } from "./changeset-content";
import { UndoProblem, useUndoThis } from "./undo-this";
import { useChangeset } from "./use-changeset";

/** One changeset: who, when, why, what it altered, and what can be done from there. */
export function ChangesetDetail({ number }: { number: number }) {
  const { t } = useTranslation("history");
  const app = useAppActions();
  const moment = useMoment();
  const changeset = useChangeset(number);
  const { mutate: look, isPending: looking } = useSetMoment();
  const undo = useUndoThis(number);
  const isNow = moment?.kind === "now";
  const words = changesetWords(number);
  return (
    <section aria-label={t("changeset", { number: formatNumber(number) })} className={styles.detail}>
      <header className={styles.head}>
        <h2>{t("changeset", { number: formatNumber(number) })}</h2>
        {changeset !== undefined && <Words changeset={changeset} />}
        <div className={styles.acts}>
          <Button
            small
            icon={IconClock}
            disabled={looking}
            onClick={() => look(words, { onError: (error) => showToast({ text: errorWords(error).happened }) })}
          >
            {t("look")}
          </Button>
          <Button
            small
            icon={IconArrowBackUp}
            disabled={undo.isPending}
            locked={isNow ? null : t("onlyNow")}
            onClick={undo.run}
          >
            {t("undo")}
          </Button>
          <BaselineHere changeset={number} label={t("baselineHere")} />
          <Button small icon={IconArrowsDiff} onClick={() => app.openCompare(words, NOW)}>
            {t("compareNow")}
          </Button>
        </div>
      </header>
      <UndoProblem number={number} error={undo.error} />
      <ChangesetContent number={number} />
    </section>
  );
}

function Words({ changeset: { at, author, origin, message, hash } }: { changeset: ChangesetView }) {
  const { t } = useTranslation("history");
  return (
    <>
      <p className={styles.message}>{message === "" ? <em>{t("noMessage")}</em> : messageWords({ message, origin })}</p>
      <p className={styles.origin}>
        {[formatInstant(at), author, originWords(origin)].join(" · ")}
        <Mono className={styles.hash}>
          <span title={`${t("hash")} ${hash}`}>{hash.slice(0, 12)}</span>
        </Mono>
      </p>
    </>
  );
}
