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

async function openMeasures(page: Page, list: string): Promise<void> {
  await page.getByRole("navigation").getByRole("button", { name: list, exact: true }).click();
  await page.getByRole("button", { name: "Measures", exact: true }).click();
}

describe("measures", () => {
  it.each(["light", "dark"] as const)("say how changes ended, with the changes behind each number (%s)", async (theme) => {
    const { page, faults, close } = await open({ theme });
    await openMeasures(page, "Changes");
    await page.getByRole("button", { name: "1 of 2 changes successful: 50 %, 95 % interval 9 – 91 %" }).waitFor();
    const behind = page.getByRole("region", { name: "Records behind it" });
    await behind.getByRole("heading", { name: "All: 2 records" }).waitFor();
    expect(await wcagViolations(page)).toEqual([]);
    await page.getByRole("button", { name: "Nov 2026: 1 of 2 successful, 50 %" }).click();
    await behind.getByRole("heading", { name: "Nov 2026: 2 records" }).waitFor();
    await page.getByRole("grid", { name: "By team" }).getByText("Payments Platform").click();
    await behind.getByRole("heading", { name: "Payments Platform: 1 record" }).waitFor();
    // The same numbers as a table, and by keys to the record.
    await page.getByRole("radio", { name: "Table" }).check({ force: true });
    await page.getByRole("grid", { name: "By month" }).getByText("Nov 2026").waitFor();
    await page.getByRole("radio", { name: "Class" }).check({ force: true });
    await page.getByRole("grid", { name: "By class of the CIs" }).waitFor();
    expect(await wcagViolations(page)).toEqual([]);
    await behind.getByRole("grid").focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.getByRole("tab", { name: /^CHG-1/ }).waitFor();
    expect(faults).toEqual([]);
    await close();
  });

  it("say how long incidents lasted, what came back, and how old problems are", async () => {
    const { page, faults, close } = await open();
    await openMeasures(page, "Incidents");
    await page.getByRole("button", { name: "2 incidents restored: median 1 h 8 min, 90th percentile 1 h 30 min" }).waitFor();
    await page.getByRole("grid", { name: "By priority" }).getByText("Priority 3").click();
    const behind = page.getByRole("region", { name: "Records behind it" });
    await behind.getByText("INC-360").waitFor();
    await page.getByRole("button", { name: "1 resolved incident does not say when it was restored" }).click();
    await behind.getByText("INC-371").waitFor();
    expect(await wcagViolations(page)).toEqual([]);

    await page.getByRole("tab", { name: "Repeat incidents" }).click();
    await page.getByRole("grid", { name: "What came back" }).getByRole("row").nth(1).click();
    await behind.getByText("INC-352").waitFor();
    await page.getByRole("combobox", { name: "Again within" }).click();
    await page.getByRole("option", { name: "7 days", exact: true }).click();
    await page.getByText("Nothing came back within these days.").waitFor();
    expect(await wcagViolations(page)).toEqual([]);

    await page.getByRole("tab", { name: "Problem age" }).click();
    await page.getByRole("button", { name: "2 problems open, median age" }).waitFor();
    await page.getByRole("button", { name: "30 – 89 days: none" }).and(page.locator(":disabled")).waitFor();
    expect(await wcagViolations(page)).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  });

  it("say what belongs there where a span holds nothing", async () => {
    const { page, close } = await open();
    await openMeasures(page, "Changes");
    await page.getByRole("combobox", { name: "Span" }).click();
    await page.getByRole("option", { name: "Days …" }).click();
    await page.getByLabel("From", { exact: true }).fill("2020-01-01");
    await page.getByLabel("To", { exact: true }).fill("2020-02-01");
    await page.getByText("No change in this span was done").waitFor();
    expect(await wcagViolations(page)).toEqual([]);
    await page.getByLabel("To", { exact: true }).fill("2019-02-01");
    await page.getByRole("alert").getByText("The last day lies before the first.").waitFor();
    await page.getByLabel("To", { exact: true }).fill("2020-02-01");
    await page.getByRole("button", { name: "Measure all time" }).click();
    await page.getByRole("button", { name: "1 of 2 changes successful" }).waitFor();
    await close();
  });
});

describe("a service", () => {
  it.each(["light", "dark"] as const)("shows what is open below it, why, and what comes (%s)", async (theme) => {
    const { page, faults, close } = await open({ theme });
    await page.keyboard.press("Control+Shift+S");
    await page.getByText("What is open on a service and on everything it needs").waitFor();
    expect(await wcagViolations(page)).toEqual([]);
    await page.locator("#content").getByRole("button", { name: "Choose a service" }).last().click();
    await page.getByRole("combobox", { name: "Search for a CI" }).fill("online pay");
    await page.getByRole("option", { name: /Online Payments/ }).first().click();
    const grid = page.getByRole("grid", { name: "Open here and below" });
    await expect.poll(() => grid.getByRole("row").count(), SOON).toBe(9);
    await grid.getByText("PRB-22").click();
    const why = page.getByRole("complementary", { name: "Why" });
    await why.getByRole("list", { name: "The way from Online Payments to core-sw-01" }).getByRole("button").nth(5).waitFor();
    await page.getByRole("button", { name: "Incidents 1" }).click();
    await expect.poll(() => grid.getByRole("row").count(), SOON).toBe(2);
    const coming = page.getByRole("grid", { name: "Changes to come" });
    await coming.getByText("CHG-131", { exact: true }).click();
    await why.getByText("Down").waitFor();
    expect(await wcagViolations(page)).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  });
});
