import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { type PathStep, pathSteps, relationshipsOf } from "../../components/path-steps";
import type { PathsView } from "../../ipc/bindings";
import { pathsQuery } from "../../ipc/queries";
import type { MapTask } from "./map-task";
import { type Besides, nothingBesides, type PointedOut } from "./path-scene";

/** Paths that a map points out at most. */
const MOST_PATHS = 50;

/** The paths that a map points out, and what its panel says of them. */
export interface PathsOnMap {
  /** Missing until known. */
  readonly answer: PathsView | undefined;
  readonly steps: readonly (readonly PathStep[])[];
  readonly chosen: number;
  readonly choose: (path: number) => void;
  /** There is none this way, but the other way round: that is what is shown. */
  readonly turned: boolean;
  readonly loading: boolean;
  readonly error: unknown;
  /** What the map must show for it. The same object until another answer is there. */
  readonly besides: Besides;
  /** What the map points out; null while there is nothing to. */
  readonly pointedOut: PointedOut | null;
}

/** Finds the paths of a task, whichever of its two CIs needs the other. */
export function usePathsOnMap(task: MapTask | null): PathsOnMap {
  const { t } = useTranslation("map");
  const asked = task?.kind === "paths" && task.to !== null ? { ...task, to: task.to } : null;
  const [from, to, range] = [asked?.from ?? 0, asked?.to ?? 0, asked?.range ?? "shortest"];
  const there = useQuery({ ...pathsQuery(from, to, range, MOST_PATHS), enabled: asked !== null });
  const isNone = asked !== null && there.data?.paths.length === 0;
  const back = useQuery({ ...pathsQuery(to, from, range, MOST_PATHS), enabled: isNone });
  const turned = isNone && (back.data?.paths.length ?? 0) > 0;
  const answer = asked === null ? undefined : isNone ? back.data : there.data;
  const [choice, setChoice] = useState<{ readonly of: PathsView | undefined; readonly path: number }>({ of: undefined, path: 0 });
  const chosen = choice.of === answer ? choice.path : 0;
  const steps = useMemo(() => (answer === undefined ? [] : pathSteps(answer)), [answer]);
  const besides = useMemo(() => {
    if (answer === undefined) return nothingBesides;
    return { cis: answer.cis.map((ci) => ci.id), lines: new Set(answer.relationships.map((line) => line.id)) };
  }, [answer]);
  const pointedOut = useMemo(() => {
    if (steps.length === 0) return null;
    const ends = steps[0] ?? [];
    return {
      ...besides,
      chosen: relationshipsOf(steps[chosen] ?? []),
      tags: new Map([
        [ends[0]?.ci.id ?? 0, { text: t("task.from"), look: "accent" as const }],
        [ends.at(-1)?.ci.id ?? 0, { text: t("task.to"), look: "accent" as const }],
      ]),
    };
  }, [besides, steps, chosen, t]);
  return {
    answer,
    steps,
    chosen,
    choose: (path) => setChoice({ of: answer, path }),
    turned,
    loading: there.isFetching || back.isFetching,
    error: asked === null ? null : (there.error ?? back.error),
    besides,
    pointedOut,
  };
}
