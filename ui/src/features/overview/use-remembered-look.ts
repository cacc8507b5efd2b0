import { useQuery } from "@tanstack/react-query";
import { useCallback, useRef } from "react";
import { workspaceQuery } from "../../ipc/queries";
import { type RememberedLook, rememberedLook, rememberLook } from "./overview-memory";

/** How the overview of the open workspace was looked at last, and how to keep how it is looked at now. */
export function useRememberedLook(): { readonly look: RememberedLook; readonly remember: (look: Partial<RememberedLook>) => void } {
  const workspace = useQuery(workspaceQuery()).data?.path ?? "";
  const look = useRef<RememberedLook | null>(null);
  look.current ??= rememberedLook(workspace);
  const remember = useCallback((part: Partial<RememberedLook>) => rememberLook(workspace, part), [workspace]);
  return { look: look.current, remember };
}
