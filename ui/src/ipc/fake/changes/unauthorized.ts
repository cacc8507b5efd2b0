import type { AlterationPlace } from "../../bindings";
import type { HostCommands } from "../../host-contract";
import { fault } from "../edits";
import type { FakeRecordBook } from "../records/record-book";
import type { FakeSession } from "../session";

/** Alterations that nobody asked for, in memory. */
export function unauthorizedCommands(session: FakeSession, makeRecord: HostCommands["makeRecord"]) {
  const book = () => session.estate().records;
  const isOne = (answered: readonly AlterationPlace[]) => (one: FakeRecordBook["unauthorized"][number]) =>
    answered.some(({ changeset, ci }) => changeset === one.changeset.number && ci === one.ci);
  const without = (answered: readonly AlterationPlace[], label: string) =>
    session.learn(
      (estate) => {
        const unauthorized = estate.records.unauthorized.filter((one) => !isOne(answered)(one));
        return { ...estate, records: { ...estate.records, unauthorized } };
      },
      label,
      "records",
    );
  return {
    unauthorizedChanges: async () => ({ alterations: [...book().unauthorized], isCutShort: false }),
    acceptAlterations: async (answered) => without(answered, `Accept ${answered.length} alterations`),
    changeOfAlterations: async (answered) => {
      const found = book().unauthorized.filter(isOne(answered));
      const [first] = found;
      if (first === undefined) throw fault({ code: "gone" }, "No alteration waits for an answer.");
      const more = new Set(found.map(({ ci }) => ci)).size - 1;
      const title = `Altered without a change: ${first.key}${more > 0 ? ` and ${more} more` : ""}`;
      const cis = [...new Set(found.map(({ ci }) => ci))].map((ci) => ({ ci, role: "affected" as const, state: null }));
      const values = [
        { field: "title", value: title },
        { field: "type", value: "emergency" },
      ];
      const made = await makeRecord({ kind: "change", values, cis, template: null, incidents: [] }, "");
      return { ...made, applied: without(answered, `Create change: ${title}`) };
    },
  } satisfies Partial<HostCommands>;
}
