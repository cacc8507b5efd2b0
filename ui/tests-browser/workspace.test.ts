import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { browserOfFile } from "./window";

const open = browserOfFile();

async function run(page: Page, words: string, command: string): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.keyboard.type(words);
  await page.getByRole("option", { name: command }).first().waitFor();
  await page.keyboard.press("Enter");
}

it("exports the estate and says where it is", async () => {
  const { page, faults, close } = await open();
  await run(page, "graphml", "Export as GraphML");
  await page.getByText(/^Exported 10,000 CIs and [\d,]+ relationships to .*estate\.graphml$/).waitFor();
  expect(faults).toEqual([]);
  await close();
});

it("verifies the workspace and shows the newest hash", async () => {
  const { page, faults, close } = await open();
  await page.getByRole("banner").getByRole("button", { name: "Keller Group" }).click();
  await page.getByRole("menuitem", { name: "Verify workspace" }).click();
  const panel = page.getByRole("dialog", { name: "Verify workspace" });
  await panel.getByText(/The workspace is intact/).waitFor();
  expect(await panel.textContent()).toMatch(/Newest hash[0-9a-f]{8,}/);
  await page.keyboard.press("Escape");
  await panel.waitFor({ state: "detached" });
  expect(faults).toEqual([]);
  await close();
});

it("shows paths from a CI of the palette and asks for the other end", async () => {
  const { page, close } = await open();
  await page.keyboard.press("Control+k");
  await page.keyboard.type("app-0117");
  await page.getByRole("option", { name: /Show paths from Payment Gateway API/ }).click();
  await page.getByRole("dialog", { name: "Search and commands" }).waitFor({ state: "detached" });
  await page.getByRole("combobox", { name: "Search for a CI" }).fill("net-0001");
  await page.getByRole("option", { name: /core-sw-01/ }).first().click();
  await page.getByText("Paths, shortest first").waitFor();
  await close();
});

it("keeps the tab in front in sight when there are more than fit", async () => {
  const { page, close } = await open();
  for (let count = 0; count < 14; count += 1) {
    await page.getByRole("button", { name: "New tab" }).click();
    await page.getByRole("menuitem", { name: "New map" }).click();
  }
  const strip = await page.getByRole("tablist", { name: "Open tabs" }).boundingBox();
  const front = await page.getByRole("tab", { selected: true }).first().boundingBox();
  if (strip === null || front === null) throw new Error("The tabs are not drawn");
  expect(front.x + front.width).toBeLessThanOrEqual(strip.x + strip.width);
  expect(front.width).toBeGreaterThan(70);
  await close();
});

it("prints the view in front alone, dark on white and with every row, and then is as before", async () => {
  const { page, faults, close } = await open({ theme: "dark" });
  await page.locator("nav [data-view=health]").click();
  await page.getByText("Relationship to a retired CI").click();
  const list = page.getByRole("grid", { name: "Relationship to a retired CI" });
  await list.waitFor();
  const all = Number(await list.getAttribute("aria-rowcount"));
  expect(await list.getByRole("row").count()).toBeLessThan(all);
  await page.evaluate(() => {
    window.print = () => document.documentElement.setAttribute("data-asked", "");
  });
  await page.keyboard.press("Control+p");
  await page.locator("html[data-asked]").waitFor({ state: "attached" });
  await page.emulateMedia({ media: "print" });
  await page.locator("nav").first().waitFor({ state: "hidden" });
  await page.getByText("Keller Group · Now").waitFor();
  await expect.poll(() => list.getByRole("row").count()).toBe(all);
  expect(await page.locator("html").getAttribute("data-theme")).toBe("light");
  await page.emulateMedia({ media: "screen" });
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  expect(await page.locator("html").getAttribute("data-theme")).toBe("dark");
  await expect.poll(() => list.getByRole("row").count()).toBeLessThan(all);
  expect(faults).toEqual([]);
  await close();
});
