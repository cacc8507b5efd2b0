import { useLayoutEffect, useState, useSyncExternalStore } from "react";
import type { Language } from "../ipc/bindings";
import { core } from "../ipc/host";
import { i18n } from "../locales/i18n";
import { type LanguageTag, languageInForce } from "../locales/languages";
import { changeTabs } from "./frame-store";
import { untitle } from "./tabs";

function subscribe(changed: () => void): () => void {
  window.addEventListener("languagechange", changed);
  return () => window.removeEventListener("languagechange", changed);
}

/**
 * Puts the window into the chosen language, or that of the operating system, and gives the one in force;
 * null until there is a choice, so that nothing is drawn in another language first.
 */
export function useLanguage(chosen: Language | undefined): LanguageTag | null {
  // Told as one text, since browsers make the list anew each time.
  const ofSystem = useSyncExternalStore(subscribe, () => navigator.languages.join());
  const [inForce, setInForce] = useState<LanguageTag | null>(null);
  const language = chosen === undefined ? null : languageInForce(chosen, ofSystem.split(","));
  useLayoutEffect(() => {
    if (language === null) return;
    const usualTitle = i18n.getFixedT(i18n.language, "app");
    changeTabs((tabs) => untitle(tabs, (view) => usualTitle(`tabTitle.${view}`)));
    void i18n.changeLanguage(language);
    document.documentElement.lang = language;
    // A dialog with English names of files is no loss.
    core().nameFileKinds(i18n.t("menu:fileKind", { returnObjects: true })).catch(() => undefined);
    setInForce(language);
  }, [language]);
  return inForce;
}
