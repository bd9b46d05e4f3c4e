import type { CallParsed } from "../contract/calls.ts";
import { SextantError } from "../contract/errors.ts";
import { AdvisorSettings, Appearance, type SettingsView } from "../contract/settings.ts";
import type { Db } from "../store/db.ts";
import { putSetting, readSetting } from "../store/settings.ts";
import { advisorKeyFor, readAdvisorKey } from "./advisor-key.ts";
import type { AppContext } from "./app-context.ts";

const firstAdvisor: AdvisorSettings = { preset: "offline", baseUrl: "", model: "", secondPass: true, tools: "auto" };
const firstAppearance: Appearance = { scheme: "auto" };

/** Who advises, as last set: at first, and where what is stored can't be read, the offline advisor. */
export function readAdvisorSettings(db: Db): AdvisorSettings {
  const stored = AdvisorSettings.safeParse(readSetting(db, "advisor"));
  return stored.success ? stored.data : firstAdvisor;
}

/** Everything that the settings page shows. Of the key it says only whether there is one. */
export async function readSettings(context: AppContext): Promise<SettingsView> {
  const appearance = Appearance.safeParse(readSetting(context.db, "appearance"));
  return {
    advisor: readAdvisorSettings(context.db),
    appearance: appearance.success ? appearance.data : firstAppearance,
    key: await readKeyStanding(context),
    profileFolder: context.profileFolder,
    playbookFolder: context.userPlaybooksFolder,
  };
}

/** Sets who advises from the next turn on. */
export function setAdvisor(context: AppContext, input: CallParsed<"settings.setAdvisor">): Promise<SettingsView> {
  putSetting(context.db, "advisor", input.advisor);
  return readSettings(context);
}

/** Sets light, dark, or as the system has it. */
export function setAppearance(context: AppContext, input: CallParsed<"settings.setAppearance">): Promise<SettingsView> {
  putSetting(context.db, "appearance", input.appearance);
  return readSettings(context);
}

/**
 * Hands the key to the secret box, and to nothing else.
 * @throws SextantError `secret.refused` where it can only be kept for this run
 */
export async function storeKey(context: AppContext, input: CallParsed<"settings.storeKey">): Promise<SettingsView> {
  const name = input.baseUrl === undefined ? keyName(context) : advisorKeyFor(input.baseUrl);
  await context.secrets.store(name, input.key, {
    allowPlainText: input.allowPlainText,
    ...(input.passphrase === undefined ? {} : { passphrase: input.passphrase }),
  });
  return readSettings(context);
}

/**
 * Opens the file of keys for this run.
 * @throws SextantError `secret.wrong-passphrase`; `secret.refused` where keys are not kept in a file
 */
export async function openKeys(context: AppContext, input: CallParsed<"settings.openKeys">): Promise<SettingsView> {
  const { file } = context.secrets;
  if (file === undefined || file.state() === "none")
    throw new SextantError("secret.refused", "There is no file of keys to open.", {
      hint: "Nothing was changed. Enter the key in Settings.",
    });
  if (file.state() === "locked") await file.open(input.passphrase);
  return readSettings(context);
}

/** Forgets the key, wherever it is kept. */
export async function forgetKey(context: AppContext): Promise<SettingsView> {
  await context.secrets.forget(keyName(context));
  return readSettings(context);
}

/** Whether a key was entered for a server; the one that the environment gives counts for the server of the saved settings only. */
export function readKeyOf(context: AppContext, baseUrl: string): Promise<SettingsView["key"]> {
  const saved = readAdvisorSettings(context.db).baseUrl;
  return standingOf(context, () => readAdvisorKey(context.secrets, baseUrl, saved));
}

/** Whether there is a key for the server of the saved settings. */
function readKeyStanding(context: AppContext): Promise<SettingsView["key"]> {
  return readKeyOf(context, readAdvisorSettings(context.db).baseUrl);
}

/** A key that is there but can't be read counts as none, with the reason: the page must open so that it can be entered again. */
async function standingOf({ secrets }: AppContext, read: () => Promise<string | null>): Promise<SettingsView["key"]> {
  const file = secrets.file?.state() ?? null;
  try {
    const key = await read();
    return { stored: key !== null, store: secrets.kind, remark: secrets.remark, file };
  } catch (error) {
    if (!(error instanceof SextantError)) throw error;
    return { stored: false, store: secrets.kind, remark: `${error.message} ${error.hint}`, file };
  }
}

/** The key that is entered or forgotten is that of the server in the saved settings. */
function keyName(context: AppContext): string {
  return advisorKeyFor(readAdvisorSettings(context.db).baseUrl);
}
