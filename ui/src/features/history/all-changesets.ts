import type { ChangesetFilter } from "../../ipc/bindings";

/** Lists every changeset. */
export const ALL_CHANGESETS: ChangesetFilter = { author: "", origin: "", since: "", until: "", class: null };
