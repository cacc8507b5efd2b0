import { Fragment } from "react";
import { Trans, useTranslation } from "react-i18next";
import type { CiId } from "../../../components/ids";
import { MiddleEllipsis } from "../../../components/middle-ellipsis";
import { selectOnly, setSelection } from "../../../components/selection-store";
import { StateMark } from "../../../components/state-icon";
import { type Faults, runnerUp } from "../causes/chosen-cause";
import type { Told } from "../told";
import styles from "./cause-map-head.module.css";

/** Which faults the map assumes, what else it could be, and what would tell the two apart. */
export function CauseMapHead({
  told,
  faults,
  onChoose,
}: {
  told: Told;
  faults: Faults;
  onChoose: (faults: Faults) => void;
}) {
  const { t } = useTranslation("rootCause");
  const next = runnerUp(told.view, faults);
  const { deciding } = told.view;
  return (
    <div className={styles.head}>
      {faults.length > 0 && (
        <h2 className={styles.assumed}>
          {faults.map(({ ci, state }, index) => (
            <Fragment key={ci}>
              {index > 0 && <span>{t("map.and")}</span>}
              {index === 0 && (
                <Trans t={t} i18nKey="map.if" components={{ ci: <Name told={told} ci={ci} /> }} />
              )}
              {index > 0 && <Name told={told} ci={ci} />}
              <span>{t("map.is")}</span>
              <StateMark state={state} />
            </Fragment>
          ))}
        </h2>
      )}
      {next !== null && (
        <p className={styles.next}>
          <button type="button" className={styles.link} onClick={() => onChoose(next)}>
            {t(deciding === null ? "map.nothingTells" : "map.toldApart", {
              name: next.map(({ ci }) => told.nameOf(ci)).join(" + "),
            })}
          </button>
          {deciding !== null && (
            <button type="button" className={styles.deciding} onClick={() => setSelection(selectOnly(deciding))}>
              {told.nameOf(deciding)}
            </button>
          )}
        </p>
      )}
    </div>
  );
}

function Name({ told, ci }: { told: Told; ci: CiId }) {
  return <MiddleEllipsis text={told.nameOf(ci)} className={styles.name ?? ""} />;
}
