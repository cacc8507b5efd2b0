import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { wcagViolations } from "./axe";
import { browserOfFile, type TestWindow, type WindowStart } from "./window";

const open = browserOfFile();

async function openHealth(start: WindowStart = {}): Promise<TestWindow> {
  const window = await open({ step: 1, ...start });
  await window.page.keyboard.press("Control+Shift+H");
  await figures(window.page).waitFor();
  return window;
}

const figures = (page: Page) => page.getByRole("navigation", { name: "Figures" });

/** Shows the list behind a figure or policy. */
const choose = (page: Page, name: RegExp) => figures(page).getByRole("button", { name }).click();

describe("health", () => {
  it("tells what to ask first, with how many critical services rest on it", async () => {
    const { page, faults, close } = await openHealth();
    const grid = page.getByRole("grid", { name: "Ask this first" });
    await grid.getByRole("row").nth(1).waitFor();
    await page.getByText(/CIs in service · \d+ services, \d+ critical/).waitFor();
    expect(await grid.getByRole("row").nth(1).innerText()).toMatch(/nobody stated|last confirmed/);
    expect(faults).toEqual([]);
    await close();
  });

  it("shows the list behind a figure, and a click on a line shows the CI in the inspector", async () => {
    const { page, faults, close } = await openHealth();
    await choose(page, /^Service without targets/);
    const grid = page.getByRole("grid", { name: "Service without targets" });
    const line = grid.getByRole("row").nth(1);
    await line.waitFor();
    const name = (await line.getByRole("gridcell").first().innerText()).split("\n")[0] ?? "";
    await line.click();
    await page.getByRole("complementary", { name: "Inspector" }).getByText(name).first().waitFor();
    await page.getByRole("img", { name: /^Service without targets over time: .*before the move.*at the moment shown$/ }).waitFor();
    await page.getByRole("button", { name: "Open in inventory" }).click();
    await page.getByRole("combobox", { name: /Search CIs by words/ }).locator("visible=true").waitFor();
    expect(await page.getByRole("combobox", { name: /Search CIs by words/ }).locator("visible=true").inputValue()).toContain("missing:rto");
    expect(faults).toEqual([]);
    await close();
  });

  it("counts missing attributes by class", async () => {
    const { page, close } = await openHealth();
    await choose(page, /^Recommended attribute missing/);
    const grid = page.getByRole("grid", { name: "Recommended attribute missing" });
    await expect.poll(() => grid.getByRole("row").nth(1).innerText()).toMatch(/%/);
    await page.getByRole("radio", { name: "CIs", exact: true }).check();
    await expect.poll(() => grid.getByRole("row").nth(1).innerText()).toMatch(/No /);
    await close();
  });

  it("keeps policies, tells what violates them, and undo forgets them again", async () => {
    const { page, faults, close } = await openHealth();
    await figures(page).getByRole("button", { name: "Begin with the example" }).click();
    await choose(page, /^Critical services promise a recovery time/);
    await page.getByText(/class:service criticality:critical/).waitFor();
    await page.getByRole("grid", { name: /^Violations of/ }).getByText("Does not match has:rto").waitFor();
    await figures(page).getByRole("button", { name: "Keep none" }).waitFor();
    await page.keyboard.press("Control+z");
    await figures(page).getByRole("button", { name: "Begin with the example" }).waitFor();
    expect(faults).toEqual([]);
    await close();
  });

  it("takes another number of days, and refuses what is none", async () => {
    const { page, close } = await openHealth();
    const field = page.getByLabel("Stale after");
    await field.fill("x");
    await page.getByText("Write a whole number from 1 to 36,500.").waitFor();
    await field.fill("30");
    await page.keyboard.press("Enter");
    await choose(page, /^Stale/);
    await page.getByText(/confirmed for 30 days/).waitFor();
    await close();
  });

  it.each(["light", "dark"] as const)("meets WCAG 2.2 AA in the %s theme", async (theme) => {
    const { page, close } = await openHealth({ theme });
    await page.getByRole("grid", { name: "Ask this first" }).waitFor();
    expect(await wcagViolations(page)).toEqual([]);
    await choose(page, /^Default group assumed/);
    await page.getByRole("img", { name: /^Default group assumed over time/ }).waitFor();
    expect(await wcagViolations(page)).toEqual([]);
    await close();
  });
});
