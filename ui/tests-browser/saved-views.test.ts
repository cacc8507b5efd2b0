import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { wcagViolations } from "./axe";
import { browserOfFile } from "./window";

const open = browserOfFile();

/** Waits until the map on the screen has its places. */
async function settled(page: Page): Promise<void> {
  await page.locator("[role=application][data-layout=settled]").waitFor();
}

/** The canvas as a picture in text: the same for the same drawing. */
async function picture(page: Page): Promise<string> {
  return page.locator("[role=application] canvas").evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL());
}

/** Waits until the picture is what a test expects of it. */
async function expectPicture(page: Page, wanted: string): Promise<void> {
  await expect.poll(async () => (await picture(page)) === wanted, { timeout: 15_000 }).toBe(true);
}

async function choose(page: Page, name: string): Promise<void> {
  const before = await picture(page);
  await page.getByRole("button", { name: /^Layout and groups/ }).click();
  await page.getByRole("menuitem", { name, exact: true }).click();
  await expect.poll(async () => (await picture(page)) === before, { timeout: 15_000 }).toBe(false);
  await settled(page);
}

/** Opens the menu of the node that the keyboard is at. */
async function nodeMenu(page: Page): Promise<void> {
  await page.getByRole("application").focus();
  await page.keyboard.press("ContextMenu");
  await page.getByRole("menuitem", { name: "Show in the inspector" }).waitFor();
}

/** Opens a tab with a map that has no start yet. */
async function newMap(page: Page): Promise<void> {
  await page.getByRole("button", { name: "New tab" }).click();
  await page.getByRole("menuitem", { name: "New map" }).click();
}

/** Points at nothing, so that no tooltip is in the way. */
async function pointAway(page: Page): Promise<void> {
  await page.mouse.move(2, 2);
  await page.getByRole("tooltip").waitFor({ state: "detached" });
}

async function saveAs(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: "Saved maps" }).click();
  await page.getByRole("menuitem", { name: "Save the map as …" }).click();
  const dialog = page.getByRole("dialog", { name: "Save the map" });
  await dialog.getByRole("textbox", { name: "Name" }).fill(name);
  await dialog.getByRole("textbox", { name: "Note" }).fill("for the weekly talk");
  await dialog.getByRole("button", { name: "Save", exact: true }).click();
  await dialog.waitFor({ state: "detached" });
  await page.getByRole("tab", { name }).waitFor();
}

it("opens a saved map as it was, to the pixel, from the start page and from the palette", async () => {
  const { page, faults, close } = await open();
  await settled(page);
  await page.getByRole("application").focus();
  await page.keyboard.press("ArrowDown");
  const unmoved = await picture(page);
  await page.keyboard.press("Alt+Shift+ArrowRight");
  await expect.poll(async () => (await picture(page)) === unmoved).toBe(false);
  await page.keyboard.press("ArrowDown");
  await nodeMenu(page);
  await page.getByRole("menuitem", { name: "Hide", exact: true }).click();
  await page.getByText("1 CI is hidden.").waitFor();
  await saveAs(page, "Payments");
  await settled(page);
  await page.keyboard.press("Escape");
  await newMap(page);
  await page.getByText("A map starts from a CI").waitFor();
  const pictures: string[] = [];
  for (const way of ["start page", "palette"]) {
    if (way === "start page") {
      await page.getByRole("region", { name: "Saved maps" }).getByRole("button", { name: /^Payments/ }).click();
    } else {
      await page.keyboard.press("Control+k");
      await page.keyboard.type("saved payments");
      await page.getByRole("option", { name: /Open saved map: Payments/ }).click();
    }
    await settled(page);
    await page.getByText("1 CI is hidden.").waitFor();
    pictures.push(await picture(page));
    await page.keyboard.press("Control+w");
  }
  await page.getByRole("tab", { name: "Payments" }).first().click();
  await settled(page);
  const [fromStart, fromPalette] = pictures;
  expect(fromPalette === fromStart).toBe(true);
  expect(faults).toEqual([]);
  await close();
});

