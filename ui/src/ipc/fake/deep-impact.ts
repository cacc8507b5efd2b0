import type { HostCommands } from "../host-contract";
import { availability, availabilityTargets } from "./availability";
import { cfiaMatrix } from "./cfia";
import { confidence, withRule } from "./confidence";
import { fateSharing, jointOutage } from "./joint-outage";
import type { LongWork } from "./long-work";
import { recovery } from "./recovery";
import { criticalSinglePoints, cutSets, singlePoints } from "./redundancy";
import type { FakeSession } from "./session";

/** The commands of what stands on the impact rule. */
export function deepImpact(session: FakeSession, work: LongWork) {
  return {
    impactConfidence: async (roots) => confidence(session.estate(), roots),
    changeConfidenceRule: async (rule) =>
      session.learn((estate) => withRule(estate, rule), "Change the setting confidence.rule", "analysisSettings"),
    singlePoints: async (of, task, progress) => {
      await work.run(task, progress);
      return singlePoints(session.estate(), of);
    },
    criticalSinglePoints: async (task, progress) => {
      await work.run(task, progress);
      return criticalSinglePoints(session.estate());
    },
    cutSets: async (question, task, progress) => {
      await work.run(task, progress);
      return cutSets(session.estate(), question);
    },
    availability: async (of, task, progress) => {
      await work.run(task, progress);
      return availability(session.estate(), of);
    },
    availabilityTargets: async (task, progress) => {
      await work.run(task, progress);
      return availabilityTargets(session.estate());
    },
    cfia: async (question, task, progress) => {
      await work.run(task, progress);
      return cfiaMatrix(session.estate(), question);
    },
    writeCfia: async (question, path, task, progress) => {
      await work.run(task, progress);
      return { path, rows: cfiaMatrix(session.estate(), question).total };
    },
    recovery: async (question, task, progress) => {
      await work.run(task, progress);
      return recovery(session.estate(), question);
    },
    jointOutage: async (first, second, task, progress) => {
      await work.run(task, progress);
      return jointOutage(session.estate(), first, second);
    },
    fateSharing: async () => fateSharing(session.estate()),
  } satisfies Partial<HostCommands>;
}
