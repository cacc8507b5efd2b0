import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { wcagViolations } from "./axe";
import { browserOfFile, type WindowStart } from "./window";

const open = browserOfFile();

async function openInventory(start?: WindowStart) {
  const window = await open(start);
  await window.page.keyboard.press("Control+2");
  await row(window.page, 1).waitFor();
  return { ...window, grid: window.page.getByRole("grid", { name: "CIs" }) };
}

/** The row of a position from 1, in the order shown. */
function row(page: Page, position: number) {
  return page.locator(`[role=grid] [role=row][aria-rowindex="${position + 1}"]`);
}

function names(page: Page): Promise<string[]> {
  return page.locator("[role=grid] [role=row] [role=gridcell]:nth-child(3)").allTextContents();
}

function queryField(page: Page) {
  return page.getByRole("combobox", { name: "Search CIs by words and terms" });
}

describe("a million rows", () => {
  it("keeps only the rows in sight in the document and reaches the last one", async () => {
    const { page, grid, faults, close } = await openInventory({ rows: 1_000_000 });
    expect(await grid.getAttribute("aria-rowcount")).toBe("1000001");
    await grid.focus();
    await page.keyboard.press("End");
    await page.getByText("srv-1000000", { exact: true }).waitFor();
    await page.keyboard.press("PageUp");
    await page.keyboard.press("ArrowUp");
    expect(await page.locator("[role=grid] [role=row]").count()).toBeLessThan(60);
    expect(faults).toEqual([]);
    await close();
  });

  it("moves by true rows however coarse the scroll bar is", async () => {
    const { page, grid, close } = await openInventory({ rows: 1_000_000 });
    await grid.focus();
    await page.keyboard.press("PageDown");
    const first = await page.locator("[role=grid] [role=row]").nth(1).getAttribute("aria-rowindex");
    await grid.hover();
    await page.mouse.wheel(0, 56);
    await expect
      .poll(() => page.locator("[role=grid] [role=row]").nth(1).getAttribute("aria-rowindex"))
      .toBe(String(Number(first) + 2));
    await close();
  });

  it("shows rows after a jump far down with the scroll bar", async () => {
    const { page, grid, close } = await openInventory({ rows: 1_000_000 });
    await grid.evaluate((element) => element.scrollTo({ top: element.scrollHeight / 2 }));
    await expect.poll(() => names(page)).toContainEqual(expect.stringMatching(/server-050/u));
    await close();
  });

  it("shows hostile names as text on one line", async () => {
    const { page, faults, close } = await openInventory({ rows: 100 });
    expect((await names(page))[0]).toContain("<img src=x");
    expect(await page.locator("main img").count()).toBe(0);
    expect(await page.title()).not.toBe("harmed");
    for (const position of [1, 2, 3, 4]) {
      expect((await row(page, position).boundingBox())?.height).toBe(28);
    }
    expect(faults).toEqual([]);
    await close();
  });
});

