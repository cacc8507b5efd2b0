import "@fontsource-variable/inter/wght.css";
import "@fontsource-variable/jetbrains-mono/wght.css";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/print.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app/app";
import { loadHost } from "./ipc/host";
import "./locales/i18n";

const place = document.getElementById("root");
if (place === null) throw new Error("The page has no place to draw in");
await loadHost();
createRoot(place).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
