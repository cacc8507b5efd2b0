import type { HostCommands } from "../host-contract";
import { health, healthList, healthTrend } from "./health";
import type { LongWork } from "./long-work";
import { checkedPolicies, withPolicies } from "./policies";
import type { FakeSession } from "./session";

/** The commands about the data's health. */
export function healthCommands(session: FakeSession, work: LongWork) {
  return {
    health: async (_staleAfterDays, task, progress) => {
      await work.run(task, progress);
      return health(session.estate());
    },
    healthList: async (check, _staleAfterDays, offset, length) => healthList(session.estate(), check, offset, length),
    healthTrend: async (_staleAfterDays, _most, task, progress) => {
      await work.run(task, progress);
      return healthTrend(session.estate());
    },
    policies: async () => checkedPolicies(session.estate()),
    keepPolicies: async () => session.learn((estate) => withPolicies(estate, true), "Change the setting health.policies", "analysisSettings"),
    forgetPolicies: async () => session.learn((estate) => withPolicies(estate, false), "Change the setting health.policies", "analysisSettings"),
    choosePolicyFile: async () => "/home/you/policies.toml",
  } satisfies Partial<HostCommands>;
}