it("saves again, renames, and deletes with a way back", async () => {
  const { page, close } = await open();
  await settled(page);
  await saveAs(page, "First");
  const menu = page.getByRole("button", { name: "Saved maps" });
  await menu.click();
  await page.getByRole("menuitem", { name: "Name and note …" }).click();
  const dialog = page.getByRole("dialog", { name: "Name and note of the map" });
  await dialog.getByRole("textbox", { name: "Name" }).fill("Second");
  await dialog.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByRole("tab", { name: "Second" }).waitFor();
  await choose(page, "By class");
  for (const round of [1, 2]) {
    await menu.click();
    await page.getByRole("menuitem", { name: "Save Second" }).click();
    await expect.poll(() => page.getByText("Saved the map Second").count(), { timeout: 15_000 }).toBe(round);
  }
  await menu.click();
  await page.getByRole("menuitem", { name: "Delete Second" }).click();
  await page.getByText("Deleted the map Second").waitFor();
  await page.getByRole("button", { name: "Undo", exact: true }).last().click();
  await expect
    .poll(async () => {
      await menu.click();
      const there = await page.getByRole("menuitem", { name: /^Second/ }).count();
      await page.keyboard.press("Escape");
      return there;
    })
    .toBe(1);
  await close();
});

it("draws rules, counts them in the legend, and picks what they are about", async () => {
  const { page, close } = await open();
  await settled(page);
  await page.getByRole("button", { name: /^Styles/ }).click();
  await page.getByRole("button", { name: "Add rule" }).click();
  await page.getByRole("combobox", { name: "Value" }).click();
  await page.getByRole("option", { name: "Database instance" }).click();
  await page.getByRole("combobox", { name: "Badge" }).click();
  await page.getByRole("option", { name: "Star" }).click();
  await page.getByRole("textbox", { name: "Name in the legend" }).fill("Our databases");
  const before = await picture(page);
  await page.getByRole("button", { name: "Save rule" }).click();
  await page.getByTitle("Edit Our databases").waitFor();
  await page.keyboard.press("Escape");
  await expect.poll(async () => (await picture(page)) === before).toBe(false);
  const entry = page.getByRole("group", { name: "Styles" }).getByRole("button", { name: /Our databases/ });
  const count = Number((await entry.textContent())?.replace(/\D/g, ""));
  expect(count).toBeGreaterThan(0);
  await entry.click();
  await page.locator("footer").getByText(`${count} selected`).first().waitFor();
  await close();
});

it("puts CIs into boxes of one's own, one in the other, and draws a box as one node", async () => {
  const { page, close } = await open();
  await settled(page);
  await page.getByRole("group", { name: "Class" }).getByRole("button", { name: /Power/ }).click();
  await page.locator("footer").getByText("4 selected").first().waitFor();
  await choose(page, "Own boxes");
  await page.getByRole("button", { name: "Boxes", exact: true }).click();
  await page.getByRole("button", { name: "Put 4 selected into a box" }).click();
  await page.getByRole("textbox", { name: "Name of Box 1" }).fill("Power");
  await page.getByRole("button", { name: "Draw Power as one node" }).click();
  await page.getByRole("button", { name: "Open Power" }).waitFor();
  await page.keyboard.press("Escape");
  await settled(page);
  await page.getByRole("button", { name: "List", exact: true }).click();
  await page.getByRole("tree").getByText("Power", { exact: true }).waitFor();
  expect(await page.getByRole("tree").getByText("pdu-a-07").count()).toBe(0);
  await close();
});

it("lays the map out in every way there is, and comes back to rows as they were", async () => {
  const { page, faults, close } = await open();
  await settled(page);
  await choose(page, "No groups").catch(() => settled(page));
  await choose(page, "In rings");
  await choose(page, "In rows");
  const rows = await picture(page);
  for (const name of ["By distance", "Box by box", "By team"]) await choose(page, name);
  await choose(page, "In rows");
  await choose(page, "No groups");
  await expectPicture(page, rows);
  expect(faults).toEqual([]);
  await close();
});

it.each(["light", "dark"] as const)("has no fault of accessibility in the panels, %s", async (theme) => {
  const { page, close } = await open({ theme });
  await settled(page);
  await choose(page, "By class");
  await page.getByRole("button", { name: "Boxes", exact: true }).click();
  await page.getByRole("button", { name: /selected into a box/ }).waitFor();
  await pointAway(page);
  expect(await wcagViolations(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: /^Styles/ }).click();
  await page.getByRole("button", { name: "Add rule" }).click();
  expect(await wcagViolations(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await saveAs(page, "A map with a name that is far too long for the tab in which it has to stand beside others");
  await newMap(page);
  await page.getByRole("region", { name: "Saved maps" }).waitFor();
  await pointAway(page);
  expect(await wcagViolations(page)).toEqual([]);
  await close();
});
