import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { wcagViolations } from "./axe";
import { browserOfFile, type WindowStart } from "./window";

const start = browserOfFile();

/** For what takes an answer or a drawing to change. */
const SOON = { timeout: 12_000 };

/** Long work takes no time here; it is the Wednesday of the sample's week. */
async function open(how: WindowStart = {}) {
  const window = await start({ step: 1, ...how });
  await window.page.clock.setFixedTime(new Date("2026-11-18T10:42:00Z"));
  return window;
}

async function go(page: Page, view: string): Promise<void> {
  await page.getByRole("navigation").getByRole("button", { name: view, exact: true }).click();
}

async function openMeetings(page: Page): Promise<void> {
  await go(page, "Changes");
  await page.getByRole("button", { name: "CAB meetings" }).click();
  await page.getByRole("list", { name: "Agenda" }).waitFor();
}

const agendaOf = (page: Page) => () =>
  page.getByRole("list", { name: "Agenda" }).locator("[data-number]").evaluateAll((rows) => rows.map((row) => row.getAttribute("data-number")));

describe("meetings of the board", () => {
  it.each(["light", "dark"] as const)("are prepared: agenda filled, reordered by keys, people added (%s)", async (theme) => {
    const { page, faults, close } = await open({ theme });
    await openMeetings(page);
    const agenda = agendaOf(page);
    await expect.poll(agenda, SOON).toEqual(["CHG-128", "CHG-134", "CHG-136"]);
    await page.getByText("asked for by Tomasz Król").first().waitFor();
    await page.getByRole("button", { name: /^CHG-134/ }).focus();
    await page.keyboard.press("Alt+ArrowUp");
    await expect.poll(agenda, SOON).toEqual(["CHG-134", "CHG-128", "CHG-136"]);
    await page.getByRole("button", { name: "Take CHG-136 off the agenda" }).click();
    await expect.poll(agenda, SOON).toEqual(["CHG-134", "CHG-128"]);
    await page.getByRole("button", { name: "Add a change" }).click();
    await page.getByRole("button", { name: /CHG-131/ }).click();
    await expect.poll(agenda, SOON).toEqual(["CHG-134", "CHG-128", "CHG-131"]);
    await page.keyboard.press("Escape");
    await page.getByRole("textbox", { name: "Add a person" }).fill("Lena Brandt");
    await page.keyboard.press("Enter");
    await page.getByText("Present: Dr. Hanna Voss, Jonas Weidner, Petra Vogel, Lena Brandt").waitFor();
    expect(await wcagViolations(page)).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  });

  it("are made, filled and saved as a pack", async () => {
    const { page, faults, close } = await open();
    await openMeetings(page);
    await page.getByRole("button", { name: "New meeting" }).click();
    // The tooltip of the button is no part of the page's regions.
    await page.mouse.move(700, 700);
    await page.getByRole("textbox", { name: "Name" }).fill("Extraordinary CAB");
    await page.getByRole("textbox", { name: "Attendees" }).fill("Petra Vogel, Jonas Weidner");
    expect(await wcagViolations(page)).toEqual([]);
    await page.getByRole("button", { name: "Make the meeting" }).click();
    await page.getByRole("heading", { name: "Extraordinary CAB", level: 2 }).waitFor();
    await page.getByRole("button", { name: "Fill", exact: true }).click();
    await page.getByRole("button", { name: "Fill the agenda" }).click();
    await expect.poll(agendaOf(page), SOON).toEqual(["CHG-134"]);
    await page.getByRole("button", { name: "Rename the meeting" }).click();
    await page.getByRole("textbox", { name: "Name" }).fill("Emergency CAB");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Emergency CAB", level: 2 }).waitFor();
    await page.getByText("Emergency CAB is saved").waitFor();
    await page.getByRole("button", { name: "Save CAB pack" }).click();
    await page.getByText("is written to /home/you/Emergency CAB.pdf").waitFor();
    expect(faults).toEqual([]);
    await close();
  });

  it("are held: one change after the other, decided by keys, told in the minutes", async () => {
    const { page, faults, close } = await open();
    await openMeetings(page);
    await page.getByRole("button", { name: "Hold the meeting" }).click();
    await page.getByRole("heading", { name: /CHG-128/ }).waitFor();
    expect(await wcagViolations(page)).toEqual([]);
    await page.getByRole("group", { name: "CAB of Thu 19 Nov 2026" }).focus();
    await page.keyboard.press("ArrowRight");
    await page.getByRole("heading", { name: /CHG-134/ }).waitFor();
    await page.keyboard.press("r");
    await page.getByText("Say why it is rejected, and press Enter.").waitFor();
    await page.getByRole("textbox", { name: "Note for the minutes" }).fill("No hands");
    await page.keyboard.press("Enter");
    await page.getByText("1 of 3 decided").waitFor();
    await page.getByRole("heading", { name: /CHG-136/ }).waitFor();
    await page.getByRole("button", { name: "End the meeting" }).click();
    await page.getByText("rejected by You: No hands").waitFor();
    await page.getByText("Rejected · You: No hands").waitFor();
    expect(faults).toEqual([]);
    await close();
  });
});

