import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";
import { useClassParents } from "../../components/class-parents-store";
import type { ForcedState } from "../../ipc/bindings";
import { type OverviewAnswer, overviewStatesQuery } from "../../ipc/overview-queries";
import { colour, type ColouringKind } from "./colouring";
import { colourOf, paintOf } from "./palette";
import { useWindowColours } from "./use-window-colours";

const noStates: ReadonlyMap<number, number> = new Map();
const noPaint = new Uint8Array();

/** What colours go by beside the estate. */
export interface ColoursBy {
  /** By place in the columns; null where nothing is looked for. */
  readonly isFound: Uint8Array | null;
  /** The CIs that fail; none for what is down now. */
  readonly forced: readonly ForcedState[];
  /** The colouring to begin with. */
  readonly first: ColouringKind;
}

/** The legend, its colours, the paint of each CI, and the states where these are shown. */
export function useColours(answer: OverviewAnswer | undefined, { isFound, forced, first }: ColoursBy) {
  const [kind, setKind] = useState<ColouringKind>(forced.length > 0 ? "state" : first);
  useEffect(() => {
    if (forced.length > 0) setKind("state");
  }, [forced]);
  const [meant, setMeant] = useState<number | null>(null);
  const { palette, theme } = useWindowColours();
  const parents = useClassParents((state) => state.parents);
  const { data: states = noStates, error } = useQuery({ ...overviewStatesQuery(forced), enabled: kind === "state" && answer !== undefined });
  const colouring = useMemo(
    () => (answer === undefined ? null : colour(kind, answer.view, answer.columns, parents, states)),
    [answer, kind, parents, states],
  );
  const colours = useMemo(
    () => colouring?.entries.map(({ tone }) => colourOf(tone, palette, theme)) ?? [],
    [colouring, palette, theme],
  );
  const paint = useMemo(() => {
    if (colouring === null) return noPaint;
    const isMeant = (ci: number) => (isFound === null || isFound[ci] === 1) && (meant === null || colouring.entryOf[ci] === meant);
    return paintOf(colouring.entryOf, colours, isMeant);
  }, [colouring, colours, meant, isFound]);
  return {
    kind,
    states: kind === "state" ? states : null,
    error: kind === "state" ? error : null,
    onKind: (next: ColouringKind) => {
      setKind(next);
      setMeant(null);
    },
    meant,
    onMeant: setMeant,
    colouring,
    colours,
    paint,
  };
}
