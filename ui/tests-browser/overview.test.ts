import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { wcagViolations } from "./axe";
import { browserOfFile, type WindowStart } from "./window";

const open = browserOfFile();

async function openOverview(start: WindowStart = {}) {
  const window = await open(start);
  await window.page.keyboard.press("Control+Shift+O");
  await window.page.getByRole("application", { name: /^The estate in \d+ communities/ }).waitFor();
  await window.page.getByRole("region", { name: "Colours" }).waitFor();
  return window;
}

/** How many pixels of the CIs' layer are drawn. */
function drawnPixels(page: Page): Promise<number> {
  return page.evaluate(() => {
    const shown = [...document.querySelectorAll<HTMLCanvasElement>('[role="application"] canvas')].slice(1, 3).find((canvas) => !canvas.hidden);
    if (shown === undefined) return 0;
    const copy = document.createElement("canvas");
    copy.width = shown.width;
    copy.height = shown.height;
    const context = copy.getContext("2d");
    context?.drawImage(shown, 0, 0);
    const data = context?.getImageData(0, 0, copy.width, copy.height).data ?? [];
    let drawn = 0;
    for (let at = 3; at < data.length; at += 4) if (data[at] !== 0) drawn += 1;
    return drawn;
  });
}

describe("the overview of the estate", () => {
  it("draws every CI, says how, and can be drawn by a plain canvas", async () => {
    const { page, faults, close } = await openOverview();
    await page.getByText(/^10,\d{3} CIs$/).waitFor();
    await page.getByText(/^drawn by /).waitFor();
    await expect.poll(() => drawnPixels(page)).toBeGreaterThan(5_000);
    await page.getByRole("button", { name: "Drawing" }).click();
    await page.getByRole("menuitem", { name: "By plain canvas" }).click();
    await page.getByText(/^drawn by plain canvas/).waitFor();
    await expect.poll(() => drawnPixels(page)).toBeGreaterThan(5_000);
    expect(faults).toEqual([]);
    await close();
  });

  it("draws by WebGL where the browser has it", async () => {
    const { page, faults, close } = await openOverview();
    const hasWebgl = await page.evaluate(() => document.createElement("canvas").getContext("webgl2") !== null);
    await page.getByRole("button", { name: "Drawing" }).click();
    await page.getByRole("menuitem", { name: "By WebGL" }).click();
    await page.getByText(hasWebgl ? /^drawn by WebGL/ : /^drawn by plain canvas/).waitFor();
    await expect.poll(() => drawnPixels(page)).toBeGreaterThan(5_000);
    expect(faults).toEqual([]);
    await close();
  });

  it("finds CIs by the query language and brings them out", async () => {
    const { page, close } = await openOverview();
    const field = page.getByRole("textbox", { name: "Find CIs on the overview" });
    await field.fill("class:business_service");
    await page.getByText(/^\d+ CIs$/).first().waitFor();
    const before = await page.getByRole("status").filter({ hasText: /CI/ }).first().innerText();
    expect(Number.parseInt(before, 10)).toBeGreaterThan(0);
    await field.press("Enter");
    await field.fill("class:(");
    await expect.poll(() => field.getAttribute("aria-invalid")).toBe("true");
    await close();
  });

  it("goes by keys from community to community and into their maps", async () => {
    const { page, faults, close } = await openOverview();
    const canvas = page.getByRole("application");
    await canvas.focus();
    await page.keyboard.press("ArrowRight");
    const panel = page.getByRole("region", { name: "Community", exact: true });
    await panel.waitFor();
    const first = await panel.getByRole("heading", { level: 2 }).innerText();
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => panel.getByRole("heading", { level: 2 }).innerText()).not.toBe(first);
    await page.keyboard.press("Enter");
    await page.keyboard.press("Escape");
    await panel.waitFor({ state: "detached" });
    expect(faults).toEqual([]);
    await close();
  });

  it("tells the same as a list, with the CIs of a community", async () => {
    const { page, close } = await openOverview();
    await page.getByRole("application").focus();
    await page.keyboard.press("l");
    const grid = page.getByRole("grid", { name: "Communities" });
    await grid.getByRole("row").nth(3).click();
    const members = page.getByRole("grid", { name: /^CIs of / });
    await members.getByRole("row").nth(1).click();
    await page.getByRole("complementary").getByRole("heading").first().waitFor();
    expect(await wcagViolations(page)).toEqual([]);
    await close();
  });

  it("brings out what an entry of the legend counts", async () => {
    const { page, close } = await openOverview();
    await page.getByRole("combobox", { name: "Colour by" }).click();
    await page.getByRole("option", { name: "Criticality" }).click();
    const entry = page.getByRole("region", { name: "Colours" }).getByRole("button", { name: /^Critical/ });
    await entry.click();
    await expect.poll(() => entry.getAttribute("aria-pressed")).toBe("true");
    await close();
  });

  it("shows what a failure brings down in the whole estate, and goes back to now", async () => {
    const { page, faults, close } = await open();
    await page.keyboard.press("Control+k");
    await page.keyboard.type("core-sw-01");
    await page.getByRole("option", { name: /core-sw-01/ }).first().waitFor();
    await page.keyboard.press("Control+i");
    await page.getByRole("button", { name: "In the whole estate" }).click();
    const legend = page.getByRole("region", { name: "Colours" });
    await legend.getByText("What fails").waitFor();
    await legend.getByRole("button", { name: /^Down/ }).waitFor();
    expect(await wcagViolations(page)).toEqual([]);
    await page.getByRole("button", { name: "Show what is down now instead" }).click();
    await legend.getByText("State now").waitFor();
    expect(faults).toEqual([]);
    await close();
  });

  it("is coloured as it was when it is opened again", async () => {
    const { page, close } = await openOverview();
    const by = page.getByRole("combobox", { name: "Colour by" });
    await by.click();
    await page.getByRole("option", { name: "Team" }).click();
    await page.getByRole("tab", { name: "Overview" }).press("Delete");
    await page.getByRole("tab", { name: "Overview" }).waitFor({ state: "detached" });
    await page.keyboard.press("Control+Shift+O");
    await page.getByRole("region", { name: "Colours" }).getByText("Team", { exact: true }).waitFor();
    await close();
  });

  it("can be stopped while it is arranged, and says so", async () => {
    const { page, close } = await open({ step: 1_000 });
    await page.keyboard.press("Control+Shift+O");
    await page.getByRole("main").getByRole("button", { name: "Cancel" }).click();
    await page.getByText("The arrangement was cancelled", { exact: false }).waitFor();
    await close();
  });

  it.each(["light", "dark"] as const)("is accessible in the %s theme", async (theme) => {
    const { page, close } = await openOverview({ theme });
    await page.getByRole("application").focus();
    await page.keyboard.press("ArrowRight");
    await page.getByRole("region", { name: "Community", exact: true }).waitFor();
    expect(await wcagViolations(page)).toEqual([]);
    await close();
  });
});
