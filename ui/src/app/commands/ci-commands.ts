import { IconBolt, IconBriefcase, IconCircleCheck, IconMap, IconRoute, IconSquareX } from "@tabler/icons-react";
import type { TFunction } from "i18next";
import type { Command } from "../../components/command-registry";
import { useSelectionStore } from "../../components/selection-store";
import { FRAME_ACTIONS } from "../actions";
import { useFrameStore } from "../frame-store";
import { activeTab } from "../tabs";

/** What can be done with the selected CIs from anywhere. */
export function ciCommands(t: TFunction<"app">, isOpen: boolean): Command[] {
  const selected = () => useSelectionStore.getState().ids;
  const when = () => isOpen && selected().length > 0;
  // There the same keys and words belong to the evidence.
  const isElsewhere = () => activeTab(useFrameStore.getState().tabs)?.view !== "rootCause";
  return [
    {
      id: "ci.fail",
      label: t("failThese"),
      group: "ci",
      icon: IconBolt,
      shortcut: "F",
      when: () => when() && isElsewhere(),
      run: () => FRAME_ACTIONS.openImpact(selected().map((ci) => ({ ci, state: "down" }))),
    },
    {
      id: "ci.markBroken",
      label: t("markBroken"),
      group: "ci",
      icon: IconSquareX,
      when: () => when() && isElsewhere(),
      run: () => FRAME_ACTIONS.observe(selected(), "down"),
    },
    {
      id: "ci.markFine",
      label: t("markFine"),
      group: "ci",
      icon: IconCircleCheck,
      when: () => when() && isElsewhere(),
      run: () => FRAME_ACTIONS.observe(selected(), "up"),
    },
    {
      id: "ci.map",
      label: t("mapThese"),
      group: "ci",
      icon: IconMap,
      shortcut: "M",
      when,
      run: () => FRAME_ACTIONS.openMap(selected()),
    },
    {
      id: "ci.service",
      label: t("serviceOfThis"),
      group: "ci",
      icon: IconBriefcase,
      when: () => isOpen && selected().length === 1,
      run: () => selected().slice(0, 1).forEach((ci) => FRAME_ACTIONS.openService(ci)),
    },
    {
      id: "ci.paths",
      label: t("pathsBetween"),
      group: "ci",
      icon: IconRoute,
      when: () => isOpen && selected().length > 0 && selected().length <= 2,
      run: () => FRAME_ACTIONS.openPaths(selected()[0] ?? null, selected()[1] ?? null),
    },
  ];
}
