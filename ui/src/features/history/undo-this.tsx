import { useTranslation } from "react-i18next";
import { ErrorNote } from "../../components/error-note";
import { formatNumber } from "../../components/format";
import { ApiFault, errorWords } from "../../ipc/errors";
import { useUndoChangeset } from "../../ipc/time-mutations";
import { useUndoToast } from "../../ipc/undo-toast";
import { worded } from "../../locales/sentences";
import styles from "./changeset-detail.module.css";

/** The reversal of a changeset, and what came of it. */
export interface UndoThis {
  readonly run: () => void;
  readonly isPending: boolean;
  readonly error: Error | null;
}

/** Reverses a changeset, and offers to take that back. */
export function useUndoThis(number: number): UndoThis {
  const { t } = useTranslation("history");
  const { mutate, isPending, error } = useUndoChangeset();
  const tell = useUndoToast();
  const run = () =>
    mutate(number, {
      onSuccess: (applied) => tell(t("undone", { number: formatNumber(number) }), [applied]),
    });
  return { run, isPending, error };
}

/** Why a changeset could not be reversed, item by item. */
export function UndoProblem({ number, error }: { number: number; error: Error | null }) {
  const { t } = useTranslation("history");
  if (error === null) return null;
  if (!(error instanceof ApiFault) || error.kind.code !== "cannotUndo") return <ErrorNote words={errorWords(error)} />;
  const words = {
    happened: t("cannotUndo", { number: formatNumber(number) }),
    kept: t("cannotUndoKept"),
  };
  return (
    <div>
      <ErrorNote words={words} />
      <ul className={styles.obstacles} aria-label={t("obstacles")} tabIndex={0}>
        {error.kind.reasons.map((reason, at) => (
          <li key={`${at} ${reason}`}>{worded(reason)}</li>
        ))}
      </ul>
    </div>
  );
}
