import { modelWords as german } from "./de/model-words";
import { i18n } from "./i18n";

/**
 * A label of the model in the language of the window. Workspaces store the shipped labels in English; one that
 * somebody has altered, or added, is theirs and stays as it is. For reading alone: what is edited is what is stored.
 */
export function modelWord(label: string): string {
  return i18n.language === "de" ? (german.get(label) ?? label) : label;
}
