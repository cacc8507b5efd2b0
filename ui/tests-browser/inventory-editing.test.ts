import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { wcagViolations } from "./axe";
import { browserOfFile, type WindowStart } from "./window";

const open = browserOfFile();

async function openInventory(start?: WindowStart) {
  const window = await open(start);
  await window.page.keyboard.press("Control+2");
  await cell(window.page, 1, "Key").waitFor();
  return { ...window, grid: window.page.getByRole("grid", { name: "CIs" }) };
}

const COLUMNS = ["Key", "Name", "Class", "Support team", "Location", "Environment", "Criticality", "Owner", "Status"];

/** The cell of a row, from 1, in one of the usual columns. */
function cell(page: Page, row: number, column: string) {
  const at = COLUMNS.indexOf(column) + 1;
  return page.locator(`[role=row][aria-rowindex="${row + 1}"] [role=gridcell]`).nth(at);
}

function toast(page: Page) {
  return page.getByRole("region", { name: "Notifications" });
}

/** Puts a text on the grid as the clipboard does. */
function paste(page: Page, text: string) {
  return page.evaluate((table) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", table);
    const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, text);
}

/** What copying puts on the clipboard. */
function copied(page: Page): Promise<{ text: string; html: string }> {
  return page.evaluate(() => {
    const clipboardData = new DataTransfer();
    const event = new ClipboardEvent("copy", { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
    return { text: clipboardData.getData("text/plain"), html: clipboardData.getData("text/html") };
  });
}

describe("editing in the grid", () => {
  it("replaces a value by typing, goes down, and takes it back", async () => {
    const { page, faults, close } = await openInventory();
    await cell(page, 2, "Owner").click();
    await page.keyboard.type("Ann Example");
    await page.keyboard.press("Enter");
    await expect.poll(() => cell(page, 2, "Owner").textContent()).toBe("Ann Example");
    const active = await cell(page, 3, "Owner").getAttribute("id");
    await expect
      .poll(() => page.getByRole("grid", { name: "CIs" }).getAttribute("aria-activedescendant"))
      .toBe(active);
    await toast(page).getByRole("button", { name: "Undo" }).click();
    await expect.poll(() => cell(page, 2, "Owner").textContent()).toBe("Jonas Weidner");
    expect(faults).toEqual([]);
    await close();
  });

  it("leaves everything as it was with Escape", async () => {
    const { page, close } = await openInventory();
    await cell(page, 2, "Owner").click();
    await page.keyboard.press("F2");
    const field = page.getByRole("textbox", { name: /^Owner of / });
    await field.fill("Nobody");
    await page.keyboard.press("Escape");
    await expect.poll(() => field.count()).toBe(0);
    expect(await cell(page, 2, "Owner").textContent()).toBe("Jonas Weidner");
    expect(await toast(page).getByRole("button", { name: "Undo" }).count()).toBe(0);
    await close();
  });

  it("offers values, says at once what does not fit, and goes on with Tab", async () => {
    const { page, close } = await openInventory();
    await cell(page, 2, "Criticality").click();
    await page.keyboard.press("Enter");
    const field = page.getByRole("combobox", { name: /^Criticality of / });
    await page.getByRole("option", { name: "Medium" }).waitFor();
    await field.fill("huge");
    await page.keyboard.press("Enter");
    await page.getByRole("alert").getByText("Choose a value of the list").waitFor();
    await page.getByRole("textbox", { name: /^Criticality of / }).fill("me");
    await page.getByRole("option", { name: "Medium" }).waitFor();
    await page.keyboard.press("Tab");
    await expect.poll(() => cell(page, 2, "Criticality").textContent()).toBe("Medium");
    await cell(page, 2, "Name").click();
    await page.keyboard.press("Backspace");
    await page.keyboard.press("Enter");
    await page.getByRole("alert").getByText("This is needed").waitFor();
    await close();
  });

  it("renames a key, and refuses one that is taken", async () => {
    const { page, close } = await openInventory();
    await cell(page, 1, "Key").click();
    await page.keyboard.press("F2");
    const field = page.getByRole("textbox", { name: /^Key of / });
    await field.fill("app-0114");
    await page.keyboard.press("Enter");
    await page.getByRole("alert").getByText("app-0114").waitFor();
    await field.fill("app-0000");
    await page.keyboard.press("Enter");
    await expect.poll(() => cell(page, 1, "Key").textContent()).toBe("app-0000");
    await close();
  });

  it("shows what another wrote meanwhile instead of writing over it", async () => {
    const { page, close } = await openInventory();
    await cell(page, 2, "Owner").click();
    await page.keyboard.press("F2");
    await page.getByRole("textbox", { name: /^Owner of / }).fill("Mine");
    await page.evaluate(() => {
      const detail = { key: "app-0114", attribute: "owner", value: "Theirs", told: true };
      window.dispatchEvent(new CustomEvent("fake-others-edit", { detail }));
    });
    await toast(page).getByText(/Bob wrote to this workspace/u).waitFor();
    await page.getByRole("textbox", { name: /^Owner of / }).press("Enter");
    const conflict = page.getByRole("alert").filter({ hasText: "Theirs" });
    await conflict.getByText("Mine", { exact: true }).waitFor();
    await conflict.getByRole("button").first().click();
    await expect.poll(() => cell(page, 2, "Owner").textContent()).toBe("Theirs");
    await close();
  });

  it("says why the past cannot be edited, with the way back", async () => {
    const { page, grid, close } = await openInventory({ history: 40 });
    await page.getByRole("banner").getByRole("button", { name: /^Time shown/ }).click();
    await page.getByRole("textbox", { name: "Changeset" }).fill("39");
    await page.keyboard.press("Enter");
    await page.getByText("As of Changeset 39").waitFor();
    await cell(page, 2, "Owner").click();
    await page.keyboard.press("F2");
    expect(await grid.getByRole("textbox").count()).toBe(0);
    await toast(page).getByRole("button", { name: "Back to now" }).click();
    await expect.poll(() => page.getByText("As of Changeset 39").count()).toBe(0);
    await cell(page, 2, "Owner").click();
    await page.keyboard.press("F2");
    await grid.getByRole("textbox", { name: /^Owner of / }).waitFor();
    await close();
  });

  it("writes into the draft that is shown", async () => {
    const { page, close } = await openInventory();
    await page.keyboard.press("Control+7");
    await page.getByRole("tab", { name: "Drafts" }).click();
    await page.getByRole("main").getByRole("button", { name: "New draft" }).click();
    await page.getByRole("textbox", { name: "Name" }).fill("Plan");
    await page.keyboard.press("Enter");
    await page.getByText("Draft “Plan”").first().waitFor();
    await page.keyboard.press("Control+2");
    await cell(page, 2, "Owner").click();
    await page.keyboard.type("Ann");
    await page.keyboard.press("Enter");
    await expect.poll(() => cell(page, 2, "Owner").textContent()).toBe("Ann");
    await toast(page).getByRole("button", { name: "Undo" }).click();
    await expect.poll(() => cell(page, 2, "Owner").textContent()).toBe("Jonas Weidner");
    await close();
  });
});

describe("copying and pasting", () => {
  it("copies a range dragged with the mouse as a table", async () => {
    const { page, close } = await openInventory();
    await cell(page, 1, "Key").hover();
    await page.mouse.down();
    await cell(page, 2, "Class").hover();
    await page.mouse.up();
    await expect.poll(() => page.locator("[role=row][aria-selected=true]").count()).toBe(2);
    const { text, html } = await copied(page);
    expect(text).toBe(
      "app-0098\tCustomer Portal Web\tBusiness application\napp-0114\tPremium Checkout Web Front End\tBusiness application\n",
    );
    expect(html).toContain("<td");
    await close();
  });

  it("copies by keys alone what Shift and the arrows picked", async () => {
    const { page, grid, close } = await openInventory();
    await grid.focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Shift+ArrowDown");
    await page.keyboard.press("Shift+ArrowRight");
    await expect.poll(() => page.locator("[role=row][aria-selected=true]").count()).toBe(2);
    const { text } = await copied(page);
    expect(text.split("\n").map((line) => line.split("\t").length)).toEqual([2, 2, 1]);
    await close();
  });

  it("previews a pasted range, applies it as one changeset and takes it back", async () => {
    const { page, faults, close } = await openInventory();
    await cell(page, 1, "Criticality").click();
    await paste(page, "low\tAnn\nhuge\tBob\n");
    const dialog = page.getByRole("dialog", { name: "Paste into the inventory" });
    await dialog.getByText("2 CIs change").waitFor();
    const refused = dialog.getByRole("row").filter({ hasText: "huge" });
    expect(await refused.textContent()).toMatch(/^2Criticalityhuge/u);
    expect(await cell(page, 1, "Owner").textContent()).toBe("Mira Anders");
    await dialog.getByRole("button", { name: "Change 2 CIs" }).click();
    await expect.poll(() => cell(page, 2, "Owner").textContent()).toBe("Bob");
    expect(await cell(page, 1, "Criticality").textContent()).toBe("Low");
    expect(await cell(page, 2, "Criticality").textContent()).toBe("Critical");
    await toast(page).getByRole("button", { name: "Undo" }).click();
    await expect.poll(() => cell(page, 1, "Owner").textContent()).toBe("Mira Anders");
    expect(faults).toEqual([]);
    await close();
  });

  it("finds the CIs by a key column and makes those of unknown keys where that is wanted", async () => {
    const { page, close } = await openInventory();
    await cell(page, 5, "Name").click();
    await paste(page, "Key\tOwner\tClass\tName\napp-0098\tAnn\nanew-1\tEve\tServer\tBrand new\nno-such\tEve\n");
    const dialog = page.getByRole("dialog", { name: "Paste into the inventory" });
    await dialog.getByText("Each line names its CI by key.").waitFor();
    await dialog.getByRole("row").filter({ hasText: "no-such" }).getByText(/There is no CI with the key/u).waitFor();
    await dialog.getByRole("button", { name: "Change 1 and create 1" }).waitFor();
    await dialog.getByRole("checkbox", { name: /Create the 1 CI/u }).uncheck();
    await dialog.getByRole("button", { name: "Change 1 CI" }).waitFor();
    await dialog.getByRole("checkbox", { name: /Create the 1 CI/u }).check();
    await dialog.getByRole("button", { name: "Change 1 and create 1" }).click();
    await cell(page, 1, "Key").getByText("anew-1").waitFor();
    await expect.poll(() => cell(page, 2, "Owner").textContent()).toBe("Ann");
    await close();
  });

  it("fills a range with one value, and clears it with Delete", async () => {
    const { page, close } = await openInventory();
    await cell(page, 1, "Owner").click();
    await cell(page, 3, "Owner").click({ modifiers: ["Shift"] });
    await expect.poll(() => page.locator("[role=row][aria-selected=true]").count()).toBe(3);
    await paste(page, "Ann");
    const dialog = page.getByRole("dialog", { name: "Paste into the inventory" });
    await dialog.getByRole("button", { name: "Change 3 CIs" }).click();
    await expect.poll(() => cell(page, 3, "Owner").textContent()).toBe("Ann");
    await page.keyboard.press("Delete");
    await dialog.getByRole("row").filter({ hasText: "Ann" }).first().waitFor();
    await dialog.getByRole("button", { name: "Change 3 CIs" }).click();
    await expect.poll(() => cell(page, 2, "Owner").textContent()).toBe("missing");
    await close();
  });

  it("takes a table typed into the dialog, from the palette", async () => {
    const { page, close } = await openInventory();
    await page.keyboard.press("Control+k");
    await page.keyboard.type("paste a table");
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog", { name: "Paste into the inventory" });
    await dialog.getByRole("textbox", { name: "Rows of a spreadsheet" }).fill("Key\tOwner\napp-0098\tAnn");
    await dialog.getByRole("button", { name: "Change 1 CI" }).click();
    await expect.poll(() => cell(page, 1, "Owner").textContent()).toBe("Ann");
    await close();
  });
});

describe("groups", () => {
  it("counts, opens and closes groups by keys, and finds the CI again", async () => {
    const { page, faults, close } = await openInventory();
    await page.getByRole("combobox", { name: "Group by" }).click();
    await page.getByRole("option", { name: "Environment", exact: true }).click();
    const tree = page.getByRole("treegrid", { name: "CIs" });
    const head = (name: string) => tree.getByRole("row").filter({ hasText: name }).first();
    await head("production").waitFor();
    expect(await head("production").getAttribute("aria-expanded")).toBe("false");
    await tree.focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => head("production").getAttribute("aria-expanded")).toBe("true");
    await page.keyboard.press("ArrowDown");
    await expect.poll(() => page.locator("[role=row][aria-selected=true]").count()).toBe(1);
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("ArrowLeft");
    await expect.poll(() => head("production").getAttribute("aria-expanded")).toBe("false");
    await page.getByRole("button", { name: "Remove groups" }).click();
    await page.getByRole("grid", { name: "CIs" }).waitFor();
    expect(faults).toEqual([]);
    await close();
  });

  it("reaches the last of a million rows in groups with few rows in the document", async () => {
    const { page, close } = await openInventory({ rows: 1_000_000 });
    await page.getByRole("combobox", { name: "Group by" }).click();
    await page.getByRole("option", { name: "Support team" }).click();
    const tree = page.getByRole("treegrid", { name: "CIs" });
    await expect.poll(() => tree.getAttribute("aria-rowcount")).toBe("13");
    await page.getByRole("button", { name: "Open all" }).click();
    await expect.poll(() => tree.getAttribute("aria-rowcount")).toBe("1000013");
    await tree.focus();
    await page.keyboard.press("End");
    await page.getByText("srv-0999996", { exact: true }).waitFor();
    expect(await tree.getByRole("row").count()).toBeLessThan(60);
    await close();
  });
});

describe("saved lists", () => {
  it("keeps query, groups and columns under a name, and opens it from the palette", async () => {
    const { page, faults, close } = await openInventory();
    await page.getByRole("combobox", { name: "Search CIs by words and terms" }).fill("class:cluster");
    await page.getByRole("button", { name: /^Columns/ }).click();
    await page.getByRole("checkbox", { name: "Owner" }).uncheck();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Save list" }).click();
    const dialog = page.getByRole("dialog", { name: "Save list" });
    await dialog.getByRole("button", { name: "Save list" }).click();
    await dialog.getByText("Give the list a name").waitFor();
    await dialog.getByRole("textbox", { name: "Name of the list" }).fill("Clusters");
    await dialog.getByRole("button", { name: "Save list" }).click();
    await page.getByRole("tab", { name: "Clusters", selected: true }).waitFor();
    await page.getByRole("button", { name: "Clusters" }).first().click();
    await page.getByRole("menuitem", { name: "All CIs" }).click();
    await page.getByRole("tab", { name: "All CIs", selected: true }).waitFor();
    await cell(page, 3, "Key").waitFor();
    await page.keyboard.press("Control+k");
    await page.keyboard.type("List: Clusters");
    await page.keyboard.press("Enter");
    await page.getByRole("tab", { name: "Clusters", selected: true }).waitFor();
    await expect.poll(() => page.getByRole("columnheader").allTextContents()).not.toContain("Owner");
    expect(await page.getByRole("combobox", { name: "Search CIs by words and terms" }).inputValue()).toBe("class:cluster");
    expect(faults).toEqual([]);
    await close();
  });

  it("takes over what another window saved, and never overwrites it unseen", async () => {
    const { page, faults, close } = await openInventory();
    const bobSaves = (sort: string) =>
      page.evaluate((detail) => window.dispatchEvent(new CustomEvent("fake-others-save", { detail })), { name: "Mine", sort });
    const sortedBy = (name: string) => page.getByRole("columnheader", { name: new RegExp(`^${name}`) }).getAttribute("aria-sort");
    await page.getByRole("button", { name: "Save list" }).click();
    await page.keyboard.type("Mine");
    await page.keyboard.press("Enter");
    await page.getByRole("tab", { name: "Mine", selected: true }).waitFor();
    await bobSaves("name");
    await expect.poll(() => sortedBy("Name")).toBe("ascending");
    await page.getByRole("columnheader", { name: /^Class/ }).getByRole("button").first().click();
    await page.getByRole("tab", { name: "Mine •", selected: true }).waitFor();
    await bobSaves("status");
    await page.getByRole("button", { name: "Save changes" }).click();
    await toast(page).getByText("Bob saved “Mine” since you opened it.", { exact: false }).waitFor();
    expect(await sortedBy("Class")).toBe("ascending");
    await toast(page).getByRole("button", { name: "Save anyway" }).click();
    await page.getByRole("tab", { name: "Mine", exact: true, selected: true }).waitFor();
    expect(faults).toEqual([]);
    await close();
  });

  it("says that it was changed, saves the change, renames and deletes", async () => {
    const { page, close } = await openInventory();
    await page.getByRole("button", { name: "Save list" }).click();
    await page.keyboard.type("Mine");
    await page.keyboard.press("Enter");
    await page.getByRole("tab", { name: "Mine", selected: true }).waitFor();
    await page.getByRole("columnheader", { name: /^Name/ }).getByRole("button").first().click();
    await page.getByRole("tab", { name: "Mine •", selected: true }).waitFor();
    await page.getByRole("button", { name: "Save changes" }).click();
    await page.getByRole("tab", { name: "Mine", exact: true, selected: true }).waitFor();
    const menu = page.getByRole("button", { name: "Mine" }).first();
    await menu.click();
    await page.getByRole("menuitem", { name: "Rename…" }).click();
    await page.getByRole("textbox", { name: "Name of the list" }).fill("Ours");
    await page.keyboard.press("Enter");
    await page.getByRole("tab", { name: "Ours", selected: true }).waitFor();
    await page.getByRole("button", { name: "Ours" }).first().click();
    await page.getByRole("menuitem", { name: "Delete" }).click();
    await page.getByRole("tab", { name: "All CIs", selected: true }).waitFor();
    await toast(page).getByRole("button", { name: "Bring back" }).click();
    await page.getByRole("tab", { name: "Ours", selected: true }).waitFor();
    await close();
  });
});

it.each(["light", "dark"] as const)("meets WCAG 2.2 AA while editing, pasting and grouping, %s", async (theme) => {
  const { page, close } = await openInventory({ theme });
  await cell(page, 2, "Criticality").click();
  await page.keyboard.press("Enter");
  await page.getByRole("option", { name: "Medium" }).waitFor();
  expect(await wcagViolations(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await paste(page, "huge\tAnn\nlow\tEve");
  await page.getByRole("dialog").getByText(/CIs? change/u).waitFor();
  expect(await wcagViolations(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await page.getByRole("combobox", { name: "Group by" }).click();
  await page.getByRole("option", { name: "Criticality", exact: true }).click();
  await page.locator("[role=row][aria-level='1']").first().click();
  await page.locator("[role=row][aria-level='2']").first().waitFor();
  expect(await wcagViolations(page)).toEqual([]);
  await page.getByRole("button", { name: "Save list" }).click();
  await page.getByRole("dialog", { name: "Save list" }).waitFor();
  expect(await wcagViolations(page)).toEqual([]);
  await close();
});
