import { use as extend } from "i18next";
import { initReactI18next } from "react-i18next";
import { en } from "./en.ts";

/** Makes the words ready before the first render; English is built in, so nothing is fetched. */
export function startWords(): void {
  void extend(initReactI18next).init({
    lng: "en",
    fallbackLng: "en",
    resources: { en },
    defaultNS: "common",
    interpolation: { escapeValue: false },
    initAsync: false,
  });
}