describe("finding", () => {
  it("completes a class and filters as one types", async () => {
    const { page, close } = await openInventory();
    await queryField(page).focus();
    await page.keyboard.type("class:clus");
    const option = page.getByRole("option", { name: /Cluster/ }).first();
    await option.waitFor();
    expect(await option.getAttribute("aria-selected")).toBe("true");
    await page.keyboard.press("Tab");
    expect(await queryField(page).inputValue()).toBe("class:cluster ");
    await expect.poll(() => names(page)).toEqual(["Payments Database Cluster"]);
    await close();
  });

  it("says quietly what cannot be read, and keeps the rows", async () => {
    const { page, grid, close } = await openInventory();
    const all = await grid.getAttribute("aria-rowcount");
    // At once, since half of it would be a query too.
    await queryField(page).fill("class:clus");
    await page.getByRole("option", { name: /Cluster/ }).first().waitFor();
    await page.keyboard.press("Escape");
    await page.getByText('There is no class "clus" (at character 7).').waitFor();
    expect(await page.getByRole("alert").count()).toBe(0);
    expect(await grid.getAttribute("aria-rowcount")).toBe(all);
    await page.keyboard.type("ter");
    await expect.poll(() => names(page)).toEqual(["Payments Database Cluster"]);
    await close();
  });

  it("completes fields and values, within parentheses too", async () => {
    const { page, close } = await openInventory();
    const field = queryField(page);
    await field.focus();
    await page.keyboard.type("supp");
    await page.getByRole("option", { name: /Support team/ }).waitFor();
    await page.keyboard.press("Tab");
    expect(await field.inputValue()).toBe("support_team:");
    await page.keyboard.type("datab");
    await page.getByRole("option", { name: /Database Operations/ }).waitFor();
    await page.keyboard.press("Tab");
    expect(await field.inputValue()).toBe('support_team:"Database Operations" ');
    await page.keyboard.type("not depends_on:(class:clus");
    await page.getByRole("option", { name: /Cluster/ }).first().waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.type(")");
    await expect.poll(() => names(page)).not.toEqual([]);
    await close();
  });

  it("marks the letters that cannot be read", async () => {
    const { page, close } = await openInventory();
    const field = queryField(page);
    await field.fill("web ownr:x");
    await page.getByText('There is no attribute "ownr" (at character 5).').waitFor();
    expect(await page.locator("[data-wrong]").allTextContents()).toEqual(["ownr"]);
    expect(await field.getAttribute("aria-invalid")).toBe("true");
    await field.fill("web owner:x");
    await expect.poll(() => page.locator("[data-wrong]").count()).toBe(0);
    expect(await field.getAttribute("aria-invalid")).toBe("false");
    await close();
  });

  it("explains the language, and writes an example into the field", async () => {
    const { page, close } = await openInventory();
    await queryField(page).fill("class:server");
    await page.getByRole("button", { name: "How to ask" }).click();
    await page.getByText("This query finds CIs of which").waitFor();
    await page.getByRole("button", { name: /^not environment:test/ }).click();
    expect(await queryField(page).inputValue()).toBe("not environment:test");
    await close();
  });

  it("filters by a frequent value and takes the filter away again", async () => {
    const { page, grid, close } = await openInventory();
    const all = await grid.getAttribute("aria-rowcount");
    await page.getByRole("columnheader", { name: /Support team/ }).hover();
    await page.getByRole("button", { name: "Filter Support team" }).click();
    await page.getByRole("button", { name: /^Database Operations/ }).click();
    const chip = page.getByRole("button", { name: "Remove the filter Support team is Database Operations" });
    await chip.waitFor();
    await expect.poll(() => grid.getAttribute("aria-rowcount")).not.toBe(all);
    await chip.click();
    await expect.poll(() => grid.getAttribute("aria-rowcount")).toBe(all);
    await close();
  });

  it("says that nothing matches and clears the query", async () => {
    const { page, close } = await openInventory();
    await queryField(page).fill("no-such-ci-anywhere");
    await page.getByText("No CI matches").waitFor();
    await page.getByRole("button", { name: "Clear the query" }).click();
    await row(page, 5).waitFor();
    expect(await queryField(page).inputValue()).toBe("");
    await close();
  });

  it("sorts by a head, and by a second one with Shift", async () => {
    const { page, close } = await openInventory();
    const team = page.getByRole("columnheader", { name: /Support team/ });
    const name = page.getByRole("columnheader", { name: /^Name/ });
    await team.getByRole("button").first().click();
    await expect.poll(() => team.getAttribute("aria-sort")).toBe("ascending");
    await name.getByRole("button").first().click({ modifiers: ["Shift"] });
    await name.getByRole("button").first().click({ modifiers: ["Shift"] });
    await expect.poll(() => name.textContent()).toBe("Name2");
    const shown = (await names(page)).slice(0, 10);
    expect(shown).toEqual(shown.toSorted().reverse());
    await close();
  });
});

