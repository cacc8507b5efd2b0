import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { TestProject } from "vitest/node";
import { preview } from "vite";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the window is served. */
    address: string;
  }
}

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const SHELL = new URL("../../src-tauri/tauri.conf.json", import.meta.url);

/** The shell's own content security policy, made stricter by having no inline styles at all. */
function contentSecurityPolicy(): string {
  const shell = JSON.parse(readFileSync(SHELL, "utf8"));
  const policy: Record<string, string> = { ...shell.app.security.csp, "style-src": "'self'" };
  return Object.entries(policy)
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join("; ");
}

/** Serves the built window on a free port, under the shell's policy. */
export default async function serve(project: TestProject): Promise<() => Promise<void>> {
  const server = await preview({
    root: ROOT,
    mode: "fake",
    logLevel: "error",
    build: { outDir: "test-results/window" },
    preview: {
      port: 0,
      strictPort: false,
      headers: { "Content-Security-Policy": contentSecurityPolicy() },
    },
  });
  const [address] = server.resolvedUrls?.local ?? [];
  if (address === undefined) throw new Error("The window is not served anywhere");
  project.provide("address", address);
  return () => server.close();
}
