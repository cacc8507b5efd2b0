import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { AppActionsContext } from "../components/app-actions";
import { ToastHost } from "../components/toast-host";
import type { AppView } from "../ipc/bindings";
import type { LanguageTag } from "../locales/languages";
import { FRAME_ACTIONS } from "./actions";
import { Content } from "./content";
import styles from "./frame.module.css";
import { followPlaces } from "./frame-store";
import { GlobalCommands } from "./global-commands";
import { MomentBand } from "./moment-band";
import { RecordDialogs } from "../features/records/make/record-dialogs";
import { Overlays } from "./overlays";
import { PrintedHead } from "./printed-head";
import { Rail } from "./rail";
import { StatusBar } from "./status-bar";
import { TabStrip } from "./tab-strip";
import { TitleBar } from "./title-bar";
import { Tour } from "./tour/tour";
import { TourOffer } from "./tour/tour-offer";
import { useFileDrop } from "./use-file-drop";
import { useOpenWorkspace } from "./use-open-workspace";
import { useOthersChanges } from "./use-others-changes";
import { useShortcuts } from "./use-shortcuts";
import { useAskForAuthor } from "./use-ask-for-author";
import { useTheme } from "./use-theme";
import { useZoom } from "./zoom";

/**
 * The window: title bar, rail, tabs, content, inspector, status bar. In another language it is drawn anew, since
 * numbers and dates stand in places that ask for no text; what floats over it stays.
 */
export function Frame({ start, language }: { start: AppView; language: LanguageTag }) {
  const { t } = useTranslation("app");
  const { workspace, opening, problem } = useOpenWorkspace(start);
  const isOver = useFileDrop(workspace !== null);
  useTheme(start.settings.theme);
  useAskForAuthor();
  useZoom();
  useShortcuts();
  useOthersChanges();
  useEffect(followPlaces, []);
  return (
    <AppActionsContext value={FRAME_ACTIONS}>
      <GlobalCommands workspace={workspace} settings={start.settings} recent={start.recent} />
      <div key={language} className={styles.frame} data-drop={isOver || undefined}>
        <a className={styles.skip} href="#content" data-unprinted>
          {t("skip")}
        </a>
        <TitleBar workspace={workspace} opening={opening} recent={start.recent} />
        {workspace !== null && <MomentBand moment={workspace.moment} />}
        {workspace !== null && <TourOffer workspace={workspace} settings={start.settings} />}
        <Rail isOpen={workspace !== null} />
        {workspace !== null && <TabStrip />}
        {workspace !== null && <PrintedHead workspace={workspace} />}
        <Content start={start} workspace={workspace} opening={opening} problem={problem} />
        <StatusBar workspace={workspace} opening={opening} />
      </div>
      <Tour settings={start.settings} />
      <Overlays settings={start.settings} workspace={workspace} />
      {workspace !== null && <RecordDialogs />}
      <ToastHost />
    </AppActionsContext>
  );
}