describe("selecting", () => {
  it("selects ranges and single rows with the mouse", async () => {
    const { page, close } = await openInventory();
    await row(page, 2).getByRole("gridcell").nth(2).click();
    await row(page, 5).getByRole("gridcell").nth(2).click({ modifiers: ["Shift"] });
    await expect.poll(() => page.locator("[role=row][aria-selected=true]").count()).toBe(4);
    await row(page, 7).getByRole("checkbox").click();
    await page.getByRole("region", { name: "Selected CIs" }).getByText("5 CIs").waitFor();
    await close();
  });

  it("is done by keys alone, up to the inspector", async () => {
    const { page, grid, close } = await openInventory();
    await queryField(page).fill("clu-0012");
    await expect.poll(() => names(page)).toEqual(["Payments Database Cluster"]);
    await page.keyboard.press("Enter");
    await page.keyboard.press("ArrowDown");
    await expect.poll(() => grid.getAttribute("aria-activedescendant")).not.toBeNull();
    await page.keyboard.press("Alt+Enter");
    await page.getByRole("complementary").getByText("Needs 1 of 2").waitFor();
    await close();
  });

  it("fails what is selected", async () => {
    const { page, grid, close } = await openInventory();
    await grid.focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Shift+ArrowDown");
    await page.getByRole("region", { name: "Selected CIs" }).getByText("2 business applications").waitFor();
    await page.getByRole("button", { name: "Fail these" }).first().click();
    await page.getByRole("tab", { selected: true, name: /Customer Portal Web/ }).waitFor();
    await close();
  });

  it("retires several and undoes it", async () => {
    const { page, close } = await openInventory();
    await row(page, 2).getByRole("checkbox").click();
    await row(page, 3).getByRole("checkbox").click();
    const bar = page.getByRole("region", { name: "Selected CIs" });
    await bar.getByRole("button", { name: "Retire" }).click();
    const dialog = page.getByRole("dialog", { name: "Edit 2 business applications" });
    await dialog.getByText("2 CIs change").waitFor();
    await dialog.getByRole("button", { name: "Change 2 CIs" }).click();
    await row(page, 3).getByText("Retired").waitFor();
    await page.getByRole("region", { name: "Notifications" }).getByRole("button", { name: "Undo" }).click();
    await expect.poll(() => page.locator("[role=grid] [data-status=retired]").count()).toBe(0);
    await close();
  });

  it("sets a field of all that the query finds after a preview by old value", async () => {
    const { page, faults, close } = await openInventory();
    await row(page, 2).getByRole("checkbox").click();
    await row(page, 3).getByRole("checkbox").click();
    await page.getByRole("region", { name: "Selected CIs" }).getByRole("button", { name: "Edit" }).click();
    const dialog = page.getByRole("dialog", { name: "Edit 2 business applications" });
    await dialog.getByRole("combobox", { name: "Field 1" }).click();
    await page.getByRole("option", { name: "Owner", exact: true }).click();
    await dialog.getByRole("combobox", { name: "New value of Owner" }).fill("Ann Example");
    await dialog.getByRole("row").nth(1).getByText("Ann Example").waitFor();
    await dialog.getByRole("combobox", { name: "Which CIs" }).click();
    await page.getByRole("option", { name: /that the query finds/ }).click();
    const wide = page.getByRole("dialog", { name: /^Edit [\d,]+ CIs$/ });
    await wide.getByText(/[\d,]{5,} CIs change/).waitFor();
    await wide.getByRole("button", { name: /^Change [\d,]{5,} CIs$/ }).click();
    await row(page, 3).getByText("Ann Example").waitFor();
    expect(faults).toEqual([]);
    await close();
  });
});

describe("columns", () => {
  it("are chosen, moved, resized and remembered", async () => {
    const { page, faults, close } = await openInventory();
    await page.getByRole("button", { name: /^Columns/ }).click();
    await page.getByRole("checkbox", { name: "Owner" }).uncheck();
    await page.getByRole("button", { name: "Move Class to the left" }).click();
    await page.keyboard.press("Escape");
    const width = page.getByRole("separator", { name: "Width of Key" });
    await width.focus();
    await page.keyboard.press("ArrowRight");
    const heads = () => page.getByRole("columnheader").allTextContents();
    await expect.poll(heads).toEqual([
      "", "Key", "Class", "Name", "Support team", "Location", "Environment", "Criticality", "Status",
    ]);
    await page.reload();
    await page.locator("#content").waitFor();
    await page.keyboard.press("Control+2");
    await expect.poll(heads).toContain("Class");
    expect((await heads()).slice(1, 4)).toEqual(["Key", "Class", "Name"]);
    expect(await page.getByRole("separator", { name: "Width of Key" }).getAttribute("aria-valuenow")).toBe("120");
    expect(faults).toEqual([]);
    await close();
  });
});

it.each(["light", "dark"] as const)("meets WCAG 2.2 AA while in use, %s", async (theme) => {
  const { page, close } = await openInventory({ theme });
  await row(page, 2).getByRole("checkbox").click();
  await row(page, 3).getByRole("checkbox").click();
  await page.getByRole("columnheader", { name: /Support team/ }).hover();
  await page.getByRole("button", { name: "Filter Support team" }).click();
  await page.getByRole("group", { name: "Most frequent" }).waitFor();
  expect(await wcagViolations(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: /^Columns/ }).click();
  await page.getByRole("checkbox", { name: "Owner" }).waitFor();
  expect(await wcagViolations(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await queryField(page).fill("class:ser");
  await page.getByRole("option").first().waitFor();
  expect(await wcagViolations(page)).toEqual([]);
  await queryField(page).fill("web ownr:x");
  await page.getByText("There is no attribute").waitFor();
  expect(await wcagViolations(page)).toEqual([]);
  await page.getByRole("button", { name: "How to ask" }).click();
  await page.getByText("Examples. Press one").waitFor();
  expect(await wcagViolations(page)).toEqual([]);
  await close();
});
