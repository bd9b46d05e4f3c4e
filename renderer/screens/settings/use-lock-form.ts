import { useState } from "react";
import type { EncryptionView, Lock } from "../../../electron/contract/encryption.ts";
import { shortestPassphrase } from "../../../electron/contract/encryption.ts";
import type { Problem } from "../../../electron/contract/errors.ts";
import { bridge } from "../../bridge.ts";

const blank = { present: "", fresh: "", again: "" };

/** What opens the store, while it is being changed. Passphrases are kept nowhere but in their fields. */
export function useLockForm(view: EncryptionView, onChanged: () => Promise<void>) {
  const [by, setBy] = useState<Lock["by"]>(view.by);
  const [typed, setTyped] = useState(blank);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Problem | null>(null);
  const [done, setDone] = useState(false);
  const choose = (chosen: Lock["by"]): void => {
    setBy(chosen);
    setRefused(null);
    setDone(false);
  };
  const type = (part: Partial<typeof blank>): void => {
    setTyped({ ...typed, ...part });
    setRefused(null);
    setDone(false);
  };
  const needsPresent = view.by === "passphrase" && (by !== "passphrase" || typed.fresh !== "");
  const differs = typed.again !== "" && typed.again !== typed.fresh;
  const isChange = by === "passphrase" ? typed.fresh !== "" : by !== view.by;
  const isReady =
    isChange &&
    (by !== "passphrase" || (typed.fresh.length >= shortestPassphrase && typed.again === typed.fresh)) &&
    (!needsPresent || typed.present !== "");
  const change = async (): Promise<void> => {
    setBusy(true);
    setRefused(null);
    const lock: Lock = by === "passphrase" ? { by, passphrase: typed.fresh } : { by };
    const present = view.by === "passphrase" ? { passphrase: typed.present } : {};
    const reply = await bridge.invoke("encryption.set", { lock, ...present });
    setBusy(false);
    if (!reply.ok) return setRefused(reply.error);
    setTyped(blank);
    setDone(true);
    await onChanged();
  };
  const deleteReadable = async (): Promise<void> => {
    const reply = await bridge.invoke("encryption.deleteReadable", {});
    setRefused(reply.ok ? null : reply.error);
    await onChanged();
  };
  return { by, typed, busy, refused, done, needsPresent, differs, isReady, choose, type, change, deleteReadable };
}
