import "@mantine/core/styles.layer.css";
import "@mantine/spotlight/styles.layer.css";
import "@fontsource-variable/inter/wght.css";
import "@fontsource-variable/source-serif-4/wght.css";
import "@fontsource-variable/source-serif-4/wght-italic.css";
import "./theme/base.css";
import { MantineProvider } from "@mantine/core";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Entrance } from "./entrance.tsx";
import { OutsideDialog } from "./parts/outside/outside-dialog.tsx";
import { keepDraftsOverReload } from "./state/drafts.ts";
import { resolveVariables, theme } from "./theme/theme.ts";
import { startWords } from "./words/i18n.ts";

startWords();
keepDraftsOverReload();

// The host writes this document's nonce into the page; Mantine's own style element must carry it.
const styleNonce = document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content ?? "";

const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no #root.");
createRoot(root).render(
  <StrictMode>
    <MantineProvider
      theme={theme}
      cssVariablesResolver={resolveVariables}
      defaultColorScheme="auto"
      getStyleNonce={() => styleNonce}
    >
      <Entrance />
      <OutsideDialog />
    </MantineProvider>
  </StrictMode>,
);
