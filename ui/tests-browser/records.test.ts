import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { wcagViolations } from "./axe";
import { browserOfFile, type WindowStart } from "./window";

const start = browserOfFile();

/** For what takes an answer or a drawing to change. */
const SOON = { timeout: 8000 };

/** Long work takes no time here; it is the Wednesday of the sample's week. */
async function open(how: WindowStart = {}) {
  const window = await start({ step: 1, ...how });
  await window.page.clock.setFixedTime(new Date("2026-11-18T10:42:00Z"));
  return window;
}

async function go(page: Page, view: string): Promise<void> {
  await page.getByRole("navigation").getByRole("button", { name: view, exact: true }).click();
}

async function openRecord(page: Page, view: string, number: string): Promise<void> {
  await go(page, view);
  await page.getByRole("row").filter({ hasText: number }).click();
  await page.getByRole("tab", { name: number }).waitFor();
}

describe("records", () => {
  it("are listed, found by words, kept as a filter, and moved on the board with what is missing", async () => {
    const { page, faults, close } = await open();
    await go(page, "Changes");
    const rows = page.getByRole("grid", { name: "Changes that fit" }).getByRole("row");
    await expect.poll(() => rows.count(), SOON).toBe(9);
    await page.getByRole("searchbox", { name: "Search in records" }).fill("breaker");
    await expect.poll(() => rows.count(), SOON).toBe(2);
    await page.getByRole("searchbox", { name: "Search in records" }).fill("");
    await page.getByRole("button", { name: "Saved filters" }).click();
    await page.getByRole("button", { name: "My open changes", exact: true }).click();
    await expect.poll(() => rows.count(), SOON).toBe(2);
    expect(await wcagViolations(page)).toEqual([]);

    await page.getByRole("radio", { name: "Board" }).check({ force: true });
    const card = page.locator("[data-record]").first();
    await card.focus();
    await page.keyboard.press("Alt+ArrowRight");
    const dialog = page.getByRole("dialog", { name: "Move CHG-128 to Authorize" });
    await dialog.getByText("One thing is missing:").waitFor();
    await dialog.getByRole("combobox", { name: "Risk" }).click();
    await page.getByRole("option", { name: "High", exact: true }).click();
    await dialog.getByRole("button", { name: "Move to Authorize" }).click();
    await page.getByRole("region", { name: "Authorize, 1" }).getByText("CHG-128").waitFor();
    expect(await wcagViolations(page)).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  });

  it("scroll by the thousand", async () => {
    const { page, close } = await open();
    const address = new URL(page.url());
    address.searchParams.set("records", "5000");
    await page.goto(address.href);
    await go(page, "Incidents");
    const grid = page.getByRole("grid", { name: "Incidents that fit" });
    await expect.poll(() => grid.getAttribute("aria-rowcount"), SOON).toBe("3753");
    await grid.focus();
    await page.keyboard.press("End");
    await grid.getByText("INC-377", { exact: true }).waitFor();
    expect(await grid.getByRole("row").count()).toBeLessThan(90);
    await close();
  });

  it.each(["light", "dark"] as const)("show a change with its risk, collisions and better times (%s)", async (theme) => {
    const { page, faults, close } = await open({ theme });
    await openRecord(page, "Changes", "CHG-128");
    await page.getByText(/CHG-\d+ and CHG-\d+ together leave .+ down, which neither does alone/).waitFor();
    await page.getByText("Missing before authorize: risk").waitFor();
    await page.getByText("Impact 4 × likelihood 3").waitFor();
    await page.getByRole("application", { name: "Map of the record" }).and(page.locator("[data-layout=settled]")).waitFor();
    expect(await wcagViolations(page)).toEqual([]);

    await page.getByRole("button", { name: /^Change Team:/ }).click();
    await page.getByRole("textbox", { name: "Team" }).fill("Core network");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: /Change Team:\s*Core network/ }).waitFor();

    await page.getByRole("tab", { name: /^Frozen analyses\s*1/ }).click();
    await page.getByRole("button", { name: "Run again today" }).click();
    await page.getByText("2 CIs differ today (changeset 2):").waitFor();
    await page.getByRole("button", { name: "Move here" }).first().click();
    expect(await wcagViolations(page)).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  });

  it.each([
    ["Problems", "PRB-22", "The routing process leaks memory"],
    ["Incidents", "INC-377", "Reload core-sw-01 at night before memory passes 90 %."],
    ["Releases", "REL-6", "Changes in order of deployment"],
  ])("show what matters in %s", async (view, number, words) => {
    const { page, faults, close } = await open();
    await openRecord(page, view, number);
    await page.getByText(words).first().waitFor();
    expect(await wcagViolations(page)).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  });

  it("are made from an impact, which they hold, and are found in the palette and beside their CI", async () => {
    const { page, faults, close } = await open();
    await page.keyboard.press("Control+k");
    await page.keyboard.type("INC-377");
    await page.getByRole("option", { name: /INC-377 Unplanned reload/ }).waitFor();
    await page.getByRole("combobox").first().fill("net-0001");
    await page.getByRole("option", { name: /core-sw-01/ }).first().waitFor();
    await page.keyboard.press("Control+i");
    await page.getByRole("button", { name: "New change", exact: true }).click();
    await page.getByRole("dialog", { name: "New change" }).getByRole("button", { name: "Create" }).click();
    await page.getByRole("tab", { name: "CHG-137" }).waitFor();
    await page.getByRole("tab", { name: /^Frozen analyses\s*1/ }).click();
    await page.getByText("What fails when net-0001 is down?").waitFor();
    await page.getByRole("button", { name: "core-sw-01", exact: true }).first().click();
    await page.getByRole("complementary", { name: "Inspector" }).getByText("CHG-137").waitFor();
    expect(faults).toEqual([]);
    await close();
  });

  it("give their reports to the root cause, whose problem holds the analysis", async () => {
    const { page, faults, close } = await open();
    await page.keyboard.press("Control+6");
    await page.getByRole("button", { name: "Import" }).last().click();
    await page.getByRole("menuitem", { name: "From incidents" }).click();
    await page.getByText("Open incidents with reported CIs").waitFor();
    expect(await wcagViolations(page)).toEqual([]);
    await page.getByRole("button", { name: "Take as evidence" }).click();
    await page.getByRole("button", { name: "Write problem" }).click();
    await page.getByRole("dialog", { name: "New problem" }).getByText("Holds the analysis as it is now.").waitFor();
    await page.getByRole("dialog", { name: "New problem" }).getByRole("button", { name: "Create" }).click();
    await page.getByRole("tab", { name: "PRB-24" }).waitFor();
    await page.getByRole("tab", { name: /^Frozen analyses\s*1/ }).waitFor();
    expect(faults).toEqual([]);
    await close();
  });
});

