import { IconFileExport, IconFileImport, IconPlus, IconSearch } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Button } from "../../components/button";
import { Segmented } from "../../components/segmented";
import { TextField } from "../../components/text-field";
import { showToast } from "../../components/toast-store";
import { MODEL_SECTIONS, type ModelSection } from "../../components/views";
import { errorWords } from "../../ipc/errors";
import { core } from "../../ipc/host";
import styles from "./model.module.css";
import type { DefinedSection } from "./model-task";
import { useModelLock } from "./use-model-lock";

/** What of the model is listed, and what can be done to all of it. */
export function ModelBar({
  section,
  words,
  onSection,
  onWords,
  onAdd,
  onImport,
}: {
  section: ModelSection;
  words: string;
  onSection: (section: ModelSection) => void;
  onWords: (words: string) => void;
  onAdd: (section: DefinedSection) => void;
  onImport: (path: string) => void;
}) {
  const { t } = useTranslation("model");
  const locked = useModelLock();
  const choose = useMutation({
    mutationFn: () => core().chooseModelFile(),
    onSuccess: (path) => {
      if (path !== null) onImport(path);
    },
    onError: (error) => showToast({ text: errorWords(error).happened }),
  });
  const write = useMutation({
    mutationFn: async () => {
      const path = await core().chooseModelTarget();
      if (path !== null) await core().exportModel(path);
      return path;
    },
    onSuccess: (path) => {
      if (path !== null) showToast({ text: t("exported", { path }) });
    },
    onError: (error) => showToast({ text: errorWords(error).happened }),
  });
  return (
    <div className={styles.bar}>
      <Segmented
        label={t("sections")}
        value={section}
        options={MODEL_SECTIONS.map((value) => ({ value, label: t(`section.${value}`) }))}
        onChange={onSection}
      />
      <TextField small icon={IconSearch} className={styles.find} aria-label={t("find")} placeholder={t("find")} value={words} onChange={(event) => onWords(event.target.value)} />
      <span className={styles.end}>
        <Button small look="quiet" icon={IconFileImport} locked={locked} onClick={() => choose.mutate()}>
          {t("importFile")}
        </Button>
        <Button small look="quiet" icon={IconFileExport} onClick={() => write.mutate()}>
          {t("exportFile")}
        </Button>
        {section !== "extras" && (
          <Button small icon={IconPlus} locked={locked} onClick={() => onAdd(section)}>
            {t(`add.${section}`)}
          </Button>
        )}
      </span>
    </div>
  );
}
