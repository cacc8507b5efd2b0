import { afterEach, describe, expect, it, vi } from "vitest";
import {
  allCommands,
  availableCommands,
  type Command,
  registerCommands,
  runCommand,
} from "./command-registry";

const command = (id: string, more: Partial<Command> = {}): Command => ({
  id,
  label: id,
  group: "view",
  run: () => undefined,
  ...more,
});

const undone: (() => void)[] = [];
afterEach(() => {
  for (const undo of undone.splice(0)) undo();
});
const register = (...commands: Command[]) => {
  const unregister = registerCommands(commands);
  undone.push(unregister);
  return unregister;
};

describe("commands", () => {
  it("are offered only when they can be run", () => {
    register(command("a"), command("b", { when: () => false }));
    expect(availableCommands().map(({ id }) => id)).toEqual(["a"]);
  });

  it("of a later registration hide earlier ones until they are taken away", () => {
    register(command("a", { label: "first" }));
    const unregister = register(command("a", { label: "second" }));
    expect(allCommands().map(({ label }) => label)).toEqual(["second"]);
    unregister();
    expect(allCommands().map(({ label }) => label)).toEqual(["first"]);
  });

  it("run by id, and tell when they cannot", () => {
    const run = vi.fn();
    register(command("a", { run }), command("b", { run, when: () => false }));
    expect([runCommand("a"), runCommand("b"), runCommand("c")]).toEqual([true, false, false]);
    expect(run).toHaveBeenCalledTimes(1);
  });
});
