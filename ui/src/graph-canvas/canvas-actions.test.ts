import { describe, expect, it } from "vitest";
import { panBy } from "./camera";
import { fitAll, resize } from "./canvas-actions";
import { createCanvasStore, show } from "./canvas-store";
import { measureScene } from "./drawn-scene";
import { emptyPlacement } from "./layout/placement";
import { emptyScene } from "./scene";

function storeWithDrawing() {
  const store = createCanvasStore();
  const placement = { ...emptyPlacement, bounds: { x: 0, y: 0, width: 2000, height: 400 } };
  store.setState({
    viewport: { width: 1000, height: 600 },
    shown: show(measureScene(emptyScene, "map", "Inter", () => 0), placement),
  });
  fitAll(store);
  return store;
}

describe("resize", () => {
  it("fits a drawing again that nobody moved", () => {
    const store = storeWithDrawing();
    const before = store.getState().camera.zoom;
    resize(store, { viewport: { width: 700, height: 600 } });
    expect(store.getState().camera.zoom).toBeLessThan(before);
    resize(store, { viewport: { width: 1000, height: 600 } });
    expect(store.getState().camera.zoom).toBe(before);
  });

  it("leaves a drawing that was moved where it is", () => {
    const store = storeWithDrawing();
    const moved = panBy(store.getState().camera, 10, 0);
    store.setState({ camera: moved });
    resize(store, { viewport: { width: 700, height: 600 } });
    expect(store.getState().camera).toBe(moved);
  });
});
