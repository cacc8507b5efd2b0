import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { browserOfFile } from "./window";

const open = browserOfFile();

/** Waits until the map on the screen has its places. */
async function settled(page: Page): Promise<void> {
  await page.locator("[role=application][data-layout=settled]").waitFor();
}

/** How many CIs the status bar says are on the map. */
async function onMap(page: Page): Promise<number> {
  const text = await page.locator("footer").getByText(/CIs on the map/).first().textContent();
  return Number(text?.split(" ")[0]);
}

/** How many pixels of the canvas are not of its ground's colour. */
async function drawnPixels(page: Page): Promise<number> {
  return page.locator("[role=application] canvas").evaluate((canvas) => {
    const { width, height } = canvas as HTMLCanvasElement;
    const data = (canvas as HTMLCanvasElement).getContext("2d")?.getImageData(0, 0, width, height).data;
    let drawn = 0;
    for (let at = 0; data !== undefined && at < data.length; at += 4) if (data[at] !== data[0]) drawn += 1;
    return drawn;
  });
}

it("draws the map of the workspace's first services", async () => {
  const { page, faults, close } = await open();
  await settled(page);
  expect(await onMap(page)).toBeGreaterThan(10);
  expect(await drawnPixels(page)).toBeGreaterThan(10_000);
  expect(faults).toEqual([]);
  await close();
});

it("walks along the lines by keys and tells where it is", async () => {
  const { page, close } = await open();
  await settled(page);
  await page.getByRole("application").focus();
  await page.keyboard.press("ArrowDown");
  const told = page.locator("[role=status]").filter({ hasText: /needs \d+ CI/ });
  const first = await told.textContent();
  await page.keyboard.press("ArrowDown");
  await expect.poll(() => told.textContent()).not.toBe(first);
  await page.locator("footer").getByText("1 selected").first().waitFor();
  await close();
});

it("takes away with Space what a CI brought in, and brings it back", async () => {
  const { page, close } = await open();
  await settled(page);
  const all = await onMap(page);
  await page.getByRole("application").focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Space");
  await expect.poll(() => onMap(page)).toBeLessThan(all);
  await settled(page);
  await page.keyboard.press("Space");
  await expect.poll(() => onMap(page)).toBe(all);
  await close();
});

it("shows the same CIs as a list with the same selection", async () => {
  const { page, close } = await open();
  await settled(page);
  await page.keyboard.press("l");
  const tree = page.getByRole("tree", { name: "CIs on the map" });
  await tree.getByRole("treeitem").filter({ hasText: "core-sw-01" }).click();
  await page.locator("footer").getByText("1 selected").first().waitFor();
  await page.keyboard.press("ArrowRight");
  await tree.getByRole("treeitem", { level: 2 }).first().waitFor();
  await page.getByRole("heading", { name: "core-sw-01" }).or(page.getByText("net-0001")).first().waitFor();
  await close();
});

it("picks the CIs of a legend entry and goes on to their failure", async () => {
  const { page, close } = await open();
  await settled(page);
  await page.getByRole("region", { name: "Legend" }).getByRole("button", { name: /Services/ }).click();
  await page.locator("footer").getByText("1 selected").first().waitFor();
  await page.getByRole("button", { name: "Fail this" }).click();
  await page.getByRole("tab", { selected: true, name: /Online Payments|Payroll/ }).first().waitFor();
  await close();
});

it("draws fewer relationships when a type is switched off", async () => {
  const { page, close } = await open();
  await settled(page);
  const count = page.locator("footer").getByText(/^\d+ relationships$/).first();
  const before = Number((await count.textContent())?.split(" ")[0]);
  await page.getByRole("button", { name: /^Relations/ }).click();
  await page.getByRole("checkbox", { name: /powered by/ }).uncheck();
  await expect.poll(async () => Number((await count.textContent())?.split(" ")[0])).toBeLessThan(before);
  await close();
});

it("shows a fold's CIs one by one and keeps them so", async () => {
  const { page, close } = await open();
  await settled(page);
  await page.keyboard.press("l");
  const tree = page.getByRole("tree", { name: "CIs on the map" });
  const fold = tree.getByRole("treeitem").filter({ hasText: /× \d+/ });
  await fold.first().dblclick();
  await expect.poll(() => fold.count()).toBe(0);
  await close();
});
