import {
  IconArrowDown,
  IconArrowUp,
  IconBolt,
  IconBriefcase,
  IconCircleCheck,
  IconInfoCircle,
  IconMap,
  IconQuestionMark,
  IconShare,
  IconSquareX,
  IconStack2,
  IconStackPop,
  IconX,
} from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useAppActions } from "../../components/app-actions";
import type { CiId } from "../../components/ids";
import type { MenuSection } from "../../components/menu";
import type { Side } from "./expansions";
import type { Fold } from "./fold";

/** How many members of a fold its menu offers one by one. */
const mostListed = 12;

/** What the menu of a node can do to the map. */
export interface NodeActs {
  readonly onExpand: (id: CiId, side: Side) => void;
  readonly onCollapse: (id: CiId) => void;
  readonly onUnfold: (fold: Fold, members: readonly CiId[]) => void;
  readonly onRefold: (id: CiId) => void;
  readonly onWhatIf: (id: CiId) => void;
}

/** The menus of nodes: of a CI, and of a fold. */
export function useNodeMenu(acts: NodeActs): {
  readonly ofCi: (id: CiId, is: { isExpanded: boolean; isRefoldable: boolean }) => readonly MenuSection[];
  readonly ofFold: (fold: Fold, nameOf: (id: CiId) => string) => readonly MenuSection[];
} {
  const { t } = useTranslation("map");
  const app = useAppActions();
  return {
    ofCi: (id, { isExpanded, isRefoldable }) => [
      {
        id: "neighbours",
        actions: [
          { id: "needs", label: t("expandNeeds"), icon: IconArrowDown, run: () => acts.onExpand(id, "needs") },
          { id: "usedBy", label: t("expandUsedBy"), icon: IconArrowUp, run: () => acts.onExpand(id, "usedBy") },
          { id: "related", label: t("expandRelated"), icon: IconShare, run: () => acts.onExpand(id, "related") },
          ...(isExpanded ? [{ id: "collapse", label: t("collapse"), icon: IconX, run: () => acts.onCollapse(id) }] : []),
          ...(isRefoldable ? [{ id: "refold", label: t("refold"), icon: IconStack2, run: () => acts.onRefold(id) }] : []),
        ],
      },
      {
        id: "go",
        actions: [
          { id: "inspect", label: t("inspect"), icon: IconInfoCircle, run: () => app.showInspector() },
          { id: "map", label: t("mapFromHere"), icon: IconMap, run: () => app.openMap([id], "new") },
          { id: "whatIf", label: t("whatIf"), icon: IconQuestionMark, run: () => acts.onWhatIf(id) },
          { id: "fail", label: t("fail"), icon: IconBolt, run: () => app.openImpact([{ ci: id, state: "down" }]) },
          { id: "service", label: t("openService"), icon: IconBriefcase, run: () => app.openService(id) },
          { id: "broken", label: t("markBroken"), icon: IconSquareX, run: () => app.observe([id], "down") },
          { id: "fine", label: t("markFine"), icon: IconCircleCheck, run: () => app.observe([id], "up") },
        ],
      },
    ],
    ofFold: (fold, nameOf) => [
      {
        id: "fold",
        actions: [
          { id: "unfold", label: t("unfold"), icon: IconStack2, run: () => acts.onUnfold(fold, fold.members) },
        ],
      },
      {
        id: "members",
        actions: fold.members.slice(0, mostListed).map((id) => ({
          id: String(id),
          label: t("unfoldOne", { name: nameOf(id).slice(0, 200) }),
          icon: IconStackPop,
          run: () => acts.onUnfold(fold, [id]),
        })),
      },
    ],
  };
}
