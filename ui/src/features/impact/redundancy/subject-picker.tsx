import { IconChevronDown } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button";
import { CiPicker } from "../../../components/ci-picker";
import { ClassIcon } from "../../../components/class-icon";
import type { CiId } from "../../../components/ids";
import { MiddleEllipsis } from "../../../components/middle-ellipsis";
import { ciSummariesQuery, searchQuery } from "../../../ipc/queries";
import styles from "./subject-picker.module.css";

/** CIs offered at once; the rest is told as a number. */
const OFFERED = 50;

/** The CI that a page is about, and the search for another. */
export function SubjectPicker({ about, onPick }: { about: CiId | null; onPick: (ci: CiId) => void }) {
  const { t } = useTranslation("deepImpact");
  const [open, setOpen] = useState(false);
  const [text, setText] = useState("");
  const { data: found, isPlaceholderData } = useQuery({ ...searchQuery(text, OFFERED), enabled: open });
  const { data: named } = useQuery({ ...ciSummariesQuery(about === null ? [] : [about]), enabled: about !== null });
  const subject = about === null ? undefined : named?.find(({ id }) => id === about);
  return (
    <CiPicker
      trigger={
        <Button className={styles.trigger ?? ""} onClick={() => setOpen(!open)}>
          {subject === undefined ? (
            t("redundancy.choose")
          ) : (
            <>
              <ClassIcon classId={subject.class} size={15} />
              <MiddleEllipsis text={subject.name} />
              <span className={styles.key}>{subject.key}</span>
            </>
          )}
          <IconChevronDown size={14} stroke={1.5} aria-hidden />
        </Button>
      }
      open={open}
      onOpenChange={setOpen}
      label={t("redundancy.choose")}
      text={text}
      onText={setText}
      found={found}
      outdated={isPlaceholderData}
      onPick={(ci) => {
        onPick(ci.id);
        setText("");
        setOpen(false);
      }}
    />
  );
}
