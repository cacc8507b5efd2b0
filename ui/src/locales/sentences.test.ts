import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { messageWords, originWords } from "./changeset-words";
import { coreSentences } from "./core-sentences";
import { sentences } from "./de/sentences";
import { i18n } from "./i18n";
import { templateOf, valuesIn } from "./sentence-template";
import { worded } from "./sentences";

const ALL: readonly string[] = Object.values(coreSentences).flat();
const namesOf = (text: string) => [...new Set([...text.matchAll(/\{(\w+)(?::\?|[~;#])?\}/gu)].map(([, name]) => name))].sort();

beforeEach(() => i18n.changeLanguage("de"));
afterEach(() => i18n.changeLanguage("en"));

describe("the German sentences of the core", () => {
  it("are there for each that it can say, and not empty", () => {
    expect(ALL.length).toBeGreaterThan(700);
    expect(ALL.filter((one) => (sentences as Record<string, string>)[one]?.trim() === "")).toEqual([]);
    expect(Object.keys(sentences).sort()).toEqual([...ALL].sort());
  });

  it("set in each value of the English ones, and no other", () => {
    // German needs no kind where the number alone says it.
    const unsaid = [" The latest {0} is {latest}."];
    const differing = Object.entries(sentences).filter(([english, german]) => namesOf(english).join() !== namesOf(german).join());
    expect(differing.map(([english]) => english)).toEqual(unsaid);
  });

  it("begin and end with a blank where the English ones do, and quote as German does", () => {
    const edge = (text: string) => [text.startsWith(" "), text.endsWith(" ")].join();
    expect(Object.entries(sentences).filter(([english, german]) => edge(english) !== edge(german))).toEqual([]);
    expect(Object.values(sentences).filter((german) => /”/u.test(german))).toEqual([]);
  });

  it("are found for each sentence that is made from a template, by its values", () => {
    const lost = ALL.filter((english) => {
      const template = templateOf(english);
      // Where two values adjoin, only their words together are known.
      if (english.includes("}{")) return false;
      if (template === null) return worded(english) !== (sentences as Record<string, string>)[english];
      const made = english.replaceAll(/\{(\w+)(:\?)?\}/gu, (_all, name: string, quoted) => (quoted === undefined ? `‹${name}›` : `"‹${name}›"`));
      const values = valuesIn(made, template);
      return values === null || [...values].some(([name, value]) => value !== `‹${name}›`);
    });
    expect(lost).toEqual([]);
  });
});

describe("a sentence of the core", () => {
  it.each([
    ["The disk is full; nothing was changed. Make room and try again.", "Der Datenträger ist voll; nichts wurde geändert. Platz schaffen und es erneut versuchen."],
    // Values in another order than in English, and a quote within quotes.
    ['"a \\"b\\" c" cannot be a key: It is longer than 256 bytes. Shorten it.', "„a \"b\" c“ kann kein Schlüssel sein: Es ist länger als 256 Bytes. Kürzen."],
    ["core-sw-01 is retired and takes no part in impact. Choose a CI in service, or put it in service first.", "core-sw-01 ist Außer Betrieb und nimmt an Auswirkungen nicht teil. Ein CI in Betrieb wählen oder es zuerst in Betrieb nehmen."],
    // Sentences within sentences, and lists of words.
    ["CHG-3 cannot move from new to closed. From new it can move to assess or cancelled.", "CHG-3 kann nicht von „Neu“ nach „Geschlossen“. Von „Neu“ geht es weiter zu: Bewertung oder Abgebrochen."],
    ['There is no class "clus" (at character 7).', "Es gibt keine Klasse „clus“ (bei Zeichen 7)."],
    ['There is no draft "Spring". Did you mean Sprint?', "Es gibt keinen Entwurf „Spring“. Gemeint vielleicht: Sprint?"],
    ["Alter relationship type runs_on", "Beziehungstyp runs_on ändern"],
    ["Alter class rack", "Klasse rack ändern"],
    // One after another.
    ["a was deleted since. b was altered again in changeset 4.", "a wurde seitdem gelöscht. b wurde in Changeset 4 erneut geändert."],
    ["Something that no core says.", "Something that no core says."],
    ["", ""],
  ])("%s", (english, german) => {
    expect(worded(english)).toBe(german);
  });

  it("keeps a path with backslashes as it is", () => {
    const said = "The folder C:\\new\\table does not exist. Make it, or choose another place.";
    expect(worded(said)).toBe("Den Ordner C:\\new\\table gibt es nicht. Ihn anlegen oder einen anderen Ort wählen.");
  });

  it("stays English in an English window", () => {
    void i18n.changeLanguage("en");
    expect(worded("The record is no longer there. Choose another one.")).toBe("The record is no longer there. Choose another one.");
  });
});

describe("the message of a changeset", () => {
  it.each([
    ["Change core-sw-01", "core-sw-01 ändern"],
    ["Move CHG-12 to root cause analysis", "CHG-12 nach „Ursachenanalyse“ bewegen"],
    ["Add web-1 depends_on db-1", "web-1 depends_on db-1 hinzufügen"],
    ["Undo Change core-sw-01", "Rückgängig: core-sw-01 ändern"],
    ["Save the template Patch a server", "Speichern: Vorlage Patch a server"],
    ["Add class rack_row", "Klasse rack_row anlegen"],
  ])("%s is the core's own label", (label, german) => {
    expect(messageWords({ message: label })).toBe(german);
  });

  it.each([
    "Change the filters of the cooling",
    "Add new servers",
    "Remove what nobody needs",
    "Delete old entries",
    "Import of the week",
    "Undo the mess of Friday",
    "Status",
  ])("%s is what a person wrote, and stays", (message) => {
    expect(messageWords({ message, origin: "manual" })).toBe(message);
  });

  it("of an import is known by its origin", () => {
    expect(messageWords({ message: "Import cis.csv", origin: "import cis.csv" })).toBe("cis.csv importieren");
    expect(originWords("undo of 4")).toBe("Rückgängig von 4");
  });
});
