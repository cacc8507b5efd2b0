import { IconBookmark } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../components/button";
import { Popover } from "../../components/popover";
import { useCreateBaseline } from "../../ipc/time-mutations";
import { useUndoToast } from "../../ipc/undo-toast";
import { NameForm } from "./name-form";

/** Makes a baseline of a changeset; null takes the moment that is shown. */
export function BaselineHere({ changeset, label, lock = null }: { changeset: number | null; label?: string; lock?: string | null }) {
  const { t } = useTranslation("history");
  const [open, setOpen] = useState(false);
  const { mutate, isPending, error, reset } = useCreateBaseline();
  const tell = useUndoToast();
  const create = (name: string, note: string) =>
    mutate(
      { name, note, changeset },
      {
        onSuccess: (applied) => {
          setOpen(false);
          tell(t("made", { name }), [applied]);
        },
      },
    );
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      label={t("baselineHere")}
      width={320}
      trigger={
        <Button small icon={IconBookmark} aria-expanded={open} locked={lock} onClick={() => setOpen(!open)}>
          {label ?? t("baselineHere")}
        </Button>
      }
    >
      <NameForm verb={t("create")} busy={isPending} error={error} onChange={reset} onSubmit={create} />
    </Popover>
  );
}
