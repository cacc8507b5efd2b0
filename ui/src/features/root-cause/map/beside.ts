import type { CiId } from "../../../components/ids";
import type { RootCauseView } from "../../../ipc/bindings";
import type { Faults } from "../causes/chosen-cause";

/** Ways drawn beside those of the faults. */
const MOST_WAYS = 6;

/**
 * CIs that tell why other symptoms are left open: for each that the faults do not explain, its way to the most probable
 * candidate that would.
 */
export function drawnBeside({ candidates, observations }: RootCauseView, faults: Faults): readonly CiId[] {
  const own = new Set(faults.map(({ ci }) => ci));
  const explained = new Set(
    candidates.filter(({ ci }) => own.has(ci)).flatMap((one) => one.explained.flatMap(([symptom]) => symptom ?? [])),
  );
  const open = observations.filter(({ ci, state }) => state !== "up" && !explained.has(ci)).slice(0, MOST_WAYS);
  const ways = open.flatMap(({ ci }) => {
    const others = candidates.filter((one) => !own.has(one.ci));
    const way = others.flatMap((one) => one.explained).find(([symptom, next]) => symptom === ci && next !== undefined);
    return way ?? [];
  });
  return [...new Set(ways)];
}
