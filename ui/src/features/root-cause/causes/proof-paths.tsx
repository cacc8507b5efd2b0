import { Fragment, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button";
import type { CiId } from "../../../components/ids";
import { selectAll, setSelection } from "../../../components/selection-store";
import type { Told } from "../told";
import styles from "./proof-paths.module.css";

/** Ways listed until more are asked for. */
const LISTED = 8;

/** How failure came from the cause to each symptom it explains; a way selects its CIs. */
export function ProofPaths({ told, ways }: { told: Told; ways: readonly (readonly CiId[])[] }) {
  const { t } = useTranslation("rootCause");
  const [isWhole, setWhole] = useState(false);
  const more = ways.length - LISTED;
  return (
    <>
      <ul className={styles.ways}>
        {(isWhole ? ways : ways.slice(0, LISTED)).map((way) => (
          <li key={way.join()}>
            <button type="button" className={styles.way} onClick={() => setSelection(selectAll(way, way[0]))}>
              {way.map((ci, index) => (
                <Fragment key={ci}>
                  {index > 0 && <span className={styles.arrow}> → </span>}
                  {told.nameOf(ci)}
                </Fragment>
              ))}
            </button>
          </li>
        ))}
      </ul>
      {more > 0 && !isWhole && (
        <Button small look="quiet" onClick={() => setWhole(true)}>
          {t("causes.more", { count: more })}
        </Button>
      )}
    </>
  );
}
