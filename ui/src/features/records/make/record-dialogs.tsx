import { AttachDialog } from "./attach-dialog";
import { closeAsked, useAskStore } from "./ask-store";
import { NewRecordDialog } from "./new-record-dialog";

/** What records ask for over the window, at the request of any view. */
export function RecordDialogs() {
  const asked = useAskStore((store) => store.asked);
  if (asked === null) return null;
  if (asked.what === "attach") return <AttachDialog question={asked.question} onClose={closeAsked} />;
  return <NewRecordDialog draft={asked.draft} onClose={closeAsked} />;
}
