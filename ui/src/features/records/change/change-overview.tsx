import { useTranslation } from "react-i18next";
import { EmptyState } from "../../../components/empty-state";
import type { RecordDetailView } from "../../../ipc/bindings";
import { forcedOf } from "../detail/forced-of";
import { RecordMap } from "../detail/record-map";
import { BlastRadius } from "./blast-radius";
import styles from "./change-overview.module.css";
import { Collisions } from "./collisions";

/** What a change hits, beside its map, and what it collides with. */
export function ChangeOverview({ detail }: { detail: RecordDetailView }) {
  const { t } = useTranslation("records");
  const { line } = detail;
  const isAsked = forcedOf(detail).length > 0;
  return (
    <>
      <section className={styles.radius}>
        {isAsked ? <BlastRadius change={line.id} /> : <EmptyState sentence={t("radius.noAffected")} />}
        {isAsked && <RecordMap detail={detail} />}
      </section>
      <Collisions change={line.id} isPlanned={line.plannedStart !== null && line.plannedEnd !== null} />
    </>
  );
}
