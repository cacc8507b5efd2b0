import { IconArrowsExchange, IconChevronDown } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { IconButton } from "../../components/icon-button";
import { MiddleEllipsis } from "../../components/middle-ellipsis";
import { MomentPanel } from "../../components/moment-panel";
import { nameOfWords } from "../../components/moment-words";
import { Popover } from "../../components/popover";
import type { Between } from "../../ipc/bindings";
import type { NamedMoments } from "../../ipc/moment";
import styles from "./compare.module.css";

/** The two moments that are compared, each to be chosen. */
export function CompareBar({
  between: { from, to },
  named,
  onBetween,
}: {
  between: Between;
  named: NamedMoments;
  onBetween: (between: Between) => void;
}) {
  const { t } = useTranslation("compare");
  return (
    <div className={styles.bar}>
      <Side
        label={t("from")}
        panel={t("chooseFrom")}
        words={from}
        named={named}
        onPick={(words) => onBetween({ from: words, to })}
      />
      <IconButton
        icon={IconArrowsExchange}
        label={t("swap")}
        disabled={from === "" || to === ""}
        onClick={() => onBetween({ from: to, to: from })}
      />
      <Side
        label={t("to")}
        panel={t("chooseTo")}
        words={to}
        named={named}
        onPick={(words) => onBetween({ from, to: words })}
      />
    </div>
  );
}

function Side({
  label,
  panel,
  words,
  named,
  onPick,
}: {
  label: string;
  panel: string;
  words: string;
  named: NamedMoments;
  onPick: (words: string) => void;
}) {
  const { t } = useTranslation("compare");
  const [open, setOpen] = useState(false);
  const moment = words === "" ? t("nothingChosen") : nameOfWords(words, named);
  const pick = (next: string) => {
    setOpen(false);
    onPick(next);
  };
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      label={panel}
      trigger={
        <button
          type="button"
          className={styles.side}
          aria-haspopup="dialog"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          <span className={styles.label}>{label}</span>{" "}
          <MiddleEllipsis text={moment} />
          <IconChevronDown size={14} stroke={1.5} aria-hidden />
        </button>
      }
    >
      {open && <MomentPanel chosen={words === "" ? null : words} onPick={pick} {...named} />}
    </Popover>
  );
}
