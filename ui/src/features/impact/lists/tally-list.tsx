import { formatNumber } from "../../../components/format";
import { MiddleEllipsis } from "../../../components/middle-ellipsis";
import styles from "./tally-list.module.css";

/** A team or a site and what of it is affected. */
export interface TallyRow {
  readonly id: string;
  readonly label: string;
  /** Quieter words beside the label. */
  readonly note?: string;
  readonly numbers: readonly number[];
  /** Lists the CIs behind the numbers; missing where they cannot be listed. */
  readonly onOpen?: () => void;
}

/** Teams or sites with counts; opening one lists its CIs. */
export function TallyList({
  label,
  heads,
  numberHeads,
  rows,
}: {
  label: string;
  heads: readonly string[];
  numberHeads: readonly string[];
  rows: readonly TallyRow[];
}) {
  return (
    <div className={styles.scroller} tabIndex={0} role="region" aria-label={label}>
      <table className={styles.table}>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
            {numberHeads.map((head) => (
              <th key={head} scope="col" className={styles.number}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td>
                {row.onOpen === undefined ? (
                  <MiddleEllipsis text={row.label} />
                ) : (
                  <button type="button" className={styles.open} aria-label={row.label} onClick={row.onOpen}>
                    <MiddleEllipsis text={row.label} />
                  </button>
                )}
              </td>
              {heads.length > 1 && (
                <td className={styles.note}>
                  <MiddleEllipsis text={row.note ?? ""} />
                </td>
              )}
              {row.numbers.map((number, index) => (
                <td key={numberHeads[index] ?? index} className={styles.number}>
                  {formatNumber(number)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
