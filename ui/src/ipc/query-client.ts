import { QueryClient } from "@tanstack/react-query";

/**
 * Answers of the core stay until an edit says that they moved: the workspace is a file of this window,
 * so nothing changes behind its back. Nothing is retried, since a second try gives the same answer.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        gcTime: 5 * 60_000,
        retry: false,
        networkMode: "always",
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
      },
      mutations: { retry: false, networkMode: "always" },
    },
  });
}
