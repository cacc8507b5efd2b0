import { IconBolt, IconFileImport, IconFileDownload, IconPencil, IconPlus, IconRoute, IconSitemap } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { ErrorNote } from "../../components/error-note";
import { LanguageChoice } from "../../components/language-choice";
import { Mono } from "../../components/mono";
import { Segmented } from "../../components/segmented";
import type { AppView } from "../../ipc/bindings";
import { errorWords } from "../../ipc/errors";
import { useSaveSettings } from "../../ipc/mutations";
import { Figure } from "./figure";
import { RecentList } from "./recent-list";
import { StartActions } from "./start-actions";
import styles from "./start-view.module.css";

/** What one can do before a workspace is open. */
export interface StartViewProps {
  readonly start: AppView;
  /** Why the workspace of last time, or the one asked for, is not open. */
  readonly problem: Error | null;
  readonly onDemonstration: () => void;
  readonly onImport: () => void;
  readonly onEmpty: () => void;
  readonly onOpen: (path: string) => void;
  readonly onChoose: () => void;
}

/** The first start: three ways to begin, the workspaces opened before, and what it is all about. */
export function StartView(props: StartViewProps) {
  const { start, problem, onDemonstration, onImport, onEmpty, onOpen, onChoose } = props;
  const { t } = useTranslation("start");
  return (
    <div className={styles.start}>
      <div className={styles.column}>
        <h1 className={styles.title}>{t("title")}</h1>
        <p className={styles.lead}>{t("lead")}</p>
        {problem !== null && <ErrorNote words={errorWords(problem)} />}
        <StartActions
          actions={[
            { id: "demo", icon: IconSitemap, shortcut: "Mod+D", run: onDemonstration },
            { id: "importFiles", icon: IconFileImport, shortcut: "Mod+I", run: onImport },
            { id: "empty", icon: IconPlus, shortcut: "Mod+N", run: onEmpty },
          ]}
          cis={start.demonstrationCis}
        />
        <RecentList recent={start.recent} onOpen={onOpen} onChoose={onChoose} />
        <p className={styles.drop}>
          <IconFileDownload size={17} stroke={1.5} aria-hidden />
          <span>
            {t("dropBefore")}
            <Mono>.faultline</Mono>
            {t("dropAfter")}
          </span>
        </p>
        <StartFooter start={start} />
      </div>
      <div className={styles.picture}>
        <Figure />
        <ul className={styles.texts}>
          <Hint icon={IconBolt} title={t("failTitle")} text={t("failText")} />
          <Hint icon={IconRoute} title={t("pathTitle")} text={t("pathText")} />
          <Hint icon={IconPencil} title={t("correctTitle")} text={t("correctText")} />
        </ul>
      </div>
    </div>
  );
}

function StartFooter({ start: { settings, version } }: { start: AppView }) {
  const { t } = useTranslation(["start", "settings"]);
  const { mutate } = useSaveSettings();
  return (
    <div className={styles.footer}>
      <span>{t("settings:theme")}</span>
      <Segmented
        label={t("settings:theme")}
        value={settings.theme}
        options={(["light", "dark", "system"] as const).map((value) => ({
          value,
          label: t(`settings:${value}`),
        }))}
        onChange={(theme) => mutate({ ...settings, theme })}
      />
      <span>{t("settings:language")}</span>
      <LanguageChoice language={settings.language} onChange={(language) => mutate({ ...settings, language })} />
      <span className={styles.version}>{t("version", { version })}</span>
    </div>
  );
}

function Hint({ icon: Picture, title, text }: { icon: typeof IconBolt; title: string; text: string }) {
  return (
    <li>
      <h2 className={styles.hintTitle}>
        <Picture size={16} stroke={1.5} aria-hidden />
        {title}
      </h2>
      <p>{text}</p>
    </li>
  );
}
