import { isPrinting, setPrinting } from "../components/printing-store";

/** What scrolls on the screen, and everything around it. */
const FLOWS = "printFlow";

/**
 * Prints the view in front: without the frame, dark on white, and with all that is scrolled out of sight.
 * The style sheet for paper does the rest.
 */
export async function printView(): Promise<void> {
  if (isPrinting()) return;
  const root = document.documentElement;
  const theme = root.dataset["theme"];
  root.dataset["theme"] = "light";
  setPrinting(true);
  const content = document.getElementById("content");
  const flowing = content === null ? [] : [...scrolling(content)];
  for (const element of flowing) element.dataset[FLOWS] = "";
  const restore = () => {
    for (const element of flowing) delete element.dataset[FLOWS];
    if (theme !== undefined) root.dataset["theme"] = theme;
    setPrinting(false);
  };
  // What is drawn on canvas follows the theme a frame later.
  await frame();
  await frame();
  afterPrinting(restore);
  window.print();
}

/** Elements that can scroll, and those that they stand in, up to the window. A page is narrower than it, so all count. */
function scrolling(content: HTMLElement): Set<HTMLElement> {
  const found = new Set<HTMLElement>();
  for (const element of content.querySelectorAll<HTMLElement>("*")) {
    // What floats over a drawing leaves it in its place.
    if (element.clientHeight === 0 || element.closest("[data-drawing]") !== null) continue;
    if (!/auto|scroll/u.test(getComputedStyle(element).overflowY)) continue;
    for (let around: HTMLElement | null = element; around !== null && !found.has(around); around = around.parentElement) {
      found.add(around);
    }
  }
  return found;
}

/** Calls back once paper is done with; where the system does not tell, as soon as the window is used again. */
function afterPrinting(then: () => void): void {
  const ends = ["afterprint", "pointerdown", "keydown"] as const;
  const end = () => {
    for (const name of ends) window.removeEventListener(name, end, true);
    then();
  };
  for (const name of ends) window.addEventListener(name, end, true);
}

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
