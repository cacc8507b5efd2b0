import { useMutation } from "@tanstack/react-query";
import { useApplying } from "./applying";
import type { ModelEditRequest } from "./bindings";
import { core } from "./host";

/** An edit of the model, whether CIs that do not satisfy it are taken as they are, and why it is made. */
export interface ModelEdit {
  readonly request: ModelEditRequest;
  readonly accept: boolean;
  readonly message: string;
}

/** Tells what an edit of the model would do. */
export function usePreviewModelEdit() {
  return useMutation({ mutationFn: (request: ModelEditRequest) => core().previewModelEdit(request) });
}

/** Makes an edit of the model as one changeset. */
export function useEditModel() {
  return useApplying(({ request, accept, message }: ModelEdit) => core().editModel(request, accept, message));
}
