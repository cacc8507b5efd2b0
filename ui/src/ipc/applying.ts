import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { AppliedView } from "./bindings";
import { afterEdit } from "./invalidation";

/** A mutation that wrote something; whatever it made stale is asked again. */
export function useApplying<Variables>(apply: (variables: Variables) => Promise<AppliedView>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: apply,
    onSuccess: (applied) => afterEdit(client, applied),
  });
}
