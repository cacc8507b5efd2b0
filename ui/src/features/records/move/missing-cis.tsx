import { IconPlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button";
import { CiSearch } from "../fields/ci-search";
import { ErrorNote } from "../../../components/error-note";
import type { RecordDetailView } from "../../../ipc/bindings";
import { errorWords } from "../../../ipc/errors";
import styles from "./move-dialog.module.css";
import { useWrite } from "./use-write";

/** The affected CIs, to name the first. Each is written at once, as it would be on the record. */
export function MissingCis({ detail }: { detail: RecordDetailView }) {
  const { t } = useTranslation("records");
  const { write, error } = useWrite(detail.line.id);
  const names = detail.cis.filter(({ role }) => role === "affected").map(({ summary, ci }) => summary?.name ?? String(ci));
  const state = detail.line.kind === "change" ? "down" : null;
  return (
    <div className={styles.part}>
      <span className={styles.label}>{t("move.affected")}</span>
      <span className={styles.value}>{names.join(", ")}</span>
      <CiSearch
        label={t("move.addCi")}
        onPick={(ci) => void write({ edit: "setCi", ci: ci.id, role: "affected", state, minutes: null, note: "" })}
        trigger={(toggle) => (
          <Button small icon={IconPlus} onClick={toggle}>
            {t("move.addCi")}
          </Button>
        )}
      />
      {error !== null && <ErrorNote words={errorWords(error)} />}
    </div>
  );
}
