import { Mono } from "../../components/mono";
import styles from "./model.module.css";

/** The label of a definition, and the id that files name it by where it says something else. */
export function NameCell({ id, label }: { id: string; label: string }) {
  const isSame = label.toLowerCase().replaceAll(/[ -]/gu, "_") === id;
  return (
    <span className={styles.names} title={`${label} (${id})`}>
      <span className={styles.name}>{label}</span>
      {!isSame && <Mono className={styles.idText}>{id}</Mono>}
    </span>
  );
}
