import { defineConfig } from "vitest/config";

/** Tests in a real Chromium on the build with the in-memory host. */
export default defineConfig({
  test: {
    environment: "node",
    include: ["tests-browser/**/*.test.ts"],
    globalSetup: ["tests-browser/serve.ts"],
    testTimeout: 120_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 12_000 } },
    // A browser on a loaded machine may lose a frame or a focus; what fails three times is a fault.
    retry: 2,
    // Each file starts a browser of its own.
    maxWorkers: 2,
  },
});
