import type { SettingView } from "../../../ipc/bindings";
import { worded } from "../../../locales/sentences";

/** The texts in the fields of a setting, one for each of its numbers. */
export type SettingTexts = readonly string[];

/** Why a setting cannot be taken as it is written. */
export type SettingProblem = "number" | "whole" | "range" | "sum";

/** How far shares may miss 1, for the sake of binary fractions. */
const ROUNDING = 1e-9;

/** The texts of numbers, in the shortest form that reads back as the same. */
export function textsOf(value: readonly number[]): SettingTexts {
  return value.map(String);
}

/** The numbers that are written. */
export function numbersOf(texts: SettingTexts): number[] {
  return texts.map((text) => (text.trim() === "" ? Number.NaN : Number(text.trim())));
}

/** Whether what is written means other numbers than those in use. */
export function isAltered({ value }: SettingView, texts: SettingTexts): boolean {
  return numbersOf(texts).some((number, index) => number !== value[index]);
}

/** Whether what is written means the numbers shipped. */
export function isShipped({ shipped }: SettingView, texts: SettingTexts): boolean {
  return numbersOf(texts).every((number, index) => number === shipped[index]);
}

/** Why a setting cannot be taken; null where it can. */
export function settingProblem(setting: SettingView, texts: SettingTexts): SettingProblem | null {
  const numbers = numbersOf(texts);
  if (numbers.some((number) => !Number.isFinite(number))) return "number";
  if (numbers.some((number) => number < setting.least || number > setting.most)) return "range";
  if (setting.whole && numbers.some((number) => !Number.isInteger(number))) return "whole";
  const sum = numbers.reduce((one, other) => one + other, 0);
  return setting.parts.length > 0 && Math.abs(sum - 1) > ROUNDING ? "sum" : null;
}

/** Settings under their headings, in the order given. */
export function byGroup(settings: readonly SettingView[]): ReadonlyMap<string, readonly SettingView[]> {
  const groups = new Map<string, SettingView[]>();
  for (const setting of settings) {
    const heading = worded(setting.group);
    groups.set(heading, [...(groups.get(heading) ?? []), setting]);
  }
  return groups;
}
