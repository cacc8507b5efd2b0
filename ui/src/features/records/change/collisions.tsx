import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { ErrorNote } from "../../../components/error-note";
import { ProgressStrip } from "../../../components/progress-strip";
import { errorWords } from "../../../ipc/errors";
import { collisionsQuery } from "../../../ipc/record-queries";
import { CollisionCard } from "./collision-card";
import styles from "./collisions.module.css";

/** Everything that a change does not go together with, the worst first. */
export function Collisions({ change, isPlanned }: { change: number; isPlanned: boolean }) {
  const { t } = useTranslation(["records", "common"]);
  const { data: known, error, isFetching, refetch } = useQuery({
    ...collisionsQuery({ change, from: null, to: null, moved: null }),
    enabled: isPlanned,
  });
  const data = isPlanned ? known : undefined;
  return (
    <section className={styles.place} aria-label={t("collision.heading")}>
      <ProgressStrip active={isFetching} label={t("collision.working")} />
      <div className={styles.heading}>
        <h3>{t("collision.heading")}</h3>
        {data !== undefined && <span className={styles.quiet}>{t("collision.count", { count: data.length })}</span>}
      </div>
      {!isPlanned && <p className={styles.quiet}>{t("collision.noTime")}</p>}
      {error !== null && (
        <ErrorNote words={errorWords(error)} actions={[{ label: t("common:tryAgain"), run: () => void refetch() }]} />
      )}
      {data?.length === 0 && <p className={styles.quiet}>{t("collision.none")}</p>}
      {data?.map((collision) => (
        <CollisionCard key={`${collision.kind} ${collision.number} ${collision.otherName}`} collision={collision} from={change} />
      ))}
    </section>
  );
}
