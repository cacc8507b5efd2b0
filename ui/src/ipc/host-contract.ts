import type { Channel } from "@tauri-apps/api/core";
import type { commands } from "./bindings";

type Commands = typeof commands;

/** What a command gives when it goes well. */
type Data<Answer> = Extract<Awaited<Answer>, { status: "ok" }> extends { data: infer Value }
  ? Value
  : never;

/** A command's arguments, with plain callbacks in the place of channels. */
type PlainArguments<Arguments extends readonly unknown[]> = {
  [Index in keyof Arguments]: Arguments[Index] extends Channel<infer Message>
    ? (message: Message) => void
    : Arguments[Index];
};

/** Every command of the core, giving its data or throwing an `ApiFault`. */
export type HostCommands = {
  readonly [Name in keyof Commands]: (
    ...given: PlainArguments<Parameters<Commands[Name]>>
  ) => Promise<Data<ReturnType<Commands[Name]>>>;
};

/** Files over the window, or dropped on it. */
export type FileDrop =
  | { readonly phase: "over" }
  | { readonly phase: "left" }
  | { readonly phase: "dropped"; readonly paths: readonly string[] };

/** What the window itself can do, beside the core's commands. */
export interface HostWindow {
  /** Reports files dragged over the window; the result stops it. */
  readonly onFileDrop: (handler: (drop: FileDrop) => void) => Promise<() => void>;
  /** Scales the whole page; 1 is actual size. */
  readonly setZoom: (factor: number) => Promise<void>;
  /** Names the window to the operating system. */
  readonly setTitle: (title: string) => Promise<void>;
}

/** The other side of the bridge: the shell, or the in-memory one of the UI's own tests. */
export interface Host {
  readonly commands: HostCommands;
  readonly window: HostWindow;
}
