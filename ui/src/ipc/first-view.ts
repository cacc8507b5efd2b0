import { core } from "./host";

let reported = false;

/** Tells the shell, once per run, that something worth seeing is drawn; a failure to tell harms nothing. */
export function reportFirstView(): void {
  if (reported) return;
  reported = true;
  // Two frames, so that the picture is on the screen and not only in the document.
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      core()
        .firstViewDrawn()
        .catch(() => undefined);
    }),
  );
}
