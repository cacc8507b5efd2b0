import { IconSearch } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { CiPicker } from "./ci-picker";
import { ClassIcon } from "./class-icon";
import type { CiId } from "./ids";
import { MiddleEllipsis } from "./middle-ellipsis";
import { ciSummariesQuery, searchQuery } from "../ipc/queries";
import styles from "./end-picker.module.css";

/** CIs offered at once; the rest is told as a number. */
const OFFERED = 50;

/** One end of the paths: the CI, or a prompt, on a button that opens the search for another. */
export function EndPicker({
  label,
  prompt,
  ci,
  open,
  onOpenChange,
  onPick,
}: {
  label: string;
  prompt: string;
  ci: CiId | null;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onPick: (ci: CiId) => void;
}) {
  const { t } = useTranslation("path");
  const [text, setText] = useState("");
  const { data: found, isPlaceholderData } = useQuery({ ...searchQuery(text, OFFERED), enabled: open });
  const ids = useMemo(() => (ci === null ? [] : [ci]), [ci]);
  const { data: [summary] = [] } = useQuery({ ...ciSummariesQuery(ids), enabled: ci !== null });
  const chosen = summary?.id === ci ? summary : undefined;
  return (
    <div className={styles.end}>
      <span className={styles.label}>{label}</span>
      <CiPicker
        trigger={
          <button
            type="button"
            className={styles.button}
            aria-label={t("endIs", { end: label, name: chosen?.name ?? prompt })}
            onClick={() => onOpenChange(!open)}
          >
            {chosen === undefined ? (
              <IconSearch size={15} stroke={1.5} aria-hidden />
            ) : (
              <ClassIcon classId={chosen.class} size={15} />
            )}
            <MiddleEllipsis text={chosen?.name ?? prompt} />
          </button>
        }
        open={open}
        onOpenChange={onOpenChange}
        label={prompt}
        text={text}
        onText={setText}
        found={found}
        outdated={isPlaceholderData}
        onPick={(picked) => {
          onPick(picked.id);
          setText("");
          onOpenChange(false);
        }}
      />
    </div>
  );
}