it("alterations that nobody asked for are accepted with a reason or made a change of", async () => {
  const { page, faults, close } = await open();
  await go(page, "Changes");
  await page.getByRole("button", { name: "Unauthorized 3" }).click();
  const grid = page.getByRole("grid", { name: "Unauthorized changes" });
  await grid.getByText("firmware: 17.9.5 → 17.9.4").waitFor();
  await grid.focus();
  await page.keyboard.press("Space");
  await page.getByText("1 ticked").waitFor();
  expect(await wcagViolations(page)).toEqual([]);
  await page.getByRole("button", { name: "Accept", exact: true }).click();
  await page.getByRole("textbox", { name: "Why it is accepted" }).fill("Rolled back by the vendor");
  await page.getByRole("button", { name: "Accept 1 alteration" }).click();
  await page.getByText("2 alterations", { exact: true }).waitFor();
  await grid.focus();
  await page.keyboard.press("Control+a");
  await page.getByRole("button", { name: "Turn into a change" }).click();
  await page.getByText("CHG-137 is made of 2 alterations").waitFor();
  await page.getByText("Every alteration by an import is covered by a change or accepted.").waitFor();
  expect(faults).toEqual([]);
  await close();
});

describe("the files of records", () => {
  it.each(["light", "dark"] as const)("incidents are imported with a mapping that is shown and saved (%s)", async (theme) => {
    const { page, faults, close } = await open({ theme });
    await go(page, "Incidents");
    await page.getByRole("button", { name: "More for this list" }).click();
    await page.getByRole("menuitem", { name: "Import from a file" }).click();
    await page.getByText("2 cells or rows cannot be taken.", { exact: false }).waitFor();
    const wrong = page.getByRole("table", { name: "What is left out" });
    await wrong.getByText("yesterday", { exact: true }).waitFor();
    await wrong.getByText("vm-9999").waitFor();
    expect(await wcagViolations(page)).toEqual([]);
    expect(await page.getByRole("button", { name: "Import 2 records" }).isDisabled()).toBe(true);
    await page.getByRole("combobox", { name: "Name of the mapping" }).fill("Our tool");
    await page.keyboard.press("Enter");
    await page.getByText("The mapping “Our tool” is saved").waitFor();
    await page.getByRole("combobox", { name: "Column of Detected" }).click();
    await page.getByRole("option", { name: "No column" }).click();
    await page.getByText("1 cell or row cannot be taken.", { exact: false }).waitFor();
    // A word of the tool's states is given its meaning, and the row can be taken.
    await page.getByRole("combobox", { name: "State that “Somewhere” means" }).click();
    await page.getByRole("option", { name: "On hold" }).click();
    await page.getByRole("button", { name: "Import 3 records" }).waitFor();
    await page.getByRole("combobox", { name: "State that “Somewhere” means" }).click();
    await page.getByRole("option", { name: "Not known" }).click();
    await page.getByText("1 cell or row cannot be taken.", { exact: false }).waitFor();
    await page.getByRole("radio", { name: "What changes" }).check({ force: true });
    await page.getByRole("table", { name: "What changes" }).getByText("INC0010472").waitFor();
    expect(await wcagViolations(page)).toEqual([]);
    await page.getByRole("checkbox", { name: "Leave out 1 row that cannot be taken" }).check();
    await page.getByRole("button", { name: "Import 2 records" }).click();
    await page.getByText("Records imported: 2 made, 0 altered").waitFor();
    await page.getByRole("grid", { name: "Incidents that fit" }).getByText("Payroll export is slow").waitFor();
    expect(faults).toEqual([]);
    await close();
  });

  it("rows are of the kind that is chosen", async () => {
    const { page, faults, close } = await open();
    await go(page, "Problems");
    await page.getByRole("button", { name: "More for this list" }).click();
    await page.getByRole("menuitem", { name: "Import from a file" }).click();
    const kind = page.getByRole("combobox", { name: "Rows are" });
    await kind.filter({ hasText: "Incidents" }).waitFor();
    await kind.click();
    await page.getByRole("option", { name: "Problems" }).click();
    await kind.filter({ hasText: "Problems" }).waitFor();
    await page.getByRole("combobox", { name: "Column of Root cause", exact: true }).waitFor();
    await page.getByRole("checkbox", { name: "Leave out 1 row that cannot be taken" }).check();
    await page.getByRole("button", { name: "Import 2 records" }).click();
    await page.getByRole("grid", { name: "Problems that fit" }).getByText("Payroll export is slow").waitFor();
    expect(faults).toEqual([]);
    await close();
  });

  it("the list is written as it is seen", async () => {
    const { page, faults, close } = await open();
    await go(page, "Changes");
    await page.getByRole("searchbox", { name: "Search in records" }).fill("breaker");
    await page.getByText("1 record", { exact: true }).waitFor();
    await page.getByRole("button", { name: "More for this list" }).click();
    await page.getByRole("menuitem", { name: "Export the list" }).click();
    await page.getByText("1 record is written to /home/you/changes.xlsx").waitFor();
    expect(faults).toEqual([]);
    await close();
  });
});

