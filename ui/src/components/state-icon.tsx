import {
  IconAlertTriangleFilled,
  IconCircleCheck,
  IconCircleHalf2,
  IconSquareXFilled,
} from "@tabler/icons-react";
import clsx from "clsx";
import { useTranslation } from "react-i18next";
import type { CiState } from "./ids";
import styles from "./state-icon.module.css";

const ICONS = {
  up: IconCircleCheck,
  at_risk: IconAlertTriangleFilled,
  degraded: IconCircleHalf2,
  down: IconSquareXFilled,
} as const;

/** A state's shape in its colour. Set `labelled` where no word stands beside it. */
export function StateIcon({
  state,
  size = 15,
  labelled = false,
}: {
  state: CiState;
  size?: number;
  labelled?: boolean;
}) {
  const { t } = useTranslation();
  const Shape = ICONS[state];
  const name = labelled
    ? ({ role: "img", "aria-label": t(`state.${state}`) } as const)
    : ({ "aria-hidden": true } as const);
  return <Shape size={size} stroke={1.75} className={clsx(styles.icon, styles[state])} {...name} />;
}

/** A state as icon and word, and optionally how many CIs are in it. */
export function StateMark({
  state,
  count,
  size,
}: {
  state: CiState;
  count?: string;
  size?: number;
}) {
  const { t } = useTranslation();
  return (
    <span className={styles.mark}>
      <StateIcon state={state} {...(size === undefined ? {} : { size })} />
      <span>{t(`state.${state}`)}</span>
      {count !== undefined && <span className={styles.count}>{count}</span>}
    </span>
  );
}
