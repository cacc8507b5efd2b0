import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { wcagViolations } from "./axe";
import { browserOfFile, type WindowStart } from "./window";

const open = browserOfFile();

interface Words {
  readonly language: "english" | "german";
  readonly tag: "en" | "de";
  readonly inventory: string;
  readonly settings: string;
  readonly cis: RegExp;
  readonly tour: { readonly start: string; readonly next: string; readonly done: string; readonly label: string };
}

const WORDS: readonly Words[] = [
  {
    language: "english",
    tag: "en",
    inventory: "Inventory",
    settings: "Settings",
    cis: /10,000 CIs/,
    tour: { start: "Take the tour", next: "Next", done: "Done", label: "Tour of the demonstration estate" },
  },
  {
    language: "german",
    tag: "de",
    inventory: "Inventar",
    settings: "Einstellungen",
    cis: /10\.000 CIs/,
    tour: { start: "Rundgang beginnen", next: "Weiter", done: "Fertig", label: "Rundgang durch den Demo-Bestand" },
  },
];

/** Views by their shortcut, each with a word of it to wait for in German. */
const GERMAN_VIEWS: readonly (readonly [keys: string, text: string])[] = [
  ["Control+2", "Schlüssel"],
  ["Control+3", "Ein CI wählen, das ausfallen soll."],
  ["Control+4", "Dateien wählen"],
  ["Control+5", "Zwei CIs wählen, um zu sehen, warum das eine das andere braucht."],
  ["Control+6", "Beobachtungen"],
  ["Control+7", "Changesets"],
  ["Control+Shift+C", "Neuer Change"],
  ["Control+Shift+K", "Freezes und Fenster"],
];

const tourOf = (page: Page, words: Words) => page.getByRole("region", { name: words.tour.label });

describe.each(WORDS)("in $language", (words) => {
  const start: WindowStart = { language: words.language, tour: true };

  it("texts, numbers and the page's language agree", async () => {
    const { page, faults, close } = await open(start);
    await page.getByRole("navigation").getByRole("button", { name: words.inventory }).click();
    await page.getByText(words.cis).first().waitFor();
    expect(await page.locator("html").getAttribute("lang")).toBe(words.tag);
    expect(faults).toEqual([]);
    await close();
  });

  it.each(["light", "dark"] as const)("the tour leads through four views by keys, without a fault of access in %s", async (theme) => {
    const { page, faults, close } = await open({ ...start, theme });
    await page.getByRole("button", { name: words.tour.start }).press("Enter");
    const tour = tourOf(page, words);
    for (const [at, view] of ["map", "impact", "rootCause", "calendar"].entries()) {
      await tour.getByText(new RegExp(`${at + 1} (of|von) 4`)).waitFor();
      await page.locator(`nav [data-view="${view}"][data-toured][aria-current="page"]`).waitFor();
      if (at === 1) expect(await wcagViolations(page)).toEqual([]);
      const next = tour.getByRole("button", { name: at === 3 ? words.tour.done : words.tour.next });
      await expect.poll(() => next.evaluate((button) => button === document.activeElement)).toBe(true);
      await page.keyboard.press("Enter");
    }
    await tour.waitFor({ state: "detached" });
    // Taken once, it is offered no more.
    expect(await page.getByRole("button", { name: words.tour.start }).count()).toBe(0);
    expect(faults).toEqual([]);
    await close();
  });

  it("the tour can be skipped, and be taken again from the palette", async () => {
    const { page, close } = await open(start);
    await page.getByRole("button", { name: words.tour.start }).click();
    await tourOf(page, words).waitFor();
    await page.keyboard.press("Escape");
    await tourOf(page, words).waitFor({ state: "detached" });
    await page.keyboard.press("Control+k");
    await page.keyboard.type(words.tour.start);
    await page.getByRole("option", { name: words.tour.start }).waitFor();
    await page.keyboard.press("Enter");
    await tourOf(page, words).waitFor();
    await close();
  });
});

