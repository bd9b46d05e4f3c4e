import type { CallInput, CallName, CallOutput } from "../electron/contract/calls.ts";
import type { Reply } from "../electron/contract/errors.ts";
import type { AppEvent } from "../electron/contract/events.ts";
import type { WindowPort } from "../electron/contract/window-port.ts";

/**
 * What the page is told by the bridge itself. `bridge.lost`: events do not come in any more. `bridge.resync`: they do
 * again, and some may have been missed, so read anew what is on screen.
 */
export type BridgeNotice = { name: "bridge.lost" } | { name: "bridge.resync" };

/** The page's only way out: calls to the app and events from it, the same over both transports. */
export interface Bridge {
  /** Makes a call. Never throws: a lost connection is an error value with the code `bridge.lost`. */
  invoke<N extends CallName>(name: N, input: CallInput<N>): Promise<Reply<CallOutput<N>>>;
  /** Hands every event to `listener` until the returned function is called. */
  on(listener: (event: AppEvent | BridgeNotice) => void): () => void;
}

/** A transport: JSON texts out and in. `send` rejects when nothing can be reached. */
interface Pipe {
  send(name: string, inputText: string): Promise<string>;
  listen(onEventText: (eventText: string) => void, onNotice: (notice: BridgeNotice) => void): () => void;
}

/** A bridge over a transport, which is chosen when it is first needed. All listeners share one stream of events. */
function createBridge(choose: () => Pipe): Bridge {
  let chosen: Pipe | undefined;
  const pipe = (): Pipe => (chosen ??= choose());
  const listeners = new Set<(event: AppEvent | BridgeNotice) => void>();
  const tell = (event: AppEvent | BridgeNotice): void => {
    for (const listener of listeners) listener(event);
  };
  let stop: (() => void) | undefined;
  return {
    async invoke<N extends CallName>(name: N, input: CallInput<N>) {
      try {
        return JSON.parse(await pipe().send(name, JSON.stringify(input))) as Reply<CallOutput<N>>;
      } catch {
        return lostReply;
      }
    },
    on(listener) {
      listeners.add(listener);
      stop ??= pipe().listen((eventText) => tell(JSON.parse(eventText) as AppEvent), tell);
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        stop?.();
        stop = undefined;
      };
    },
  };
}

const lostReply: Reply<never> = {
  ok: false,
  error: {
    code: "bridge.lost",
    message: "Sextant's own process does not answer.",
    hint: "What you typed is still on the page. Check that Sextant is running where you started it, then try again.",
  },
};

const shutOutReply: Reply<never> = {
  ok: false,
  error: {
    code: "call.untrusted",
    message: "This browser is not let in any more: Sextant was started anew since.",
    hint: "What you typed is still on the page: copy it, then open Sextant with the newest link that its terminal shows.",
  },
};

/** The desktop's transport: the two functions that the preload script gives. */
function windowPipe(port: WindowPort): Pipe {
  return { send: (name, inputText) => port.call(name, inputText), listen: (onEventText) => port.listen(onEventText) };
}

const firstRetryMs = 1_000;
const lastRetryMs = 15_000;

/** The browser's transport: HTTP for calls, server-sent events for events. */
function httpPipe(): Pipe {
  let streaming = false;
  let missed = false;
  return {
    async send(name, inputText) {
      // What this call sets off may be told before the stream is open.
      if (!streaming) missed = true;
      const headers = { "content-type": "application/json" };
      const response = await fetch(`/api/call/${name}`, { method: "POST", headers, body: inputText });
      // The server tells nobody whom it does not know why.
      return response.status === 403 ? JSON.stringify(shutOutReply) : response.text();
    },
    listen(onEventText, onNotice) {
      let source: EventSource;
      let lost = false;
      let retryMs = firstRetryMs;
      let retry: ReturnType<typeof setTimeout> | undefined;
      const open = (): void => {
        source = new EventSource("/api/events");
        source.addEventListener("message", (event) => onEventText(String(event.data)));
        source.addEventListener("open", () => {
          retryMs = firstRetryMs;
          streaming = true;
          if (missed || lost) onNotice({ name: "bridge.resync" });
          missed = lost = false;
        });
        source.addEventListener("error", () => {
          streaming = false;
          if (!lost) onNotice({ name: "bridge.lost" });
          lost = true;
          // A cut stream is opened again by the browser; a refused one is not.
          if (source.readyState !== EventSource.CLOSED) return;
          retry = setTimeout(open, retryMs);
          retryMs = Math.min(retryMs * 2, lastRetryMs);
        });
      };
      open();
      return () => {
        clearTimeout(retry);
        streaming = false;
        source.close();
      };
    },
  };
}

/** The transport of the place where the page runs. */
function choosePipe(): Pipe {
  const port = (window as { sextant?: WindowPort }).sextant;
  return port === undefined ? httpPipe() : windowPipe(port);
}

/** The bridge of this page. */
export const bridge: Bridge = createBridge(choosePipe);
