import type { ForcedState, ImpactView } from "../../../ipc/bindings";

/** A selection with its letter and what it does. */
export interface Answered {
  readonly letter: string;
  readonly forced: readonly ForcedState[];
  readonly answer: ImpactView;
}
