import { i18n } from "../locales/i18n";

/** A shortcut as told in the command registry: modifiers and one key, joined by "+". */
export interface Shortcut {
  /** Ctrl, or Cmd on a Mac. */
  readonly mod: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
  /** As KeyboardEvent.key gives it, in lower case. */
  readonly key: string;
}

/** The parts of a keyboard event that shortcuts look at. */
export type KeyStroke = Pick<
  KeyboardEvent,
  "key" | "ctrlKey" | "metaKey" | "shiftKey" | "altKey"
> & {
  /** The place of the key on the keyboard, as KeyboardEvent.code gives it. */
  readonly code?: string;
};

/** Reads "Mod+Shift+Z", "F6" or "?". */
export function parseShortcut(text: string): Shortcut {
  const parts = text.split("+");
  // "Mod++" is the plus key itself.
  const key = text.endsWith("+") ? "+" : (parts.at(-1) ?? "");
  return {
    mod: parts.includes("Mod"),
    shift: parts.includes("Shift"),
    alt: parts.includes("Alt"),
    key: key.toLowerCase(),
  };
}

/** The key of a stroke in lower case. WebKitGTK does not name Shift+Tab; plus needs no Shift, as in browsers. */
function keyOf({ key, code = "" }: KeyStroke): string {
  if (key === "Unidentified") return code.toLowerCase();
  return key === "=" ? "+" : key.toLowerCase();
}

/** Whether a key stroke is this shortcut. Signs such as "?" match however the keyboard makes them. */
export function matchesShortcut(shortcut: Shortcut, stroke: KeyStroke): boolean {
  const isSign = shortcut.key.length === 1 && shortcut.key.toLowerCase() === shortcut.key.toUpperCase();
  return (
    keyOf(stroke) === shortcut.key &&
    (stroke.ctrlKey || stroke.metaKey) === shortcut.mod &&
    stroke.altKey === shortcut.alt &&
    (isSign || stroke.shiftKey === shortcut.shift)
  );
}

/** Keys that are named, as the user's language and keyboard name them. */
const NAMED = ["Mod", "Shift", "Escape", "Delete", "Enter", "Space"] as const;

const DRAWN: Readonly<Record<string, string>> = {
  ArrowLeft: "←",
  ArrowRight: "→",
  ArrowUp: "↑",
  ArrowDown: "↓",
};

const isMac = () => /^Mac/u.test(navigator.platform);

function shown(key: string): string {
  const named = NAMED.find((one) => one === key);
  if (named === undefined) return DRAWN[key] ?? key;
  return named === "Mod" && isMac() ? "⌘" : i18n.t(`common:keyCap.${named}`);
}

/** The caps to show for a shortcut, one per key. */
export function shortcutCaps(text: string): readonly string[] {
  const parts = text.endsWith("+") ? [...text.slice(0, -2).split("+"), "+"] : text.split("+");
  return parts.filter((part) => part !== "").map(shown);
}
