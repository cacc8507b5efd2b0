import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button";
import { ErrorNote } from "../../../components/error-note";
import { ProgressStrip } from "../../../components/progress-strip";
import { errorWords } from "../../../ipc/errors";
import { useChangeRootCauseSettings } from "../../../ipc/mutations";
import { rootCauseSettingsQuery } from "../../../ipc/queries";
import { useUndoToast } from "../../../ipc/undo-toast";
import { useEditLock } from "../../../ipc/moment";
import { worded } from "../../../locales/sentences";
import { SettingRow } from "./setting-row";
import { byGroup, isAltered, isShipped, numbersOf, settingProblem, type SettingTexts, textsOf } from "./setting-values";
import styles from "./settings-form.module.css";

/** The constants of the model, as the workspace describes them; changed together, as one changeset. */
export function SettingsForm() {
  const { t } = useTranslation(["rootCause", "common"]);
  const { data, error, isFetching } = useQuery(rootCauseSettingsQuery());
  const { mutateAsync, isPending, error: refused, reset } = useChangeRootCauseSettings();
  const tell = useUndoToast();
  const locked = useEditLock();
  const [texts, setTexts] = useState<ReadonlyMap<string, SettingTexts>>(new Map());
  const groups = useMemo(() => byGroup(data ?? []), [data]);
  const textsFor = (name: string, value: readonly number[]) => texts.get(name) ?? textsOf(value);
  const altered = (data ?? []).filter((setting) => isAltered(setting, textsFor(setting.name, setting.value)));
  const isSound = altered.every((setting) => settingProblem(setting, textsFor(setting.name, setting.value)) === null);
  const canSave = altered.length > 0 && isSound && !isPending;
  const save = async () => {
    const changes = altered.map((setting) => {
      const written = textsFor(setting.name, setting.value);
      const { name } = setting;
      return isShipped(setting, written)
        ? ({ change: "reset", name } as const)
        : ({ change: "set", name, value: numbersOf(written) } as const);
    });
    try {
      const applied = await mutateAsync(changes);
      setTexts(new Map());
      tell(worded(applied.label), [applied]);
    } catch {
      // Told of above the form.
    }
  };
  const write = (name: string, written: SettingTexts) => {
    reset();
    setTexts((before) => new Map(before).set(name, written));
  };
  if (error !== null) return <ErrorNote words={errorWords(error)} />;
  return (
    <>
      <ProgressStrip active={isFetching || isPending} />
      {refused !== null && <ErrorNote words={errorWords(refused)} />}
      <div className={styles.groups}>
        {[...groups].map(([group, settings]) => (
          <section key={group} aria-label={group}>
            <h2 className={styles.heading}>{group}</h2>
            {settings.map((setting) => (
              <SettingRow
                key={setting.name}
                setting={setting}
                texts={textsFor(setting.name, setting.value)}
                onTexts={(written) => write(setting.name, written)}
              />
            ))}
          </section>
        ))}
      </div>
      <div className={styles.acts}>
        <span className={styles.note}>{t("model.note")}</span>
        <Button disabled={texts.size === 0} onClick={() => setTexts(new Map())}>
          {t("model.discard")}
        </Button>
        <Button look="filled" disabled={!canSave} locked={locked} onClick={() => void save()}>
          {t("model.save", { count: altered.length })}
        </Button>
      </div>
    </>
  );
}
