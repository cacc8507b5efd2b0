import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../components/button";
import { editsOf } from "../components/draft-edits";
import { formatInstant, formatNumber } from "../components/format";
import { MiddleEllipsis } from "../components/middle-ellipsis";
import { MomentIcon } from "../components/moment-icon";
import { momentName, momentWords, NOW } from "../components/moment-words";
import { ProgressStrip } from "../components/progress-strip";
import { showToast } from "../components/toast-store";
import type { MomentView } from "../ipc/bindings";
import { errorWords } from "../ipc/errors";
import { useSetMoment } from "../ipc/moment";
import { draftQuery } from "../ipc/time-queries";
import { useDiscardDraft } from "../ipc/time-mutations";
import { FRAME_ACTIONS } from "./actions";
import { KeepWhatIf } from "./keep-what-if";
import styles from "./moment-band.module.css";

function tellError(error: unknown): void {
  showToast({ text: errorWords(error).happened });
}

/** Tells, wherever one is, that it is not now that is shown, and leads back. */
export function MomentBand({ moment }: { moment: MomentView }) {
  const { t } = useTranslation("time");
  const { mutate, isPending } = useSetMoment();
  if (moment.kind === "now") return null;
  const back = () => mutate(NOW, { onError: tellError });
  return (
    <section className={styles.band} data-unprinted data-kind={moment.kind} data-region tabIndex={-1} aria-label={t("band")}>
      <MomentIcon kind={moment.kind} size={15} />
      {moment.draft === null ? (
        <PastWords moment={moment} />
      ) : (
        <DraftWords moment={moment} draft={moment.draft} />
      )}
      <span className={styles.acts}>
        {moment.draft === null ? <PastActs moment={moment} /> : <DraftActs moment={moment} draft={moment.draft} />}
        {moment.kind !== "whatIf" && (
          <Button small onClick={back} disabled={isPending}>
            {t("backToNow")}
          </Button>
        )}
      </span>
      <ProgressStrip active={isPending} label={t("switching")} />
    </section>
  );
}

function PastWords({ moment }: { moment: MomentView }) {
  const { t } = useTranslation("time");
  const { number, at, author } = moment.changeset;
  const known = { number: formatNumber(number), when: formatInstant(at), author };
  const recorded = t(moment.kind === "changeset" ? "recordedThen" : "recorded", known);
  return (
    <>
      <strong className={styles.what}>
        <MiddleEllipsis text={t("asOf", { moment: momentName(moment) })} />
      </strong>
      <span className={styles.quiet} title={t("recordedNote")}>
        {recorded}
      </span>
      <span className={styles.quiet}>{t("readOnly")}</span>
    </>
  );
}

function PastActs({ moment }: { moment: MomentView }) {
  const { t } = useTranslation("time");
  const words = momentWords(moment);
  if (words === null) return null;
  return (
    <Button small look="quiet" onClick={() => FRAME_ACTIONS.openCompare(words, NOW)}>
      {t("compareWithNow")}
    </Button>
  );
}

function DraftWords({ moment, draft }: { moment: MomentView; draft: number }) {
  const { t } = useTranslation("time");
  const { data } = useQuery(draftQuery(draft));
  const count = data === undefined ? 0 : editsOf(data);
  const what = count === 0 ? t("draftEmpty") : t("proposals", { count, shown: formatNumber(count) });
  const conflicts = data?.conflicts ?? 0;
  const isKept = moment.kind === "draft";
  const name = isKept ? t("draftBand", { name: moment.label }) : t("whatIfBand", { question: moment.label });
  return (
    <>
      <strong className={styles.what}>
        <MiddleEllipsis text={name} />
      </strong>
      {data !== undefined && (
        <span className={styles.quiet}>
          {what}
          {conflicts > 0 && ` · ${t("conflicts", { count: conflicts, shown: formatNumber(conflicts) })}`}
        </span>
      )}
      <span className={styles.quiet}>{t(isKept ? "draftTakesEdits" : "whatIfNote")}</span>
    </>
  );
}

function DraftActs({ moment, draft }: { moment: MomentView; draft: number }) {
  const { t } = useTranslation("time");
  const [keeping, setKeeping] = useState(false);
  const { mutate: discard, isPending } = useDiscardDraft();
  if (moment.kind === "draft") {
    return (
      <Button small look="quiet" onClick={() => FRAME_ACTIONS.openHistory("drafts", draft)}>
        {t("review")}
      </Button>
    );
  }
  return (
    <>
      <KeepWhatIf open={keeping} onOpenChange={setKeeping} />
      <Button
        small
        disabled={isPending}
        onClick={() => discard(draft, { onError: tellError })}
      >
        {t("throwAway")}
      </Button>
    </>
  );
}
