import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { ErrorNote } from "../components/error-note";
import { errorWords } from "../ipc/errors";
import { startQuery } from "../ipc/queries";
import { createQueryClient } from "../ipc/query-client";
import { Frame } from "./frame";
import { Providers } from "./providers";

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
  if (start.isError) {
    return <ErrorNote words={errorWords(start.error)} />;
  }
  return start.data === undefined ? null : <Frame start={start.data} />;
}
