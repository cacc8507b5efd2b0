import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import { de } from "./de/de";
import { en } from "./en/en";
import { languageInForce } from "./languages";

/** The texts of the window, ready at once: all languages are part of the build. */
export const i18n = i18next.createInstance();

void i18n.use(initReactI18next).init({
  // Until the person's settings are read, as the system says.
  lng: languageInForce("system", navigator.languages),
  fallbackLng: "en",
  ns: Object.keys(en),
  defaultNS: "common",
  resources: { en, de },
  initAsync: false,
  // React writes text as text, so escaping here would show up twice.
  interpolation: { escapeValue: false },
});
