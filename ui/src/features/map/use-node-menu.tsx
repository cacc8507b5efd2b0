import {
  IconArrowDown,
  IconArrowUp,
  IconBolt,
  IconBriefcase,
  IconCircleCheck,
  IconFilter,
  IconInfoCircle,
  IconLink,
  IconMap,
  IconQuestionMark,
  IconRoute,
  IconShare,
  IconSquareX,
  IconStack2,
  IconStackPop,
  IconX,
} from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useAppActions } from "../../components/app-actions";
import type { CiId } from "../../components/ids";
import { formatNumber } from "../../components/format";
import { shortName } from "../../components/short-name";
import { useModelIndex } from "../../ipc/model-index";
import type { Side } from "./expansions";
import type { Fold } from "./fold";
import type { NeighboursOfType } from "./neighbours-by-type";
import type { NodeMenuSection } from "./node-menu";

const sideIcons = { needs: IconArrowDown, usedBy: IconArrowUp, related: IconShare } as const;

/** How many members of a fold its menu offers one by one. */
const mostListed = 12;

/** What the menu of a node can do to the map. */
export interface NodeActs {
  readonly onExpand: (id: CiId, side: Side) => void;
  readonly onExpandType: (id: CiId, neighbours: NeighboursOfType) => void;
  /** Takes back what was brought through it, on some sides or on all. */
  readonly onCollapse: (id: CiId, sides?: readonly Side[]) => void;
  readonly onUnfold: (fold: Fold, members: readonly CiId[]) => void;
  readonly onRefold: (id: CiId) => void;
  readonly onWhatIf: (id: CiId) => void;
  readonly onPaths: (from: CiId, to: CiId | null) => void;
  readonly onConnect: (from: CiId, to: CiId | null) => void;
}

/** What a CI's menu depends on. */
export interface CiOnMap {
  readonly expanded: ReadonlySet<Side>;
  readonly isRefoldable: boolean;
  /** Its neighbours by type; missing until known. */
  readonly byType: readonly NeighboursOfType[] | undefined;
  /** The only other CI that is selected with it. */
  readonly selectedWith: { readonly id: CiId; readonly name: string } | null;
}

/** The menus of nodes: of a CI, and of a fold. */
export function useNodeMenu(acts: NodeActs): {
  readonly ofCi: (id: CiId, is: CiOnMap) => readonly NodeMenuSection[];
  readonly ofFold: (fold: Fold, nameOf: (id: CiId) => string) => readonly NodeMenuSection[];
} {
  const { t } = useTranslation("map");
  const app = useAppActions();
  const { types } = useModelIndex();
  const verbOf = ({ kind, outgoing }: NeighboursOfType): string => {
    const type = types.get(kind);
    return (outgoing ? type?.label : type?.inverseLabel) ?? kind;
  };
  return {
    ofCi: (id, { expanded, isRefoldable, byType, selectedWith }) => [
      {
        id: "neighbours",
        actions: [
          { id: "needs", label: t("expandNeeds"), icon: IconArrowDown, run: () => acts.onExpand(id, "needs") },
          { id: "usedBy", label: t("expandUsedBy"), icon: IconArrowUp, run: () => acts.onExpand(id, "usedBy") },
          { id: "related", label: t("expandRelated"), icon: IconShare, run: () => acts.onExpand(id, "related") },
          {
            id: "byType",
            label: t("expandByType"),
            icon: IconFilter,
            disabled: byType === undefined || byType.length === 0,
            run: () => undefined,
            more: (byType ?? []).map((one) => ({
              id: `${one.side} ${one.kind} ${one.outgoing}`,
              label: verbOf(one),
              icon: sideIcons[one.side],
              note: formatNumber(one.cis.length),
              run: () => acts.onExpandType(id, one),
            })),
          },
          ...(expanded.size > 1
            ? [...expanded].map((side) => ({
                id: `collapse ${side}`,
                label: t(`collapseSide.${side}`),
                icon: IconX,
                run: () => acts.onCollapse(id, [side]),
              }))
            : []),
          ...(expanded.size > 0 ? [{ id: "collapse", label: t("collapse"), icon: IconX, run: () => acts.onCollapse(id) }] : []),
          ...(isRefoldable ? [{ id: "refold", label: t("refold"), icon: IconStack2, run: () => acts.onRefold(id) }] : []),
        ],
      },
      {
        id: "two",
        actions: [
          ...(selectedWith === null
            ? []
            : [
                {
                  id: "pathsBetween",
                  label: t("task.pathsToNamed", { name: shortName(selectedWith.name) }),
                  icon: IconRoute,
                  run: () => acts.onPaths(id, selectedWith.id),
                },
                {
                  id: "connectBoth",
                  label: t("task.connectToNamed", { name: shortName(selectedWith.name) }),
                  icon: IconLink,
                  run: () => acts.onConnect(id, selectedWith.id),
                },
              ]),
          { id: "paths", label: t("task.pathsTo"), icon: IconRoute, run: () => acts.onPaths(id, null) },
          { id: "connect", label: t("task.connectTo"), icon: IconLink, run: () => acts.onConnect(id, null) },
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
