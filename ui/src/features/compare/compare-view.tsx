import type { ViewProps } from "../../components/views";

/** Two moments. */
export function CompareView(_: ViewProps<"compare">) {
  return null;
}
