import type { AffectedFilter } from "../../../ipc/bindings";

/** The filter that lets every affected CI through. */
export const NO_FILTER: AffectedFilter = {
  state: null,
  class: null,
  team: null,
  location: null,
  hops: null,
};
