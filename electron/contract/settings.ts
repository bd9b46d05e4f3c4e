import { z } from "zod";
import { parseUrl } from "./parse-url.ts";

export const AdvisorPreset = z.enum(["offline", "openai", "openrouter", "ollama", "lm-studio", "other"]);
export type AdvisorPreset = z.infer<typeof AdvisorPreset>;

/** What is said of an address that may hold a secret, which is never saved: it belongs into the secret box. */
export const moreThanAddress = "The address holds more than an address: a user name, or something behind ? or #.";

/** Whether an address holds a user, a password, a query or a fragment. False where it is no address at all. */
export function holdsMoreThanAddress(address: string): boolean {
  const url = parseUrl(address);
  if (url === null) return false;
  const { username, password, search, hash } = url;
  return [username, password, search, hash].some((part) => part !== "");
}

/** Where a model's server is: empty, or an address on http or https and nothing more. */
export const ServerAddress = z
  .union([
    z.literal(""),
    z.url({ protocol: /^https?$/, error: "The address must start with http:// or https://." }).max(2_000),
  ])
  .refine((address) => !holdsMoreThanAddress(address), { error: moreThanAddress });

/** Who advises. The key is not here: it lives in the secret box. */
export const AdvisorSettings = z.object({
  preset: AdvisorPreset,
  baseUrl: ServerAddress,
  model: z.string().trim().max(200),
  secondPass: z.boolean(),
  /** Whether to ask the endpoint for tool calls; `auto` tries once and remembers a refusal. */
  tools: z.enum(["auto", "off"]),
});
export type AdvisorSettings = z.infer<typeof AdvisorSettings>;

/** Who gives a second opinion: an advisor for one turn. What it wrote is compared as it was written, so there is no second pass. */
export const OpinionAdvisor = AdvisorSettings.omit({ secondPass: true });
export type OpinionAdvisor = z.infer<typeof OpinionAdvisor>;

/** What the presets fill in. */
export const advisorPresets: Record<
  AdvisorPreset,
  { label: string; baseUrl: string; needsKey: boolean; exampleModel: string }
> = {
  offline: { label: "Offline advisor", baseUrl: "", needsKey: false, exampleModel: "" },
  openai: { label: "OpenAI", baseUrl: "https://api.openai.com/v1", needsKey: true, exampleModel: "gpt-5" },
  openrouter: {
    label: "OpenRouter",
    baseUrl: "https://openrouter.ai/api/v1",
    needsKey: true,
    exampleModel: "anthropic/claude-sonnet-4.5",
  },
  ollama: { label: "Ollama", baseUrl: "http://127.0.0.1:11434/v1", needsKey: false, exampleModel: "llama3.3" },
  "lm-studio": { label: "LM Studio", baseUrl: "http://127.0.0.1:1234/v1", needsKey: false, exampleModel: "qwen3-32b" },
  other: { label: "Another OpenAI-compatible address", baseUrl: "", needsKey: true, exampleModel: "" },
};

export const Appearance = z.object({ scheme: z.enum(["auto", "light", "dark"]) });
export type Appearance = z.infer<typeof Appearance>;

/**
 * Where keys are kept on this machine. `memory`: for this run only. `environment`: read from a variable, never stored. `key-file`: in a
 * file that a passphrase opens.
 */
export const KeyStoreKind = z.enum(["keychain", "plain-text", "memory", "environment", "key-file"]);
export type KeyStoreKind = z.infer<typeof KeyStoreKind>;

export interface SettingsView {
  advisor: AdvisorSettings;
  appearance: Appearance;
  key: {
    stored: boolean;
    store: KeyStoreKind;
    remark: string;
    /** Whether a file that a passphrase opens holds keys; null where keys are kept in another way. */
    file: "none" | "locked" | "open" | null;
  };
  profileFolder: string;
  playbookFolder: string;
}

/** What "Test connection" says, in plain words. */
export interface ConnectionReport {
  ok: boolean;
  code: string;
  message: string;
  hint: string;
  /** Models that the endpoint lists, if it does. */
  models: string[];
}
