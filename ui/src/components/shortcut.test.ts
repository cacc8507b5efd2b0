import { describe, expect, it } from "vitest";
import { type KeyStroke, matchesShortcut, parseShortcut, shortcutCaps } from "./shortcut";

const stroke = (key: string, held: Partial<KeyStroke> = {}): KeyStroke => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});

describe("shortcuts", () => {
  it.each([
    ["Mod+K", stroke("k", { ctrlKey: true }), true],
    ["Mod+K", stroke("k", { metaKey: true }), true],
    ["Mod+K", stroke("k"), false],
    ["Mod+Z", stroke("Z", { ctrlKey: true, shiftKey: true }), false],
    ["Mod+Shift+Z", stroke("Z", { ctrlKey: true, shiftKey: true }), true],
    ["?", stroke("?", { shiftKey: true }), true],
    ["Mod++", stroke("+", { ctrlKey: true, shiftKey: true }), true],
    ["Mod++", stroke("=", { ctrlKey: true }), true],
    ["Mod+Shift+Tab", stroke("Unidentified", { code: "Tab", ctrlKey: true, shiftKey: true }), true],
    ["Mod+-", stroke("-", { ctrlKey: true }), true],
    ["F", stroke("f"), true],
    ["F", stroke("f", { altKey: true }), false],
    ["Alt+ArrowLeft", stroke("ArrowLeft", { altKey: true }), true],
    ["Shift+F6", stroke("F6", { shiftKey: true }), true],
    ["F6", stroke("F6", { shiftKey: true }), false],
  ])("%s and the stroke %o: %s", (text, pressed, expected) => {
    expect(matchesShortcut(parseShortcut(text), pressed)).toBe(expected);
  });

  it.each([
    ["Mod+Shift+Z", ["Ctrl", "Shift", "Z"]],
    ["Mod++", ["Ctrl", "+"]],
    ["Alt+ArrowLeft", ["Alt", "←"]],
    ["?", ["?"]],
  ])("%s is shown as %s", (text, caps) => {
    expect(shortcutCaps(text)).toEqual(caps);
  });
});
