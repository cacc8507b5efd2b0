import type { HostCommands } from "../../host-contract";
import { fault } from "../edits";
import type { FakeSession } from "../session";
import { measure } from "./measures";
import { serviceSituation } from "./service-view";

/** Measures over time and services with what is below them, in memory. */
export function measureCommands(session: FakeSession) {
  return {
    measures: async (request) => measure(session.estate(), request, session.changesetOf(session.nextNumber()).at),
    serviceView: async (ci, within) => {
      const found = serviceSituation(session.estate(), ci, within);
      if (found === null) throw fault({ code: "gone" }, "The CI is no longer there.");
      return found;
    },
  } satisfies Partial<HostCommands>;
}
