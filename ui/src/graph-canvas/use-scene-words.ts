import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { isCriticality } from "../components/criticality";
import type { SceneWords } from "./scene-from-map";

/** The words of scenes in the user's language. The same object until the language changes. */
export function useSceneWords(): SceneWords {
  const { t } = useTranslation(["canvas", "common"]);
  return useMemo(
    () => ({
      needsOf: (needs, members) => t("canvas:group.needsOf", { needs, members }),
      needsOfInFull: (needs, members) => t("canvas:group.needsOfInFull", { needs, members }),
      left: (left) => t("canvas:group.left", { left }),
      needsOfWithLeft: (needs, members, left) => t("canvas:group.needsOfWithLeft", { needs, members, left }),
      criticality: (level) => (isCriticality(level) ? t(`common:criticality.${level}`).toLowerCase() : level),
      status: (status) => t(`common:status.${status}`).toLowerCase(),
    }),
    [t],
  );
}
