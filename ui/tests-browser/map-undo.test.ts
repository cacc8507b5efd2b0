import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { browserOfFile } from "./window";

const open = browserOfFile();

async function settled(page: Page): Promise<void> {
  await page.locator("[role=application][data-layout=settled]:visible").waitFor();
}

/** The canvas as a picture in text: the same for the same drawing. */
async function picture(page: Page): Promise<string> {
  return page.locator("[role=application]:visible canvas").evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL());
}

/** Waits until the drawing is, or is no longer, this one. */
async function expectPicture(page: Page, wanted: string, same: boolean): Promise<void> {
  await expect.poll(async () => (await picture(page)) === wanted, { timeout: 15_000 }).toBe(same);
}

/** Takes the keyboard and the pointer off the canvas: what they are at is marked there. */
async function lookAway(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Saved maps" }).focus();
  await page.mouse.move(2, 2);
}

function undoButton(page: Page) {
  return page.getByRole("button", { name: /^Undo/ }).first();
}

it("undoes and redoes a move with all its lines, and hiding, one after the other", async () => {
  const { page, faults, close } = await open();
  await settled(page);
  const canvas = page.getByRole("application");
  await canvas.focus();
  await page.keyboard.press("ArrowDown");
  await page.locator("footer").getByText("1 selected").first().waitFor();
  const focused = await picture(page);
  await lookAway(page);
  await expectPicture(page, focused, false);
  const atFirst = await picture(page);

  await canvas.focus();
  await page.keyboard.press("Alt+Shift+ArrowRight");
  await page.getByRole("button", { name: "Undo: Moving or pinning on the map" }).waitFor();
  const marked = await picture(page);
  await lookAway(page);
  await expectPicture(page, marked, false);
  const moved = await picture(page);
  await canvas.focus();
  await page.keyboard.press("ContextMenu");
  await page.getByRole("menuitem", { name: "Hide", exact: true }).click();
  await page.getByText("1 CI is hidden.").waitFor();

  await page.getByRole("button", { name: "Undo: Hiding CIs on the map" }).click();
  await page.getByText("1 CI is hidden.").waitFor({ state: "detached" });
  await lookAway(page);
  await expectPicture(page, moved, true);
  await page.keyboard.press("Control+z");
  await expectPicture(page, atFirst, true);
  await expect.poll(() => undoButton(page).isDisabled()).toBe(true);

  await page.keyboard.press("Control+Shift+z");
  await expectPicture(page, moved, true);
  await page.keyboard.press("Control+Shift+z");
  await page.getByText("1 CI is hidden.").waitFor();
  expect(faults).toEqual([]);
  await close();
});

it("leaves what another tab shows alone", async () => {
  const { page, close } = await open();
  await settled(page);
  await page.getByRole("application").focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Alt+Shift+ArrowRight");
  await page.getByRole("button", { name: "Undo: Moving or pinning on the map" }).waitFor();
  await page.getByRole("navigation").first().getByRole("button", { name: "Inventory" }).click();
  await expect.poll(() => undoButton(page).isDisabled()).toBe(true);
  await page.getByRole("navigation").first().getByRole("button", { name: "Map" }).click();
  await page.getByRole("button", { name: "Undo: Moving or pinning on the map" }).waitFor();
  await close();
});
