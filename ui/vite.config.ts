import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/**
 * `vite` and `vite build --mode fake` draw the window on the in-memory host, for work on the UI and its tests;
 * a plain `vite build` is what the shell embeds and holds no trace of that host.
 */
export default defineConfig(({ command, mode }) => ({
  plugins: [react()],
  base: "./",
  clearScreen: false,
  define: {
    __FAKE_HOST__: JSON.stringify(command === "serve" || mode === "fake"),
  },
  server: { port: 5173, strictPort: true },
  worker: { format: "es" },
  build: {
    target: "es2022",
    outDir: mode === "fake" ? "test-results/window" : "dist",
    // Everything is a file of its own: the content security policy has no room for data: URLs.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2000,
  },
}));
