import { useIsMutating, useMutation, useQueryClient } from "@tanstack/react-query";
import { useApplying } from "./applying";
import type {
  AcceptRateRequest,
  AppView,
  ConfidenceRuleView,
  ConfirmCauseRequest,
  EditRequest,
  SettingChangeRequest,
  Settings,
} from "./bindings";
import { core } from "./host";
import { afterWorkspaceChange } from "./invalidation";
import { startQuery } from "./queries";

/** An edit and why it is made; the message may be empty. */
export interface Edit {
  readonly request: EditRequest;
  readonly message: string;
}

/** Makes one edit as one changeset. */
export function useEdit() {
  return useApplying(({ request, message }: Edit) => core().edit(request, message));
}

/** Reverses this session's latest edit. */
export function useUndo() {
  return useApplying<void>(() => core().undo());
}

/** Brings back what was undone last. */
export function useRedo() {
  return useApplying<void>(() => core().redo());
}

/** Changes by which rule answers are judged, as one changeset. */
export function useChangeConfidenceRule() {
  return useApplying((rule: ConfidenceRuleView) => core().changeConfidenceRule(rule));
}

/** Keeps the policies of a file, or those worth beginning with, as one changeset. */
export function useKeepPolicies() {
  return useApplying((path: string | null) => core().keepPolicies(path));
}

/** Keeps no policies any more, as one changeset. */
export function useForgetPolicies() {
  return useApplying<void>(() => core().forgetPolicies());
}

/** Changes constants of root cause, as one changeset. */
export function useChangeRootCauseSettings() {
  return useApplying((changes: SettingChangeRequest[]) => core().changeRootCauseSettings(changes, ""));
}

/** Confirms that a CI was the cause of an incident. */
export function useConfirmCause() {
  return useApplying((request: ConfirmCauseRequest) => core().confirmCause(request, ""));
}

/** Takes a confirmed cause back. */
export function useWithdrawCause() {
  return useApplying((id: number) => core().withdrawCause(id, ""));
}

/** Takes over proposed fault rates, as one changeset. */
export function useAcceptRates() {
  return useApplying((accepted: AcceptRateRequest[]) => core().acceptRates(accepted, ""));
}

/** Which workspace to open. */
export type WorkspaceChoice =
  | { readonly kind: "open"; readonly path: string }
  | { readonly kind: "create"; readonly path: string }
  | { readonly kind: "demonstration" }
  | { readonly kind: "none" };

const WORKSPACE_CHANGE = ["workspaceChange"] as const;

/** Whether another workspace is being opened or made. */
export function useWorkspaceIsChanging(): boolean {
  return useIsMutating({ mutationKey: WORKSPACE_CHANGE }) > 0;
}

/** Opens, makes or closes a workspace. */
export function useWorkspaceChange() {
  const client = useQueryClient();
  return useMutation({
    mutationKey: WORKSPACE_CHANGE,
    mutationFn: async (choice: WorkspaceChoice) => {
      switch (choice.kind) {
        case "open":
          return core().openWorkspace(choice.path);
        case "create":
          return core().createWorkspace(choice.path);
        case "demonstration":
          return core().openDemonstration();
        case "none":
          await core().closeWorkspace();
          return null;
      }
    },
    onSuccess: (workspace) => afterWorkspaceChange(client, workspace),
  });
}

/** Keeps the person's settings; the window follows at once. */
export function useSaveSettings() {
  const client = useQueryClient();
  const setSettings = (settings: Settings) =>
    client.setQueryData<AppView>(startQuery().queryKey, (view) =>
      view === undefined ? view : { ...view, settings },
    );
  return useMutation({
    mutationFn: (settings: Settings) => core().saveSettings(settings),
    onMutate: setSettings,
    onSuccess: setSettings,
  });
}
