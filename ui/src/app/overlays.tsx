import type { Settings, WorkspaceView } from "../ipc/bindings";
import { SettingsPanel } from "../features/settings/settings-panel";
import { VerifyPanel } from "../features/verify/verify-panel";
import { PaletteOverlay } from "./palette-overlay";
import { setOverlay, useFrameStore } from "./frame-store";
import { ShortcutSheet } from "./shortcut-sheet";

const close = () => setOverlay(null);

/** What floats over the frame: one thing at a time. */
export function Overlays({
  settings,
  workspace,
}: {
  settings: Settings;
  workspace: WorkspaceView | null;
}) {
  const overlay = useFrameStore((state) => state.overlay);
  switch (overlay) {
    case "palette":
      return <PaletteOverlay isOpen={workspace !== null} />;
    case "settings":
      return <SettingsPanel settings={settings} onClose={close} />;
    case "shortcuts":
      return <ShortcutSheet onClose={close} />;
    case "verify":
      return <VerifyPanel onClose={close} />;
    case null:
      return null;
  }
}
