import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CiId } from "../../../components/ids";
import { Segmented } from "../../../components/segmented";
import { cutSetsQuery } from "../../../ipc/analysis-queries";
import { Asked } from "../../../components/asked";
import styles from "../page.module.css";
import { QueryField } from "../question/query-field";
import { CutSetsList } from "./cut-sets-list";

const ORDERS = ["1", "2", "3", "4"] as const;

/** The few CIs that together take a CI down: of how many at most, and among which. */
export function CutSetsPanel({ about, onFail }: { about: CiId; onFail: (cis: readonly CiId[]) => void }) {
  const { t } = useTranslation("deepImpact");
  const [order, setOrder] = useState<(typeof ORDERS)[number]>("2");
  const [among, setAmong] = useState("");
  const label = t("cutSets.searching");
  const options = cutSetsQuery({ of: about, order: Number(order), among }, label);
  const query = useQuery(options);
  return (
    <div className={styles.page}>
      <div className={styles.bar}>
        <span className={styles.label}>{t("cutSets.order")}</span>
        <Segmented
          label={t("cutSets.orderLabel")}
          value={order}
          options={ORDERS.map((value) => ({ value, label: value }))}
          onChange={setOrder}
        />
        <QueryField label={t("cutSets.among")} placeholder={t("cutSets.anyCi")} query={among} onQuery={setAmong} />
      </div>
      <Asked query={query} queryKey={options.queryKey} label={label}>
        {(answer) => <CutSetsList answer={answer} order={Number(order)} onFail={onFail} />}
      </Asked>
    </div>
  );
}
