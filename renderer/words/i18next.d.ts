import "i18next";
import type { en } from "./en.ts";

// Makes a misspelt key a type error.
declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "common";
    resources: typeof en;
  }
}
