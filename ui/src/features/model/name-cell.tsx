import { Mono } from "../../components/mono";
import styles from "./model.module.css";

/** The label of a definition, and the id that files name it by. */
export function NameCell({ id, label }: { id: string; label: string }) {
  return (
    <span className={styles.names} title={`${label} (${id})`}>
      <span className={styles.name}>{label}</span>
      <Mono className={styles.idText}>{id}</Mono>
    </span>
  );
}
