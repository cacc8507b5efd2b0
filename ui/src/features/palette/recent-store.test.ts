import { expect, it } from "vitest";
import { type RecentChoice, withChoice } from "./recent-store";

const command = (id: string, at: number): RecentChoice => ({ kind: "command", id, at });

it("puts the newest choice first and holds each once", () => {
  const choices = [command("a", 1), command("b", 2)].reduce<readonly RecentChoice[]>(withChoice, []);
  expect(withChoice(choices, command("a", 3))).toEqual([command("a", 3), command("b", 2)]);
});
