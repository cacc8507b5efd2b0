import { Channel, isTauri } from "@tauri-apps/api/core";
import { getCurrentWebview } from "@tauri-apps/api/webview";
import { getCurrentWindow } from "@tauri-apps/api/window";
import { type ApiError, commands } from "./bindings";
import { ApiFault } from "./errors";
import type { Host, HostCommands, HostWindow } from "./host-contract";

type Answer = { status: "ok"; data: unknown } | { status: "error"; error: ApiError };

/** Turns plain callbacks into channels, on the way to the core. */
function toWire(argument: unknown): unknown {
  if (typeof argument !== "function") return argument;
  const channel = new Channel<unknown>();
  channel.onmessage = (message) => argument(message);
  return channel;
}

function throwing(command: (...given: never[]) => Promise<Answer>) {
  const call = command as (...given: unknown[]) => Promise<Answer>;
  return async (...given: unknown[]): Promise<unknown> => {
    const answer = await call(...given.map(toWire));
    if (answer.status === "error") throw new ApiFault(answer.error);
    return answer.data;
  };
}

function shellCommands(): HostCommands {
  const wrapped = Object.entries(commands).map(([name, command]) => [name, throwing(command)]);
  // The mapped type of the contract says exactly what `throwing` does to each command.
  return Object.fromEntries(wrapped) as HostCommands;
}

const shellWindow: HostWindow = {
  onFileDrop: (handler) =>
    getCurrentWebview().onDragDropEvent(({ payload }) => {
      if (payload.type === "drop") handler({ phase: "dropped", paths: payload.paths });
      else handler({ phase: payload.type === "leave" ? "left" : "over" });
    }),
  setZoom: (factor) => getCurrentWebview().setZoom(factor),
  setTitle: (title) => getCurrentWindow().setTitle(title),
};

let current: Host | null = null;

/** Chooses the host, once, before the first drawing: the shell, or the in-memory one where a build has it. */
export async function loadHost(): Promise<void> {
  if (__FAKE_HOST__ && !isTauri()) {
    const { createFakeHost } = await import("./fake-host");
    current = createFakeHost();
    return;
  }
  current = { commands: shellCommands(), window: shellWindow };
}

/** Puts a host in place of the loaded one, as tests do. */
export function replaceHost(host: Host): void {
  current = host;
}

/** The core's commands. */
export function core(): HostCommands {
  if (current === null) throw new Error("The host is asked before it was loaded");
  return current.commands;
}

/** The window's own abilities. */
export function hostWindow(): HostWindow {
  if (current === null) throw new Error("The host is asked before it was loaded");
  return current.window;
}
