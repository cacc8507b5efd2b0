import { createContext } from "react";

/** The dialog that something is in, or null: what drops down must be inside it, since a dialog covers all else. */
export const DialogElement = createContext<HTMLElement | null>(null);
