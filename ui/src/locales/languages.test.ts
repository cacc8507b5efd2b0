import { afterEach, describe, expect, it } from "vitest";
import { formatDay, formatInstant, formatNumber } from "../components/format";
import { de } from "./de/de";
import { en } from "./en/en";
import { compareNames } from "./formats";
import { i18n } from "./i18n";
import { modelWord } from "./model-words";
import { languageInForce, numberRegion } from "./languages";

/** All texts of a language with the way to each. */
function textsOf(texts: object, way = ""): Map<string, string> {
  return new Map(
    Object.entries(texts).flatMap(([key, value]) =>
      typeof value === "string" ? [[`${way}${key}`, value] as const] : [...textsOf(value as object, `${way}${key}.`)],
    ),
  );
}

const ENGLISH = textsOf(en);
const GERMAN = textsOf(de);
const matches = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([whole]) => whole).sort();

afterEach(() => i18n.changeLanguage("en"));

describe("the German texts", () => {
  it("have the keys of the English ones", () => {
    expect([...GERMAN.keys()].sort()).toEqual([...ENGLISH.keys()].sort());
  });

  it.each([
    ["values that are filled in", /\{\{\w+\}\}/gu],
    ["elements that are set in", /<\w+\/>/gu],
  ])("name the same %s", (_what, pattern) => {
    const differing = [...ENGLISH].filter(
      ([key, text]) => matches(text, pattern).join() !== matches(GERMAN.get(key) ?? "", pattern).join(),
    );
    expect(differing.map(([key]) => key)).toEqual([]);
  });

  it("have each plural form that the language asks for", () => {
    const counted = [...GERMAN.keys()].filter((key) => /_(zero|one|other)$/u.test(key)).map((key) => key.replace(/_\w+$/u, ""));
    const asked = new Intl.PluralRules("de").resolvedOptions().pluralCategories;
    const lacking = counted.flatMap((key) => asked.map((form) => `${key}_${form}`)).filter((key) => !GERMAN.has(key));
    expect(lacking).toEqual([]);
  });

  it("are not empty where the English ones say something", () => {
    expect([...ENGLISH].filter(([key, text]) => text !== "" && GERMAN.get(key) === "").map(([key]) => key)).toEqual([]);
  });

  it("quote as German does", () => {
    expect([...GERMAN].filter(([, text]) => /”/u.test(text)).map(([key]) => key)).toEqual([]);
  });
});

describe("the language in force", () => {
  it.each([
    ["english", ["de-AT"], "en"],
    ["german", ["en-US"], "de"],
    ["system", ["de-AT", "en"], "de"],
    ["system", ["fr-FR", "de-DE"], "en"],
    ["system", [], "en"],
  ] as const)("is, chosen %s on a system of %s, %s", (chosen, ofSystem, expected) => {
    expect(languageInForce(chosen, ofSystem)).toBe(expected);
  });

  it("keeps the separators of the person's region where it is one of the language", () => {
    expect(numberRegion("de", ["en-US", "de-CH"])).toBe("de-CH");
    expect(numberRegion("de", ["en-US"])).toBe("de-DE");
    expect(numberRegion("en", ["de-DE"])).toBe("en-GB");
  });

  it("is followed at once by texts, numbers, dates and the order of names", async () => {
    const told = () => [i18n.t("app:undo"), formatNumber(12345.5), formatDay("2026-11-21T22:00:00", "2026-01-01"), formatInstant("2026-11-21T22:00:00")];
    expect(told()).toEqual(["Undo", "12,345.5", "21 Nov", "Sat 21 Nov 2026 22:00"]);
    void i18n.changeLanguage("de");
    expect(told()).toEqual(["Rückgängig", "12.345,5", "21. Nov.", "Sa 21. Nov. 2026 22:00"]);
    expect(["Zug", "Änderung 10", "Änderung 9", "Bau"].sort(compareNames)).toEqual(["Änderung 9", "Änderung 10", "Bau", "Zug"]);
  });
});

describe("labels of the model", () => {
  it("are read in the language of the window where they are the shipped ones, and else as they are", async () => {
    expect(modelWord("Virtual machine")).toBe("Virtual machine");
    void i18n.changeLanguage("de");
    expect(["Virtual machine", "runs on", "Support team", "Our own class"].map(modelWord)).toEqual([
      "Virtuelle Maschine",
      "läuft auf",
      "Support-Team",
      "Our own class",
    ]);
  });
});
