import { useTranslation } from "react-i18next";
import { useEditLock, useMoment } from "../../ipc/moment";

/** Why the model cannot be edited at the moment that is shown; null where it can. Drafts hold no model. */
export function useModelLock(): string | null {
  const { t } = useTranslation("model");
  const locked = useEditLock();
  const inDraft = useMoment()?.draft != null;
  return locked ?? (inDraft ? t("draftLocked") : null);
}
