import { type RefObject, useEffect, useRef } from "react";

/** What is done with the clipboard while an element has the focus. */
export interface ClipboardActions {
  /** Fills the clipboard; tells whether it did. */
  readonly onCopy: (clipboard: DataTransfer) => boolean;
  readonly onPaste: (text: string) => void;
}

/** Listens to copy and paste while an element itself has the focus, and no field in it. */
export function useClipboardEvents(place: RefObject<HTMLElement | null>, actions: ClipboardActions): void {
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  useEffect(() => {
    const isMeant = () => place.current !== null && document.activeElement === place.current;
    const copy = (event: ClipboardEvent) => {
      if (!isMeant() || event.clipboardData === null) return;
      if (latest.current.onCopy(event.clipboardData)) event.preventDefault();
    };
    const paste = (event: ClipboardEvent) => {
      if (!isMeant() || event.clipboardData === null) return;
      event.preventDefault();
      latest.current.onPaste(event.clipboardData.getData("text/plain"));
    };
    // WebKit offers both outside fields only to a page that says beforehand that it takes them.
    const offer = (event: Event) => {
      if (isMeant()) event.preventDefault();
    };
    document.addEventListener("copy", copy);
    document.addEventListener("paste", paste);
    document.addEventListener("beforecopy", offer);
    document.addEventListener("beforepaste", offer);
    return () => {
      document.removeEventListener("copy", copy);
      document.removeEventListener("paste", paste);
      document.removeEventListener("beforecopy", offer);
      document.removeEventListener("beforepaste", offer);
    };
  }, [place]);
}
