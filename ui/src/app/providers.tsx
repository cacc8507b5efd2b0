import { createTheme, MantineProvider } from "@mantine/core";
import { type QueryClient, QueryClientProvider } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { I18nextProvider } from "react-i18next";
import { i18n } from "../locales/i18n";

/** Mantine gives behaviour alone; the looks are the window's own. */
const BEHAVIOUR_ONLY = createTheme({ fontFamily: "var(--font)", cursorType: "default" });

/** What every part of the window may ask for: texts, answers of the core, behaviours. */
export function Providers({ client, children }: { client: QueryClient; children: ReactNode }) {
  return (
    <I18nextProvider i18n={i18n}>
      <QueryClientProvider client={client}>
        <MantineProvider theme={BEHAVIOUR_ONLY} withCssVariables={false} withGlobalClasses={false}>
          {children}
        </MantineProvider>
      </QueryClientProvider>
    </I18nextProvider>
  );
}
