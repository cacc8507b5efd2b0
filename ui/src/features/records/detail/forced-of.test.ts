import { expect, it } from "vitest";
import type { RecordCiView } from "../../../ipc/bindings";
import { forcedOf } from "./forced-of";

const ci = (id: number, role: RecordCiView["role"], state: RecordCiView["state"], deleted = false): RecordCiView => ({
  ci: id,
  summary: null,
  deleted,
  role,
  state,
  minutes: null,
  note: "",
});

it("asks for what is affected or reported, down where nothing is said, the worse of two", () => {
  const cis = [
    ci(1, "affected", null),
    ci(2, "excluded", null),
    ci(3, "affected", "up"),
    ci(4, "reported", "degraded"),
    ci(4, "affected", "down"),
    ci(5, "affected", "down", true),
  ];
  expect(forcedOf({ cis })).toEqual([
    { ci: 1, state: "down" },
    { ci: 4, state: "down" },
  ]);
});
