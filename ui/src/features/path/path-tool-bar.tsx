import { IconArrowsExchange } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { EndPicker } from "../../components/end-picker";
import { IconButton } from "../../components/icon-button";
import styles from "./path-tool-bar.module.css";
import type { PathEnd, PathEnds } from "./path-view";

/** The two ends of the paths, and the button that swaps them. */
export function PathToolBar({
  ends,
  onChange,
  picking,
  onPicking,
}: {
  ends: PathEnds;
  onChange: (ends: PathEnds) => void;
  picking: PathEnd | null;
  onPicking: (end: PathEnd | null) => void;
}) {
  const { t } = useTranslation("path");
  const picker = (end: PathEnd, label: string, prompt: string) => (
    <EndPicker
      label={label}
      prompt={prompt}
      ci={ends[end]}
      open={picking === end}
      onOpenChange={(open) => onPicking(open ? end : null)}
      onPick={(ci) => onChange({ ...ends, [end]: ci })}
    />
  );
  return (
    <div className={styles.bar} role="toolbar" aria-label={t("toolBar")}>
      {picker("from", t("from"), t("pickFrom"))}
      <IconButton
        icon={IconArrowsExchange}
        label={t("swap")}
        onClick={() => onChange({ from: ends.to, to: ends.from })}
      />
      {picker("to", t("to"), t("pickTo"))}
    </div>
  );
}
