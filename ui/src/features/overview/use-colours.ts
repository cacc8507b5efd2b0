import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { useClassParents } from "../../components/class-parents-store";
import { type OverviewAnswer, overviewStatesQuery } from "../../ipc/overview-queries";
import { colour, type ColouringKind } from "./colouring";
import { colourOf, paintOf } from "./palette";
import { useWindowColours } from "./use-window-colours";

const noStates: ReadonlyMap<number, number> = new Map();
const noPaint = new Uint8Array();

/** The legend, its colours, and the paint of each CI. */
export function useColours(answer: OverviewAnswer | undefined, isFound: Uint8Array | null) {
  const [kind, setKind] = useState<ColouringKind>("family");
  const [meant, setMeant] = useState<number | null>(null);
  const { palette, theme } = useWindowColours();
  const parents = useClassParents((state) => state.parents);
  const { data: states = noStates } = useQuery({ ...overviewStatesQuery(), enabled: kind === "state" && answer !== undefined });
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
