import { contextBridge, ipcRenderer } from "electron";
import { channels, type WindowPort } from "./contract/window-port.ts";

/** The whole of what the page gets: two functions that carry text. Who may call and what is valid is decided in the main process. */
const port: WindowPort = {
  call: async (name, inputText) => String(await ipcRenderer.invoke(channels.call, name, inputText)),
  listen(listener) {
    const pass = (_event: unknown, eventText: unknown): void => listener(String(eventText));
    ipcRenderer.on(channels.event, pass);
    return () => void ipcRenderer.off(channels.event, pass);
  },
};

contextBridge.exposeInMainWorld("sextant", port);
