import { useTranslation } from "react-i18next";
import { classLabel, useModelIndex } from "../../../ipc/model-index";
import type { StyleRule } from "./style-rules";

/** Gives the words for a rule: its name, or what it picks. */
export function useRuleNames(): (rule: Pick<StyleRule, "name" | "test">) => string {
  const { t } = useTranslation(["mapLooks", "common"]);
  const model = useModelIndex();
  return ({ name, test }) => {
    if (name.trim() !== "") return name;
    switch (test.by) {
      case "class":
        return classLabel(model, test.value);
      case "attribute":
        return t("mapLooks:styles.attributeIs", {
          attribute: model.attributes.get(test.attribute)?.label ?? test.attribute,
          value: test.value,
        });
      case "status":
      case "criticality":
      case "query":
        return test.value;
    }
  };
}
