import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { wcagViolations } from "./axe";
import { browserOfFile, type TestWindow, type WindowStart } from "./window";

const open = browserOfFile();

/** A window whose map has its places. */
async function openMap(start?: WindowStart): Promise<TestWindow> {
  const window = await open(start);
  await settled(window.page);
  return window;
}

async function settled(page: Page): Promise<void> {
  await page.locator("[role=application][data-layout=settled]").waitFor();
}

/** The keyboard at a CI of the map, chosen in the list twin. */
async function goTo(page: Page, name: string): Promise<void> {
  if (!(await page.getByRole("tree", { name: "CIs on the map" }).isVisible())) await page.keyboard.press("l");
  const tree = page.getByRole("tree", { name: "CIs on the map" });
  await tree.getByRole("treeitem", { level: 1 }).filter({ hasText: name }).first().click();
  await page.locator("footer").getByText("1 selected").first().waitFor();
  await page.getByRole("application").focus();
}

/** The menu of the node that the keyboard is at. */
async function openNodeMenu(page: Page, name: string) {
  await goTo(page, name);
  await page.keyboard.press("Shift+F10");
  const menu = page.getByRole("menu", { name: new RegExp(`^Acts on ${name}`) });
  await menu.waitFor();
  return menu;
}

async function pickSecond(page: Page, key: string): Promise<void> {
  await page.getByRole("button", { name: /^To: / }).click();
  await page.keyboard.type(key);
  await page.getByRole("option", { name: new RegExp(key) }).first().waitFor();
  await page.keyboard.press("Enter");
}

describe("paths on the map", () => {
  it.each(["light", "dark"] as const)("are found from a node's menu and judged by redundancy, %s", async (theme) => {
    const { page, faults, close } = await openMap({ theme });
    const menu = await openNodeMenu(page, "Online Payments");
    await menu.getByRole("menuitem", { name: "Paths to …" }).press("Enter");
    const panel = page.getByRole("region", { name: "Paths", exact: true });
    await panel.getByText("Click the second CI on the map").waitFor();
    await expect.poll(() => page.getByRole("application").evaluate((element) => element === document.activeElement)).toBe(true);
    await pickSecond(page, "net-0001");
    const list = panel.getByRole("region", { name: "Paths, shortest first" });
    await list.getByText(/^If core-sw-01 is down, Online Payments is/).waitFor();
    await settled(page);
    expect(await list.getByRole("button", { name: /^Path \d+/ }).count()).toBeGreaterThan(0);
    expect(await wcagViolations(page)).toEqual([]);
    await page.getByRole("application").focus();
    await page.keyboard.press("Escape");
    await panel.waitFor({ state: "detached" });
    expect(faults).toEqual([]);
    await close();
  });

  it("adds what lies on them and takes it away again", async () => {
    const { page, close } = await openMap();
    const count = page.locator("footer").getByText(/CIs on the map/).first();
    const shown = async () => Number((await count.textContent())?.split(" ")[0]);
    const before = await shown();
    const menu = await openNodeMenu(page, "Online Payments");
    await menu.getByRole("menuitem", { name: "Paths to …" }).press("Enter");
    await pickSecond(page, "pwf-0001");
    await page.getByRole("region", { name: "Paths, shortest first" }).waitFor();
    await page.getByRole("radio", { name: "Longer too" }).check();
    await expect.poll(shown).toBeGreaterThanOrEqual(before);
    await page.getByRole("region", { name: "Paths", exact: true }).getByRole("button", { name: "Close" }).click();
    await expect.poll(shown).toBe(before);
    await close();
  });
});