describe("freezes and windows", () => {
  it("come every year in chosen months", async () => {
    const { page, faults, close } = await open();
    await go(page, "Calendar");
    await page.getByRole("button", { name: "Freezes and windows" }).click();
    const dialog = page.getByRole("dialog", { name: "Freezes and maintenance windows" });
    await dialog.getByRole("button", { name: "New freeze or window" }).click();
    await dialog.getByRole("textbox", { name: "Name" }).fill("Quarter end");
    await dialog.getByLabel("Begins", { exact: true }).fill("2026-12-31T18:00");
    await dialog.getByLabel("Ends", { exact: true }).fill("2027-01-01T06:00");
    await dialog.getByRole("combobox", { name: "Comes again" }).click();
    await page.getByRole("option", { name: "Every year on a day" }).click();
    await dialog.getByRole("checkbox", { name: "Jun" }).check();
    await dialog.getByRole("combobox", { name: "Day of the month" }).click();
    await page.getByRole("option", { name: "Last day" }).click();
    expect(await wcagViolations(page)).toEqual([]);
    await dialog.getByRole("button", { name: "Save", exact: true }).click();
    await dialog.getByText("every year on the last day of Jun, Dec", { exact: false }).waitFor();
    expect(faults).toEqual([]);
    await close();
  });

  it("come every month, are about named CIs, and are taken from a calendar", async () => {
    const { page, faults, close } = await open();
    await go(page, "Calendar");
    await page.getByRole("button", { name: "Freezes and windows" }).click();
    const dialog = page.getByRole("dialog", { name: "Freezes and maintenance windows" });
    await dialog.getByRole("button", { name: "New freeze or window" }).click();
    await dialog.getByRole("textbox", { name: "Name" }).fill("Patch night");
    await dialog.getByLabel("Begins", { exact: true }).fill("2026-11-14T22:00");
    await dialog.getByLabel("Ends", { exact: true }).fill("2026-11-15T04:00");
    await dialog.getByRole("combobox", { name: "Comes again" }).click();
    await page.getByRole("option", { name: "Every month on a weekday" }).click();
    await dialog.getByRole("combobox", { name: "Which weekday of the month" }).filter({ hasText: "2nd" }).waitFor();
    await dialog.getByRole("combobox", { name: "About" }).click();
    await page.getByRole("option", { name: "Named CIs" }).click();
    await dialog.getByRole("button", { name: "Add a CI" }).click();
    await page.getByRole("combobox", { name: "Search for a CI" }).fill("core-sw-01");
    await page.getByRole("option", { name: /core-sw-01/ }).first().click();
    await dialog.getByRole("button", { name: /Take .*core-sw-01.* off/ }).waitFor();
    expect(await wcagViolations(page)).toEqual([]);
    await dialog.getByRole("button", { name: "Save" }).click();
    await dialog.getByText("every month on the 2nd Saturday").waitFor();
    await dialog.getByRole("button", { name: "Import freezes" }).click();
    await dialog.getByText("1 event cannot be taken, so nothing was changed.").waitFor();
    expect(await wcagViolations(page)).toEqual([]);
    await dialog.getByRole("button", { name: "Take the others" }).click();
    await dialog.getByRole("button", { name: /Year end/ }).waitFor();
    expect(faults).toEqual([]);
    await close();
  });
});

it("a release tells its joint outage and the order of its deployment", async () => {
  const { page, faults, close } = await open();
  await go(page, "Releases");
  await page.getByRole("row").filter({ hasText: "REL-6" }).click();
  await page.getByRole("heading", { name: "Joint outage" }).waitFor();
  await page.getByRole("heading", { name: "Combined blast radius" }).waitFor();
  expect(await wcagViolations(page)).toEqual([]);
  expect(faults).toEqual([]);
  await close();
});
