import { IconBolt, IconX } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Asked } from "../../components/asked";
import { Button } from "../../components/button";
import { CiPicker } from "../../components/ci-picker";
import { useSelectionStore } from "../../components/selection-store";
import type { Between, CiSummary, ForcedKey } from "../../ipc/bindings";
import { ciSummariesQuery, searchQuery } from "../../ipc/queries";
import { comparedImpactQuery } from "../../ipc/time-queries";
import styles from "./compare.module.css";
import { ImpactDifference } from "./impact-difference";

/** CIs offered for a failure. */
const OFFERED = 20;

/** The same failure asked of both moments; without one, what became of redundancy. */
export function ImpactTab({ between }: { between: Between }) {
  const { t } = useTranslation("compare");
  const [failing, setFailing] = useState<readonly CiSummary[]>([]);
  const forced: readonly ForcedKey[] = failing.map(({ key }) => ({ key, state: "down" }));
  const asked = comparedImpactQuery(between, forced, t("asked"));
  const query = useQuery(asked);
  const add = (ci: CiSummary) =>
    setFailing((before) => (before.some(({ key }) => key === ci.key) ? before : [...before, ci]));
  return (
    <>
      <div className={styles.filters}>
        <span className={styles.quiet}>{t("failing")}</span>
        {failing.map((ci) => (
          <button
            key={ci.key}
            type="button"
            className={styles.chip}
            aria-label={t("remove", { name: ci.name })}
            onClick={() => setFailing((before) => before.filter(({ key }) => key !== ci.key))}
          >
            {ci.name}
            <IconX size={14} stroke={1.5} aria-hidden />
          </button>
        ))}
        <FailCi onFail={add} />
        <FailSelected onFail={add} />
      </div>
      <Asked query={query} queryKey={asked.queryKey} label={t("asked")}>
        {(difference) => <ImpactDifference difference={difference} isAsked={failing.length > 0} />}
      </Asked>
    </>
  );
}

function FailCi({ onFail }: { onFail: (ci: CiSummary) => void }) {
  const { t } = useTranslation("compare");
  const [open, setOpen] = useState(false);
  const [text, setText] = useState("");
  const found = useQuery({ ...searchQuery(text, OFFERED), enabled: open && text.trim() !== "" });
  return (
    <CiPicker
      open={open}
      onOpenChange={setOpen}
      label={t("search")}
      text={text}
      onText={setText}
      found={text.trim() === "" ? undefined : found.data}
      outdated={found.isPlaceholderData}
      onPick={(ci) => {
        setOpen(false);
        setText("");
        onFail(ci);
      }}
      trigger={
        <Button small icon={IconBolt} aria-expanded={open} onClick={() => setOpen(!open)}>
          {t("fail")}
        </Button>
      }
    />
  );
}

/** Offers the selected CI, which is the one whose fate one asks about most often. */
function FailSelected({ onFail }: { onFail: (ci: CiSummary) => void }) {
  const { t } = useTranslation("compare");
  const primary = useSelectionStore((selection) => selection.primary);
  const { data } = useQuery({ ...ciSummariesQuery(primary === null ? [] : [primary]), enabled: primary !== null });
  const ci = primary === null ? undefined : data?.[0];
  if (ci === undefined) return null;
  return (
    <Button small icon={IconBolt} onClick={() => onFail(ci)}>
      {t("failOne", { name: ci.name.slice(0, 60) })}
    </Button>
  );
}
