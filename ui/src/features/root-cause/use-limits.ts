import { useQuery } from "@tanstack/react-query";
import { rootCauseSettingsQuery } from "../../ipc/queries";

/** How far a question goes, unless the user says otherwise. */
export interface Limits {
  readonly mostFaults: number;
  /** Seconds. */
  readonly timeLimit: number;
}

/** What is shipped, for a workspace whose settings cannot be read. */
const SHIPPED: Limits = { mostFaults: 3, timeLimit: 5 };

/** What the settings of the workspace say; null until they are read. */
export function useLimits(): Limits | null {
  const { data, error } = useQuery(rootCauseSettingsQuery());
  if (error !== null) return SHIPPED;
  if (data === undefined) return null;
  const valueOf = (name: string) => data.find((setting) => setting.name === name)?.value[0];
  return {
    mostFaults: valueOf("most_faults") ?? SHIPPED.mostFaults,
    timeLimit: Math.max(1, Math.ceil(valueOf("time_limit") ?? SHIPPED.timeLimit)),
  };
}