describe("a relationship", () => {
  it("is drawn from a node's handle to another node, told in words, and undone", async () => {
    const { page, faults, close } = await openMap();
    const lines = page.locator("footer").getByText(/^\d+ relationships$/).first();
    const counted = async () => Number((await lines.textContent())?.split(" ")[0]);
    const before = await counted();
    const to = await placeOf(page, "Payments Queue");
    const from = await placeOf(page, "Fraud Screening");
    await moveToHandle(page, from);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 4 });
    await page.mouse.up();
    const panel = page.getByRole("region", { name: "New relationship" });
    await panel.getByRole("combobox", { name: "Type a verb" }).fill("calls");
    await panel.getByRole("option", { name: "Fraud Screening calls Payments Queue", selected: true }).waitFor();
    await panel.getByText("if Payments Queue fails, Fraud Screening is hit", { exact: false }).waitFor();
    expect(await wcagViolations(page)).toEqual([]);
    await page.keyboard.press("Enter");
    await panel.waitFor({ state: "detached" });
    await expect.poll(counted).toBe(before + 1);
    await settled(page);
    expect(await placeOf(page, "Fraud Screening")).toEqual(from);
    await page.getByRole("button", { name: "Undo" }).last().click();
    await expect.poll(counted).toBe(before);
    expect(faults).toEqual([]);
    await close();
  });

  it("that is there already is named and not offered", async () => {
    const { page, close } = await openMap();
    const menu = await openNodeMenu(page, "Payment Gateway API");
    await menu.getByRole("menuitem", { name: "Connect to …" }).press("Enter");
    await pickSecond(page, "mq-0004");
    const panel = page.getByRole("region", { name: "New relationship" });
    const option = panel.getByRole("option", { name: "Payment Gateway API depends on Payments Queue is there already" });
    await option.waitFor();
    expect(await option.getAttribute("aria-disabled")).toBe("true");
    expect(await panel.getByRole("button", { name: "Create" }).getAttribute("aria-disabled")).toBe("true");
    await close();
  });

  it("cannot be drawn in the past, from which a button leads back", async () => {
    const { page, close } = await openMap();
    await page.getByRole("banner").getByRole("button", { name: /^Time shown/ }).click();
    await page.getByRole("textbox", { name: "Changeset" }).fill("1");
    await page.keyboard.press("Enter");
    await page.getByRole("region", { name: "Time shown" }).waitFor();
    await settled(page);
    const menu = await openNodeMenu(page, "Fraud Screening");
    await menu.getByRole("menuitem", { name: "Connect to …" }).press("Enter");
    await pickSecond(page, "mq-0004");
    const panel = page.getByRole("region", { name: "New relationship" });
    await panel.getByText("Nothing can be edited as of", { exact: false }).waitFor();
    await panel.getByRole("button", { name: "Back to now" }).click();
    await panel.getByRole("button", { name: "Create" }).waitFor();
    await close();
  });
});

describe("the keyboard", () => {
  it("shows neighbours of one type, hides them again, and comes back to the map", async () => {
    const { page, close } = await openMap();
    const count = page.locator("footer").getByText(/CIs on the map/).first();
    const shown = async () => Number((await count.textContent())?.split(" ")[0]);
    const all = await shown();
    let menu = await openNodeMenu(page, "Payments Database Cluster");
    await menu.getByRole("menuitem", { name: "Hide all it brought in" }).press("Enter");
    await expect.poll(shown).toBeLessThan(all);
    const left = await shown();
    await expect.poll(() => page.getByRole("application").evaluate((element) => element === document.activeElement)).toBe(true);
    menu = await openNodeMenu(page, "Payments Database Cluster");
    await menu.getByRole("menuitem", { name: "Show by type" }).focus();
    await page.keyboard.press("ArrowRight");
    await page.getByRole("menuitem", { name: /^has member/ }).press("Enter");
    await expect.poll(shown).toBeGreaterThan(left);
    await close();
  });
});

/** Where a node of the map stands in the window: the middle of its left part. */
async function placeOf(page: Page, name: string): Promise<{ x: number; y: number }> {
  const menu = await openNodeMenu(page, name);
  // The menu of the keyboard hangs from the node's lower left corner.
  const corner = await page.locator("[aria-haspopup=menu][aria-expanded=true]").last().boundingBox();
  await page.keyboard.press("Escape");
  await menu.waitFor({ state: "detached" });
  const zoom = await page.getByRole("group", { name: "Zoom" }).getByRole("button", { name: /^Zoom to 100/ }).textContent();
  if (corner === null) throw new Error(`${name} is not in sight`);
  return { x: corner.x + 24, y: corner.y - (17 * Number(zoom)) / 100 };
}

/** Moves the pointer onto the handle of a node: the place where it becomes a cross. */
async function moveToHandle(page: Page, node: { x: number; y: number }): Promise<void> {
  const canvas = page.getByRole("application");
  await page.mouse.move(node.x, node.y);
  for (let x = node.x + 40; x < node.x + 300; x += 3) {
    await page.mouse.move(x, node.y);
    if ((await canvas.evaluate((element) => element.style.cursor)) === "crosshair") return;
  }
  throw new Error("The node offers no handle");
}
