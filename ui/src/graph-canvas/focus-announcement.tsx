import { useTranslation } from "react-i18next";
import { useCanvasState } from "./canvas-context";
import { plainLine } from "./text-metrics";

/** Tells those who do not see the canvas at which node the keyboard is, and what is joined to it. */
export function FocusAnnouncement({ className }: { className: string }) {
  const { t } = useTranslation(["canvas", "common"]);
  const current = useCanvasState((state) => (state.hasFocus ? state.current : null));
  const shown = useCanvasState((state) => state.shown);
  const node = current === null ? undefined : shown?.measured.nodesById.get(current);
  const edges = shown?.measured.request.edges ?? [];
  const words =
    node === undefined
      ? ""
      : [
          plainLine(node.name).slice(0, 200),
          plainLine(node.detail).slice(0, 200),
          node.lifecycleLabel,
          node.tag?.text ?? "",
          node.state === undefined ? "" : t(`common:state.${node.state}`),
          t("canvas:needs", { count: edges.filter((edge) => edge.dependent === node.id).length }),
          t("canvas:usedBy", { count: edges.filter((edge) => edge.provider === node.id).length }),
        ]
          .filter((part) => part !== "")
          .join(", ");
  return (
    <div className={className} role="status" aria-live="polite">
      {words}
    </div>
  );
}
