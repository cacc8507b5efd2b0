import { IconBookmark } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useCreateBaseline } from "../../ipc/time-mutations";
import { useUndoToast } from "../../ipc/undo-toast";
import { NamePopover } from "./name-popover";

/** Makes a baseline of a changeset; null takes the moment that is shown. */
export function BaselineHere({ changeset, label }: { changeset: number | null; label: string }) {
  const { t } = useTranslation("history");
  const { mutate, isPending, error, reset } = useCreateBaseline();
  const tell = useUndoToast();
  const create = (name: string, note: string, close: () => void) =>
    mutate(
      { name, note, changeset },
      {
        onSuccess: (applied) => {
          close();
          tell(t("made", { name }), [applied]);
        },
      },
    );
  return (
    <NamePopover
      label={label}
      icon={IconBookmark}
      verb={t("create")}
      busy={isPending}
      error={error}
      onChange={reset}
      onSubmit={create}
    />
  );
}
