import type { PictureFormat } from "../bindings";
import type { HostCommands } from "../host-contract";

/** Name of the page event that tells a test what was written; its detail is a {@link WrittenPicture}. */
const WRITTEN = "fake-picture-written";

/** A picture as it would lie on the disk. */
export interface WrittenPicture {
  readonly path: string;
  readonly format: PictureFormat;
  readonly bytes: readonly number[];
}

/** Saving pictures, told to whoever listens and kept nowhere. */
export function pictureCommands() {
  return {
    choosePictureTarget: async (format, name) => `/home/you/${name}.${format}`,
    writePicture: async (path, format, bytes) => {
      globalThis.dispatchEvent?.(new CustomEvent<WrittenPicture>(WRITTEN, { detail: { path, format, bytes } }));
      return null;
    },
  } satisfies Partial<HostCommands>;
}
