import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { RecordDraft } from "../../../components/record-draft";
import { showToast } from "../../../components/toast-store";
import type { MadeRecordView, NewRecordCi } from "../../../ipc/bindings";
import { useFreezeAnalysis, useMakeRecord, useWriteRecord } from "../../../ipc/record-mutations";

/** What the form adds to a draft. */
interface Filled {
  readonly values: Readonly<Record<string, string>>;
  readonly cis: readonly NewRecordCi[];
  readonly template: string | null;
}

/** Makes a record of a draft, which then holds the draft's analysis. */
export function useMake({ kind, incidents = [], links = [], question }: RecordDraft) {
  const { t } = useTranslation("records");
  const create = useMakeRecord();
  const freeze = useFreezeAnalysis(t("make.freezing"));
  const write = useWriteRecord();
  const [error, setError] = useState<unknown>(null);
  const make = async (filled: Filled): Promise<MadeRecordView | null> => {
    setError(null);
    const values = Object.entries(filled.values).map(([field, value]) => ({ field, value }));
    const { cis, template } = filled;
    try {
      // A problem made of a root cause is made together with its answer.
      const made =
        question?.analysis === "root_cause" && kind === "problem"
          ? await freeze.mutateAsync({ record: null, values, incidents: [...incidents], question })
          : await create.mutateAsync({ kind, values, cis: [...cis], template, incidents: [...incidents] });
      if (question?.analysis === "impact") {
        await freeze.mutateAsync({ record: made.id, values: [], incidents: [], question });
      }
      for (const { other, kind: link } of links) {
        await write.mutateAsync({ id: made.id, edit: { edit: "link", other, kind: link, inverse: false } });
      }
      showToast({ text: t("make.made", { number: made.number }) });
      return made;
    } catch (fault) {
      setError(fault);
      return null;
    }
  };
  return { make, pending: create.isPending || freeze.isPending, error };
}