describe("the calendar", () => {
  it("leads from a time without changes to the nearest one", async () => {
    const { page, faults, close } = await open();
    await go(page, "Calendar");
    await page.getByRole("radio", { name: "Week" }).check({ force: true });
    const later = page.getByRole("button", { name: "Later" });
    const jump = page.getByRole("button", { name: /^Last: / });
    await expect.poll(async () => {
      await later.click();
      return jump.isVisible();
    }, { timeout: 20_000 }).toBe(true);
    const number = /CHG-\d+|REL-\d+/.exec((await jump.textContent()) ?? "")?.[0] ?? "none";
    await jump.click();
    await page.getByRole("button", { name: new RegExp(`^${number} `) }).first().waitFor();
    expect(faults).toEqual([]);
    await close();
  });

  it("moves a change by keys, showing what it collides with there", async () => {
    const { page, faults, close } = await open();
    await go(page, "Calendar");
    const bar = page.getByRole("button", { name: /^CHG-128 / }).first();
    await bar.focus();
    await page.keyboard.press("Shift+ArrowRight");
    await page.getByText(/CHG-128 to Sun 22 Nov( 2026)? 22:00 – 23:30/).waitFor();
    await page.getByText("Nothing collides in this time.").waitFor();
    await page.keyboard.press("Escape");
    await page.getByText("5 in sight").waitFor();
    await bar.focus();
    await page.keyboard.press("Shift+ArrowRight");
    await page.keyboard.press("Enter");
    await page.getByText(/CHG-128 is planned for Sun 22 Nov/).waitFor();
    expect(await wcagViolations(page)).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  });

  it.each(["Week", "Month"])("drags a change in the %s, and has no barrier", async (look) => {
    const { page, faults, close } = await open({ theme: "dark" });
    await go(page, "Calendar");
    await page.getByRole("radio", { name: look }).check({ force: true });
    const block = page.getByRole("button", { name: /CHG-136/ }).first();
    await block.scrollIntoViewIfNeeded();
    const box = await block.boundingBox();
    if (box === null) throw new Error("The change is not drawn");
    await page.mouse.move(box.x + 20, box.y + 10);
    await page.mouse.down();
    await page.mouse.move(box.x + 20 + 160, box.y + 10, { steps: 6 });
    await page.getByText(/CHG-136 to Sat 21 Nov/).waitFor();
    await page.mouse.up();
    await page.getByText(/CHG-136 is planned for Sat 21 Nov/).waitFor();
    expect(await wcagViolations(page)).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  });
});
