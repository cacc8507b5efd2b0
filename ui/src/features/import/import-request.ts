import type { ImportRequest } from "../../ipc/bindings";

/** What a person chose for an import, beside the files. */
export interface ImportOptions {
  /** Empty for the name of the file. */
  readonly source: string;
  readonly skipBadRows: boolean;
  readonly createClasses: boolean;
  readonly strict: boolean;
}

export const USUAL_OPTIONS: ImportOptions = {
  source: "",
  skipBadRows: false,
  createClasses: false,
  strict: false,
};

/** The request for files under some options. */
export function importRequest(
  files: readonly string[],
  options: ImportOptions,
  message: string,
): ImportRequest {
  const { source, skipBadRows, createClasses, strict } = options;
  return {
    files: [...files],
    source: source.trim() === "" ? null : source.trim(),
    skipBadRows,
    createClasses,
    strict,
    message: message.trim(),
  };
}
