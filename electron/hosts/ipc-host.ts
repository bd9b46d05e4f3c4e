import type { HostApp } from "../contract/ports.ts";
import { channels } from "../contract/window-port.ts";
import { answerCall, untrustedReply } from "./answer-call.ts";
import { isTrustedSender } from "./trust.ts";

/** What is used of a frame that sends: `parent` is null in the main frame. */
interface SenderFrame {
  url: string;
  parent: unknown;
}

/** What is used of Electron's ipcMain. */
export interface CallReceiver {
  handle(
    channel: string,
    answer: (event: { senderFrame: SenderFrame | null }, ...args: unknown[]) => Promise<string>,
  ): void;
  removeHandler(channel: string): void;
}

/** What is used of a window's contents. */
export interface EventTarget {
  send(channel: string, eventText: string): void;
}

/**
 * Answers the calls of our own windows and sends them the app's events.
 * @param targets the windows that are open now
 * @returns a function that ends both
 */
export function attachIpcHost(app: HostApp, receiver: CallReceiver, targets: () => readonly EventTarget[]): () => void {
  receiver.handle(channels.call, async (event, name, inputText) => {
    const frame = event.senderFrame;
    const sender = frame === null ? null : { url: frame.url, isMainFrame: frame.parent === null };
    if (!isTrustedSender(sender)) return JSON.stringify(untrustedReply);
    return answerCall(app, String(name), String(inputText));
  });
  const unsubscribe = app.subscribe((event) => {
    const eventText = JSON.stringify(event);
    for (const target of targets()) target.send(channels.event, eventText);
  });
  return () => {
    unsubscribe();
    receiver.removeHandler(channels.call);
  };
}
