import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button";
import { Checkbox } from "../../../components/checkbox";
import { EmptyState } from "../../../components/empty-state";
import { ErrorNote } from "../../../components/error-note";
import { formatNumber } from "../../../components/format";
import { showToast } from "../../../components/toast-store";
import { errorWords } from "../../../ipc/errors";
import { classLabel, useModelIndex } from "../../../ipc/model-index";
import { useAcceptRates } from "../../../ipc/mutations";
import { rateProposalQuery } from "../../../ipc/queries";
import { useUndoToast } from "../../../ipc/undo-toast";
import { useEditLock } from "../../../ipc/moment";
import { worded } from "../../../locales/sentences";
import { tenthsText } from "../percent";
import styles from "./rates-list.module.css";

const OTHERS = "other_classes";

/** Fault rates that the confirmed causes suggest; none is in use before it is accepted here. */
export function RatesList() {
  const { t } = useTranslation("rootCause");
  const index = useModelIndex();
  const { data, error } = useQuery(rateProposalQuery());
  const { mutateAsync, isPending } = useAcceptRates();
  const tell = useUndoToast();
  const locked = useEditLock();
  const [refused, setRefused] = useState<ReadonlySet<string>>(new Set());
  if (error !== null) return <ErrorNote words={errorWords(error)} />;
  if (data === undefined) return null;
  if (data.causes === 0) return <EmptyState sentence={t("rates.none")} />;
  const differing = data.rates.filter(({ current, proposed }) => current !== proposed);
  const accepted = differing.filter((rate) => !refused.has(rate.class));
  const accept = async () => {
    try {
      const applied = await mutateAsync(accepted.map((rate) => ({ class: rate.class, seen: rate.proposed })));
      tell(worded(applied.label), [applied]);
    } catch (fault) {
      showToast({ text: errorWords(fault).happened });
    }
  };
  const choose = (id: string, chosen: boolean) =>
    setRefused((before) => {
      const next = new Set(before);
      if (chosen) next.delete(id);
      else next.add(id);
      return next;
    });
  return (
    <>
      <p className={styles.basis}>
        {t("rates.basis", {
          causes: formatNumber(data.causes),
          incidents: formatNumber(data.incidents),
          days: formatNumber(data.days),
          weight: formatNumber(data.weight),
        })}
      </p>
      <div className={styles.scroller}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t("rates.class")}</th>
              <th scope="col">{t("rates.causes")}</th>
              <th scope="col">{t("rates.expected")}</th>
              <th scope="col">{t("rates.shipped")}</th>
              <th scope="col">{t("rates.current")}</th>
              <th scope="col">{t("rates.proposed")}</th>
            </tr>
          </thead>
          <tbody>
            {data.rates.map((rate) => {
              const label = rate.class === OTHERS ? t("rates.others") : classLabel(index, rate.class);
              const differs = rate.current !== rate.proposed;
              return (
                <tr key={rate.class}>
                  <th scope="row">
                    <label>
                      <Checkbox
                        checked={differs && !refused.has(rate.class)}
                        disabled={!differs}
                        onChange={(event) => choose(rate.class, event.target.checked)}
                      />
                      {label}
                    </label>
                  </th>
                  <td>{formatNumber(rate.causes)}</td>
                  <td>{tenthsText(rate.expected)}</td>
                  <td>{rate.shipped}</td>
                  <td>{rate.current}</td>
                  <td>
                    <b>{rate.proposed}</b>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <div className={styles.acts}>
        <Button look="filled" disabled={accepted.length === 0 || isPending} locked={locked} onClick={() => void accept()}>
          {t("rates.accept", { count: accepted.length })}
        </Button>
      </div>
    </>
  );
}