describe("the choice of the language", () => {
  it("takes effect at once, with the settings still open, and back", async () => {
    const { page, faults, close } = await open({ language: "english" });
    await page.keyboard.press("Control+2");
    await page.getByText(/10,000 CIs/).first().waitFor();
    await page.keyboard.press("Control+,");
    // Clicked and not checked: the choice draws the page anew, with the radio that was clicked.
    await page.getByRole("radio", { name: "Deutsch" }).click();
    await page.getByRole("dialog", { name: "Einstellungen" }).waitFor();
    await page.getByRole("tab", { name: "Alle CIs" }).waitFor();
    await expect.poll(() => page.locator("html").getAttribute("lang")).toBe("de");
    await page.getByRole("radio", { name: "English" }).click();
    await page.getByRole("dialog", { name: "Settings" }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByText(/10,000 CIs/).first().waitFor();
    expect(faults).toEqual([]);
    await close();
  });

  it("can be made before a workspace is open", async () => {
    const { page, close } = await open({ first: true, language: "english" });
    await page.getByRole("radio", { name: "Deutsch" }).click();
    await page.getByRole("heading", { name: "Arbeitsbereich öffnen" }).waitFor();
    expect(await wcagViolations(page)).toEqual([]);
    await close();
  });
});

describe("the German views", () => {
  it.each(["light", "dark"] as const)("are reached by the same keys, and have no fault of access in %s", async (theme) => {
    const { page, faults, close } = await open({ language: "german", theme });
    const broken: string[] = [];
    for (const [keys, text] of GERMAN_VIEWS) {
      await page.keyboard.press(keys);
      await page.getByText(text).locator("visible=true").first().waitFor();
      broken.push(...(await wcagViolations(page)).map((fault) => `${keys}: ${fault}`));
    }
    expect(broken).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  });

  it("name the keys of the shortcut sheet as a German keyboard does", async () => {
    const { page, close } = await open({ language: "german" });
    await page.keyboard.press("?");
    const sheet = page.getByRole("dialog", { name: "Tastenkürzel" });
    await sheet.getByText("Strg").first().waitFor();
    expect(await sheet.getByRole("heading", { level: 3 }).allTextContents()).toEqual([
      "Gehe zu",
      "CI",
      "Ansicht",
      "Bearbeiten",
      "Arbeitsbereich",
      "Hilfe",
    ]);
    await close();
  });
});

describe("what the core says, in German", () => {
  it("why a query cannot be read", async () => {
    const { page, faults, close } = await open({ language: "german" });
    await page.keyboard.press("Control+2");
    await page.getByRole("combobox", { name: /CIs/ }).fill("class:clus");
    await page.getByRole("option", { name: /Cluster/ }).first().waitFor();
    await page.keyboard.press("Escape");
    await page.getByText("Es gibt keine Klasse „clus“ (bei Zeichen 7).").waitFor();
    expect(faults).toEqual([]);
    await close();
  });

  it("what happens where changes collide, and what their risk comes from", async () => {
    const { page, faults, close } = await open({ language: "german" });
    await page.clock.setFixedTime(new Date("2026-11-18T10:42:00Z"));
    await page.getByRole("navigation").getByRole("button", { name: "Changes", exact: true }).click();
    await page.getByRole("row").filter({ hasText: "CHG-128" }).click();
    await page.getByText(/CHG-\d+ und CHG-\d+ lassen gemeinsam .+ ausfallen, keiner davon allein/).waitFor();
    await page.getByText("Schlimmster Zustand").waitFor();
    await page.getByText("Netzwerkgerät: 41 von 46 erfolgreich (89 %)").waitFor();
    expect(faults).toEqual([]);
    await close();
  });

  it("what undo would reverse", async () => {
    const { page, faults, close } = await open({ language: "german" });
    await page.keyboard.press("Control+2");
    await page.getByRole("combobox", { name: /CIs/ }).fill("clu-0012");
    await page.getByRole("grid").getByText("clu-0012", { exact: true }).click();
    await page.getByRole("grid").focus();
    await page.keyboard.press("Alt+Enter");
    const panel = page.getByRole("complementary", { name: "Inspektor" });
    await panel.getByRole("button", { name: /^Verantwortlich bearbeiten/ }).press("F2");
    await panel.getByRole("textbox", { name: "Verantwortlich" }).fill("Tessa Roth");
    await page.keyboard.press("Enter");
    await page.getByRole("banner").getByRole("button", { name: "Rückgängig: clu-0012 ändern" }).waitFor();
    expect(faults).toEqual([]);
    await close();
  });
});
