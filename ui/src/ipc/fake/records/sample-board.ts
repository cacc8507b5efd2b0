import type { UnauthorizedView } from "../../bindings";
import type { FakeRecordBook } from "./record-book";

/** What the board of the sample's week has to do: its meetings, and alterations that nobody asked for. */
export function sampleBoard(idOf: (key: string) => number): Pick<FakeRecordBook, "meetings" | "mappings" | "unauthorized"> {
  return {
    meetings: [
      {
        name: "CAB of Thu 12 Nov 2026",
        at: "2026-11-12T13:00:00Z",
        attendees: ["Petra Vogel", "Tomasz Król"],
        agenda: ["CHG-131"],
        notes: "The breaker is approved on condition that the generator was tested.",
        decisions: [{ number: "CHG-131", decision: "approve", by: "Petra Vogel", note: "after the generator test" }],
      },
      {
        name: "CAB of Thu 19 Nov 2026",
        at: "2026-11-19T13:00:00Z",
        attendees: ["Dr. Hanna Voss", "Jonas Weidner", "Petra Vogel"],
        agenda: ["CHG-128", "CHG-134", "CHG-136"],
        notes: "",
        decisions: [],
      },
    ],
    mappings: [{
        name: "Service desk",
        mapping: { kind: "incident", columns: [{ field: "external_number", column: "Number" }, { field: "title", column: "Short description" }], states: [] },
      }],
    unauthorized: [
      altered(idOf("net-0001"), "net-0001", "firmware", "17.9.5", "17.9.4"),
      altered(idOf("net-0002"), "net-0002", "owner", "Tomasz Król", "Lena Brandt"),
      altered(idOf("net-0002"), "net-0002", "serial_number", "FDO2143X0AB", "FDO2143X0AC", 2),
    ],
  };
}

function altered(ci: number, key: string, attribute: string, from: string, to: string, changeset = 1): UnauthorizedView {
  const at = `2026-11-1${changeset}T02:15:00Z`;
  return {
    changeset: { number: changeset, at, author: "Importer", message: "Import vCenter nightly", origin: "import vCenter nightly", hash: "0".repeat(64) },
    ci,
    key,
    alterations: [{ attribute, from, to }],
  };
}
