import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { ErrorNote } from "../components/error-note";
import { errorWords } from "../ipc/errors";
import { startQuery } from "../ipc/queries";
import { createQueryClient } from "../ipc/query-client";
import { Frame } from "./frame";
import { Providers } from "./providers";
import { useLanguage } from "./use-language";

/** The whole window. */
export function App() {
  const [client] = useState(createQueryClient);
  return (
    <Providers client={client}>
      <Started />
    </Providers>
  );
}

/** Nothing until the core has said what there is: a moment too short for words. */
function Started() {
  const start = useQuery(startQuery());
  const language = useLanguage(start.data?.settings.language);
  if (start.isError) {
    return <ErrorNote words={errorWords(start.error)} />;
  }
  return start.data === undefined || language === null ? null : <Frame start={start.data} language={language} />;
}
