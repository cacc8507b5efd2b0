import { IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button";
import { CiPicker } from "../../../components/ci-picker";
import type { CiId } from "../../../components/ids";
import { searchQuery } from "../../../ipc/queries";

/** CIs offered at once; the rest is told as a number. */
const OFFERED = 50;

/** "Add CI": a search whose result joins the failed CIs. */
export function AddCi({
  forced,
  open,
  onOpenChange,
  onAdd,
}: {
  /** CIs that are part of the question already. */
  forced: ReadonlySet<CiId>;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onAdd: (ci: CiId) => void;
}) {
  const { t } = useTranslation("impact");
  const [text, setText] = useState("");
  const { data, isPlaceholderData } = useQuery({ ...searchQuery(text, OFFERED), enabled: open });
  const pick = (ci: CiId) => {
    onAdd(ci);
    setText("");
    onOpenChange(false);
  };
  return (
    <CiPicker
      trigger={
        <Button look="quiet" icon={IconPlus} onClick={() => onOpenChange(!open)}>
          {t("addCi")}
        </Button>
      }
      open={open}
      onOpenChange={onOpenChange}
      label={t("addCi")}
      text={text}
      onText={setText}
      found={data}
      outdated={isPlaceholderData}
      noteOf={(ci) => (forced.has(ci.id) ? t("alreadyFailed") : undefined)}
      onPick={(ci) => pick(ci.id)}
    />
  );
}
