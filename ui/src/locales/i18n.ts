import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import { en } from "./en/en";

/** The texts of the window, ready at once: English is part of the build. */
export const i18n = i18next.createInstance();

void i18n.use(initReactI18next).init({
  lng: "en",
  fallbackLng: "en",
  ns: Object.keys(en),
  defaultNS: "common",
  resources: { en },
  initAsync: false,
  // React writes text as text, so escaping here would show up twice.
  interpolation: { escapeValue: false },
});
