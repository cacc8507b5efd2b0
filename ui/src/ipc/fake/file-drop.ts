import type { FileDrop } from "../host-contract";

/** Name of the page event that plays a drop of files; its detail are the paths. */
const DROP = "fake-file-drop";

/** Reports the drops that a test plays; the result stops it. */
export async function onFakeFileDrop(handler: (drop: FileDrop) => void): Promise<() => void> {
  const follow = (event: Event) => {
    if (event instanceof CustomEvent && Array.isArray(event.detail)) {
      handler({ phase: "dropped", paths: event.detail.map(String) });
    }
  };
  window.addEventListener(DROP, follow);
  return () => window.removeEventListener(DROP, follow);
}
