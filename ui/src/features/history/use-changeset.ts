import { useQuery } from "@tanstack/react-query";
import type { ChangesetView } from "../../ipc/bindings";
import { comparisonQuery } from "../../ipc/time-queries";
import { contentOf } from "./content-of";

/** A changeset by its number: one of those at hand, else it is asked for. */
export function useChangeset(number: number, known: readonly ChangesetView[]): ChangesetView | undefined {
  const atHand = known.find((one) => one.number === number);
  const { data } = useQuery({ ...comparisonQuery(contentOf(number)), enabled: atHand === undefined });
  return atHand ?? data?.to.changeset;
}
