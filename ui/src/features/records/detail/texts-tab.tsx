import { useQuery } from "@tanstack/react-query";
import type { RecordDetailView } from "../../../ipc/bindings";
import { recordModelQuery } from "../../../ipc/record-queries";
import { InPlaceField } from "../fields/in-place-field";
import styles from "./record-tabs.module.css";

/** The long texts of a record, each edited where it stands; all of them, or those that are named, in their order. */
export function TextsTab({ detail, only }: { detail: RecordDetailView; only?: readonly string[] }) {
  const { data: model } = useQuery(recordModelQuery());
  const { line, since } = detail;
  const own = model?.kinds.find((one) => one.kind === line.kind)?.fields ?? [];
  const fields = only === undefined
    ? own.filter(({ holds }) => holds === "long_text")
    : only.flatMap((id) => own.find((field) => field.id === id) ?? []);
  return (
    <>
      {fields.map((field) => (
        <section key={field.id} className={styles.part}>
          <h3>{field.label}</h3>
          <InPlaceField
            wide
            record={line.id}
            since={since}
            field={field}
            value={detail.fields.find((one) => one.field === field.id)?.value ?? null}
          />
        </section>
      ))}
    </>
  );
}
