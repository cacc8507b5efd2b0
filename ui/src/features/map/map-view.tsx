import type { ViewProps } from "../../components/views";
import { MapCanvasView } from "./map-canvas-view";
import { SavedMap } from "./saved/saved-map";

/** A map that starts from CIs and grows by following relationships, or one that was saved. */
export function MapView(view: ViewProps<"map">) {
  const { saved } = view.params;
  if (saved !== undefined) return <SavedMap key={saved} id={saved} {...view} />;
  return <MapCanvasView {...view} saved={null} initial={null} />;
}
