import { IconCopy, IconMessage } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button";
import { Popover } from "../../../components/popover";
import { showToast } from "../../../components/toast-store";
import { classLabel, useModelIndex } from "../../../ipc/model-index";
import type { Faults } from "../causes/chosen-cause";
import type { Told } from "../told";
import { explanation } from "./explanation";
import styles from "./explanation-button.module.css";

/** The answer in sentences, to read aloud or to copy. */
export function ExplanationButton({ told, faults }: { told: Told; faults: Faults }) {
  const { t } = useTranslation("rootCause");
  const [open, setOpen] = useState(false);
  const index = useModelIndex();
  const paragraphs = useMemo(
    () => explanation(t, told, faults, (ci) => classLabel(index, told.cis.get(ci)?.class ?? "")),
    [t, told, faults, index],
  );
  const copy = () => {
    navigator.clipboard.writeText(paragraphs.join("\n\n")).then(
      () => showToast({ text: t("explain.copied") }),
      () => showToast({ text: t("explain.notCopied") }),
    );
  };
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      label={t("explain.heading")}
      trigger={
        <Button small icon={IconMessage} onClick={() => setOpen(!open)}>
          {t("explain.button")}
        </Button>
      }
    >
      <div className={styles.text} data-selectable>
        {paragraphs.map((text) => (
          <p key={text}>{text}</p>
        ))}
      </div>
      <Button small icon={IconCopy} data-autofocus onClick={copy}>
        {t("explain.copy")}
      </Button>
    </Popover>
  );
}
