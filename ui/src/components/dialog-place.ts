import { createContext } from "react";

/** The open dialog around, which lies above the page: lists and panels that float have to hang in it. */
export const DialogPlace = createContext<HTMLElement | null>(null);
