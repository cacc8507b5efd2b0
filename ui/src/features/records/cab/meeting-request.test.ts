import { describe, expect, it } from "vitest";
import type { CabMeetingView } from "../../../ipc/bindings";
import { meetingInSight, moved } from "./meeting-request";

const meeting = (name: string, at: string): CabMeetingView => ({ name, at, attendees: [], agenda: [], notes: "" });

it.each([
  [0, 2, ["b", "c", "a"]],
  [2, 0, ["c", "a", "b"]],
  [1, 1, ["a", "b", "c"]],
  [0, -1, ["a", "b", "c"]],
  [2, 3, ["a", "b", "c"]],
])("moves the item at %i to %i", (from, to, expected) => {
  expect(moved(["a", "b", "c"], from, to)).toEqual(expected);
});

describe("the meeting in sight", () => {
  const meetings = [meeting("first", "2026-11-10T10:00:00Z"), meeting("second", "2026-11-17T10:00:00Z")];

  it.each([
    ["first", "2026-11-11T00:00:00Z", "first"],
    [null, "2026-11-11T00:00:00Z", "second"],
    ["gone", "2026-11-01T00:00:00Z", "first"],
    [null, "2026-12-01T00:00:00Z", "second"],
  ])("of the name %s at %s is %s", (name, now, expected) => {
    expect(meetingInSight(meetings, name, Date.parse(now))?.name).toBe(expected);
  });

  it("is none where there is none", () => {
    expect(meetingInSight([], null, 0)).toBeUndefined();
  });
});
