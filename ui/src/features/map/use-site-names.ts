import { useQueries } from "@tanstack/react-query";
import { useMemo } from "react";
import type { Scene } from "../../graph-canvas/scene";
import { ciByKeyQuery } from "../../ipc/queries";

/** The scene with its boxes named in full where their sites are CIs: "Data centre Hamburg · HAM1". */
export function useSiteNames(scene: Scene): Scene {
  const sites = scene.boxes?.map(({ id }) => id) ?? [];
  const names = useQueries({
    queries: sites.map((site) => ciByKeyQuery(site)),
    combine: (answers) => answers.map(({ data }) => data?.name ?? "").join("\n"),
  });
  return useMemo(() => {
    const found = names.split("\n");
    const boxes = scene.boxes?.map((box, index) => {
      const name = found[index] ?? "";
      return name === "" || name === box.name ? box : { ...box, name: `${name} · ${box.name}` };
    });
    return boxes === undefined ? scene : { ...scene, boxes };
  }, [scene, names]);
}
