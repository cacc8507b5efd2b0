const FOCUSABLE =
  "a[href], button:not(:disabled), input:not(:disabled), select, textarea, [tabindex]:not([tabindex='-1'])";

/** Moves the focus to the next part of the window, or the one before; round at the ends. */
export function stepRegion(by: 1 | -1): void {
  const regions = [...document.querySelectorAll<HTMLElement>("[data-region]")];
  const at = regions.findIndex((region) => region.contains(document.activeElement));
  const start = at === -1 && by === -1 ? 0 : at;
  for (let count = 1; count <= regions.length; count += 1) {
    const region = regions[(start + by * count + regions.length * 2) % regions.length];
    if (region !== undefined && focusInto(region)) return;
  }
}

/** Focuses what is chosen within a region, else the first thing that takes the focus, else the region. */
function focusInto(region: HTMLElement): boolean {
  const chosen = region.querySelector<HTMLElement>("[aria-selected=true], [aria-current=page]");
  const candidates = [chosen, ...region.querySelectorAll<HTMLElement>(FOCUSABLE), region];
  for (const candidate of candidates) {
    candidate?.focus();
    if (candidate !== null && document.activeElement === candidate) return true;
  }
  return false;
}
