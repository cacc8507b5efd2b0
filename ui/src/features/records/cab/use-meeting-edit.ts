import { useTranslation } from "react-i18next";
import type { CabMeetingRequest, CabMeetingView } from "../../../ipc/bindings";
import { useSaveMeeting } from "../../../ipc/record-mutations";
import { useUndoToast } from "../../../ipc/undo-toast";
import { requestOf } from "./meeting-request";

/** Writes parts of a meeting anew; told of with Undo. */
export function useMeetingEdit(meeting: CabMeetingView) {
  const { t } = useTranslation("records");
  const { mutateAsync, isPending, error } = useSaveMeeting();
  const tell = useUndoToast();
  const edit = async (change: Partial<Omit<CabMeetingRequest, "before">>): Promise<boolean> => {
    try {
      const applied = await mutateAsync({ ...requestOf(meeting), ...change });
      tell(t("cab.saved", { name: change.name ?? meeting.name }), [applied]);
      return true;
    } catch {
      return false;
    }
  };
  return { edit, isPending, error };
}
