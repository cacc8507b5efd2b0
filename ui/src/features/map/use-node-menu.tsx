import {
  IconArrowDown,
  IconArrowUp,
  IconBolt,
  IconInfoCircle,
  IconMap,
  IconShare,
  IconStack2,
  IconX,
} from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useAppActions } from "../../components/app-actions";
import type { CiId } from "../../components/ids";
import type { MenuSection } from "../../components/menu";
import type { Side } from "./expansions";
import type { Fold } from "./fold";

/** What the menu of a node can do to the map. */
export interface NodeActs {
  readonly onExpand: (id: CiId, side: Side) => void;
  readonly onCollapse: (id: CiId) => void;
  readonly onUnfold: (fold: Fold) => void;
}

/** The menus of nodes: of a CI, and of a fold. */
export function useNodeMenu(acts: NodeActs): {
  readonly ofCi: (id: CiId, expanded: boolean) => readonly MenuSection[];
  readonly ofFold: (fold: Fold) => readonly MenuSection[];
} {
  const { t } = useTranslation("map");
  const app = useAppActions();
  return {
    ofCi: (id, expanded) => [
      {
        id: "neighbours",
        actions: [
          { id: "needs", label: t("expandNeeds"), icon: IconArrowDown, run: () => acts.onExpand(id, "needs") },
          { id: "usedBy", label: t("expandUsedBy"), icon: IconArrowUp, run: () => acts.onExpand(id, "usedBy") },
          { id: "related", label: t("expandRelated"), icon: IconShare, run: () => acts.onExpand(id, "related") },
          ...(expanded ? [{ id: "collapse", label: t("collapse"), icon: IconX, run: () => acts.onCollapse(id) }] : []),
        ],
      },
      {
        id: "go",
        actions: [
          { id: "inspect", label: t("inspect"), icon: IconInfoCircle, run: () => app.showInspector() },
          { id: "map", label: t("mapFromHere"), icon: IconMap, run: () => app.openMap([id], "new") },
          { id: "fail", label: t("fail"), icon: IconBolt, run: () => app.openImpact([{ ci: id, state: "down" }]) },
        ],
      },
    ],
    ofFold: (fold) => [
      {
        id: "fold",
        actions: [
          { id: "unfold", label: t("unfold"), icon: IconStack2, run: () => acts.onUnfold(fold) },
        ],
      },
    ],
  };
}
