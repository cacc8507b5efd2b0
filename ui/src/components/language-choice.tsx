import { useTranslation } from "react-i18next";
import type { Language } from "../ipc/bindings";
import { LANGUAGE_TAGS } from "../locales/languages";
import { Segmented } from "./segmented";

const LANGUAGES: readonly Language[] = ["english", "german", "system"];

/** The language of the window, each in its own words. */
export function LanguageChoice({
  language,
  onChange,
}: {
  language: Language;
  onChange: (language: Language) => void;
}) {
  const { t } = useTranslation("settings");
  return (
    <Segmented
      label={t("language")}
      value={language}
      options={LANGUAGES.map((value) => ({
        value,
        label: t(value),
        ...(value === "system" ? {} : { lang: LANGUAGE_TAGS[value] }),
      }))}
      onChange={onChange}
    />
  );
}
