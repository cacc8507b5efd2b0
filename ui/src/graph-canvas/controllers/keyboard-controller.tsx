import { useEffect } from "react";
import { panBy } from "../camera";
import { fitAll, revealNode, zoomBy } from "../canvas-actions";
import { useCanvas, type CanvasParts } from "../canvas-context";
import { firstNode, neighbour, type Step } from "../neighbours";

const steps: Readonly<Record<string, Step>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
};

const panStep = 60;
const panOf: Readonly<Record<Step, readonly [number, number]>> = {
  up: [0, panStep],
  down: [0, -panStep],
  left: [panStep, 0],
  right: [-panStep, 0],
};
const zoomStep = 1.25;

/**
 * Works the canvas without a pointer: arrows follow the lines from node to node (with Ctrl they move the drawing),
 * Enter opens or picks, Space shows or hides neighbours, + - 0 zoom, Escape leaves what goes on or clears the selection.
 */
export function KeyboardController(): null {
  const parts = useCanvas();
  useEffect(() => {
    const { element } = parts.surface;
    const key = (event: KeyboardEvent): void => {
      if (event.target === element && handle(parts, event)) {
        event.preventDefault();
        event.stopPropagation();
      }
    };
    const focus = (): void => {
      const { shown, current, selection } = parts.store.getState();
      // What was selected elsewhere meanwhile, such as in the list, is where the keyboard goes on.
      const selected = current !== null && selection.has(current) ? current : [...selection].at(-1);
      const start = selected ?? current ?? (shown === null ? null : firstNode(shown));
      parts.store.setState({ hasFocus: element.matches(":focus-visible"), current: start });
    };
    const blur = (): void => parts.store.setState({ hasFocus: false });
    element.addEventListener("keydown", key);
    element.addEventListener("focus", focus);
    element.addEventListener("blur", blur);
    return () => {
      element.removeEventListener("keydown", key);
      element.removeEventListener("focus", focus);
      element.removeEventListener("blur", blur);
    };
  }, [parts]);
  return null;
}

/** Does what a key asks for; tells whether it asked for anything here. */
function handle(parts: CanvasParts, event: KeyboardEvent): boolean {
  const { store, events } = parts;
  const step = steps[event.key];
  if (step !== undefined) {
    if (event.altKey) return false;
    if (event.ctrlKey || event.metaKey) store.setState(({ camera }) => ({ camera: panBy(camera, ...panOf[step]) }));
    else moveAlong(parts, step, event.shiftKey);
    return true;
  }
  if (event.ctrlKey || event.metaKey || event.altKey) return selectAll(parts, event);
  const { current } = store.getState();
  switch (event.key) {
    case "Enter":
      if (current !== null) (events.current.onPick ?? events.current.onOpen)?.(current);
      return current !== null;
    case " ":
      if (current !== null) events.current.onToggle?.(current);
      return current !== null;
    case "+":
    case "=":
      zoomBy(store, zoomStep);
      return true;
    case "-":
      zoomBy(store, 1 / zoomStep);
      return true;
    case "0":
      fitAll(store);
      return true;
    case "Escape":
      if (events.current.onLeave === undefined) events.current.onSelect([], null);
      else events.current.onLeave();
      return true;
    default:
      return false;
  }
}

function selectAll({ store, events }: CanvasParts, event: KeyboardEvent): boolean {
  if (event.key.toLowerCase() !== "a" || event.altKey) return false;
  const ids = (store.getState().shown?.measured.scene.nodes ?? []).map((node) => node.id);
  events.current.onSelect(ids, ids.at(-1) ?? null);
  return true;
}

function moveAlong({ store, events }: CanvasParts, step: Step, adding: boolean): void {
  const { shown, current, selection, camera } = store.getState();
  if (shown === null) return;
  const start = current !== null && shown.placement.nodes.has(current) ? current : null;
  const next = start === null ? firstNode(shown) : neighbour(shown, start, step);
  if (next === null) {
    if (start === null) store.setState({ camera: panBy(camera, ...panOf[step]) });
    return;
  }
  store.setState({ current: next, hasFocus: true });
  revealNode(store, next);
  events.current.onSelect(adding ? [...new Set([...selection, next])] : [next], next);
}
