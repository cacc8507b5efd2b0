import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { useClassParents } from "../../components/class-parents-store";
import { readTheme } from "../../graph-canvas/theme";
import type { OverviewAnswer } from "../../ipc/overview-queries";
import { overviewStatesQuery } from "../../ipc/overview-queries";
import { colour, type ColouringKind } from "./colouring";
import { colourOf, paintOf, paletteTheme } from "./palette";

const noStates: ReadonlyMap<number, number> = new Map();
const noPaint = new Uint8Array();

/** The legend, its colours, and the paint of each CI. `themes` counts changes of the window's theme. */
export function useColours(answer: OverviewAnswer | undefined, isFound: Uint8Array | null, themes: number) {
  const [kind, setKind] = useState<ColouringKind>("family");
  const [meant, setMeant] = useState<number | null>(null);
  const parents = useClassParents((state) => state.parents);
  const { data: states = noStates } = useQuery({ ...overviewStatesQuery(), enabled: kind === "state" && answer !== undefined });
  const colouring = useMemo(
    () => (answer === undefined ? null : colour(kind, answer.view, answer.columns, parents, states)),
    [answer, kind, parents, states],
  );
  const colours = useMemo(() => {
    // Asked anew with every theme.
    const theme = readTheme(document.documentElement);
    return themes < 0 || colouring === null ? [] : colouring.entries.map(({ tone }) => colourOf(tone, paletteTheme(), theme));
  }, [colouring, themes]);
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
