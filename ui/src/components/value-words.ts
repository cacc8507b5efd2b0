import { useTranslation } from "react-i18next";
import { classLabel, useModelIndex } from "../ipc/model-index";

const STATUSES = ["planned", "live", "maintenance", "retired"] as const;

/** A value as people read it: classes, statuses and relationship types by their words, all else as it is. */
export function useValueWords(): (attribute: string, value: string) => string {
  const { t } = useTranslation("common");
  const index = useModelIndex();
  return (attribute, value) => {
    switch (attribute) {
      case "class":
        return classLabel(index, value);
      case "type":
        return index.types.get(value)?.label ?? value;
      case "status": {
        const status = STATUSES.find((one) => one === value);
        return status === undefined ? value : t(`status.${status}`);
      }
      default:
        return value;
    }
  };
}
