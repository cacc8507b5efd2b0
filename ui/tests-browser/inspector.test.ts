import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { wcagViolations } from "./axe";
import { browserOfFile, type WindowStart } from "./window";

const open = browserOfFile();

/** Opens the window with a CI of this key selected. */
async function inspect(key: string, start?: WindowStart) {
  const window = await open(start);
  const { page } = window;
  await page.keyboard.press("Control+2");
  await page.getByRole("combobox", { name: /Search CIs by words/ }).fill(key);
  await page.getByRole("grid").getByText(key, { exact: true }).click();
  await page.getByRole("grid").focus();
  await page.keyboard.press("Alt+Enter");
  const panel = page.getByRole("complementary", { name: "Inspector" });
  await panel.getByRole("tab", { name: "Overview" }).waitFor();
  return { ...window, panel };
}

function toast(page: Page) {
  return page.getByRole("region", { name: "Notifications" });
}

/** Fills the picker of another CI and takes the first one found. */
async function pick(page: Page, label: string, words: string): Promise<void> {
  await page.getByRole("combobox", { name: label }).fill(words);
  await page.getByRole("listbox", { name: label }).getByRole("option").first().waitFor();
  await page.getByRole("combobox", { name: label }).press("Enter");
}

async function choose(page: Page, label: string, option: string | RegExp): Promise<void> {
  await page.getByRole("combobox", { name: label, exact: true }).click();
  await page.getByRole("option", { name: option }).click();
}

describe("reading", () => {
  it("tells attributes, redundancy and relationships", async () => {
    const { page, panel, faults, close } = await inspect("clu-0012");
    for (const text of ["Ines Albrecht", "Needs 1 of 2", "1 to spare", "ora-pay-01"]) {
      await panel.getByText(text).first().waitFor();
    }
    await panel.getByRole("tab", { name: /Relations/ }).click();
    await panel.getByRole("heading", { name: "has member" }).waitFor();
    await panel.getByRole("tab", { name: "History" }).click();
    await panel.getByText("created").first().waitFor();
    await page.getByRole("tab", { name: "Overview" }).click();
    await panel.getByRole("button", { name: "Payment Gateway API", exact: true }).click();
    await panel.getByRole("button", { name: "Edit Key: app-0117" }).waitFor();
    expect(faults).toEqual([]);
    await close();
  });

  it("counts several selected CIs by class", async () => {
    const { page, close } = await open();
    await page.keyboard.press("Control+2");
    await page.getByRole("grid").getByText("app-0098", { exact: true }).click();
    await page.getByRole("grid").getByText("bsv-0003", { exact: true }).click({ modifiers: ["Control"] });
    await page.keyboard.press("Control+b");
    const panel = page.getByRole("complementary", { name: "Inspector" });
    await panel.getByText("2 CIs selected").waitFor();
    await panel.getByText("Business service").waitFor();
    await close();
  });
});

describe("editing in place", () => {
  it("saves with Enter as one changeset, which Undo reverses", async () => {
    const { page, panel, faults, close } = await inspect("clu-0012");
    await panel.getByRole("button", { name: /^Edit Owner/ }).press("F2");
    await panel.getByRole("textbox", { name: "Owner" }).fill("Tessa Roth");
    await panel.getByRole("textbox", { name: "Message" }).fill("handed over");
    await page.keyboard.press("Enter");
    await panel.getByRole("button", { name: "Edit Owner: Tessa Roth" }).waitFor();
    await panel.getByText(/owner: Ines Albrecht → Tessa Roth/).waitFor();
    await toast(page).getByRole("button", { name: "Undo" }).click();
    await panel.getByRole("button", { name: "Edit Owner: Ines Albrecht" }).waitFor();
    expect(faults).toEqual([]);
    await close();
  });

  it("gives up with Escape and puts the focus back", async () => {
    const { page, panel, close } = await inspect("clu-0012");
    const owner = panel.getByRole("button", { name: /^Edit Owner/ });
    await owner.focus();
    await page.keyboard.press("e");
    await page.keyboard.type("Nobody");
    await page.keyboard.press("Escape");
    await owner.waitFor();
    expect(await owner.textContent()).toContain("Ines Albrecht");
    expect(await owner.evaluate((element) => element === document.activeElement)).toBe(true);
    await close();
  });

  it("sees that the value was altered meanwhile and shows the way forward", async () => {
    const { page, panel, close } = await inspect("clu-0012");
    const owner = panel.getByRole("button", { name: /^Edit Owner/ });
    const field = panel.getByRole("textbox", { name: "Owner" });
    await owner.click();
    await field.fill("Tessa Roth");
    await page.keyboard.press("Enter");
    await panel.getByRole("button", { name: "Edit Owner: Tessa Roth" }).click();
    await field.fill("Ruben Haas");
    await page.getByRole("banner").getByRole("button", { name: /^Undo/ }).click();
    await panel.getByRole("button", { name: "Save" }).click();
    await panel.getByText(/altered clu-0012 since you began/).waitFor();
    expect(await field.inputValue()).toBe("Ruben Haas");
    await panel.getByRole("button", { name: "Write mine" }).click();
    await panel.getByRole("button", { name: "Edit Owner: Ruben Haas" }).waitFor();
    await close();
  });

  it("says what is wrong beside the field and keeps what was typed", async () => {
    const { page, panel, close } = await inspect("srv-0207");
    await panel.getByRole("button", { name: /^Edit Key/ }).click();
    await panel.getByRole("textbox", { name: "Key" }).fill("srv-0208");
    await page.keyboard.press("Enter");
    await panel.getByRole("alert").getByText(/exists already/).waitFor();
    expect(await panel.getByRole("textbox", { name: "Key" }).inputValue()).toBe("srv-0208");
    await close();
  });

  it("renames a key, changes class and status", async () => {
    const { page, panel, close } = await inspect("srv-0207");
    await panel.getByRole("button", { name: /^Edit Key/ }).click();
    await panel.getByRole("textbox", { name: "Key" }).fill("srv-0207-new");
    await page.keyboard.press("Enter");
    await panel.getByRole("button", { name: "Edit Key: srv-0207-new" }).waitFor();
    await panel.getByRole("button", { name: /^Edit Class/ }).click();
    await choose(page, "Class", "hypervisor");
    await panel.getByRole("button", { name: "Save" }).click();
    await panel.getByRole("button", { name: "Edit Class: hypervisor" }).waitFor();
    await panel.getByRole("button", { name: "More about this CI" }).click();
    await page.getByRole("menuitem", { name: "Retire" }).click();
    await panel.getByRole("button", { name: "Edit Status: Retired" }).waitFor();
    await close();
  });

  it("keeps a hostile name as text and on its line", async () => {
    const { page, panel, faults, close } = await inspect("clu-0012");
    const name = `<img src=x onerror="document.title='harmed'">${"x".repeat(10_000)}-01`;
    await panel.getByRole("button", { name: /^Edit Name/ }).click();
    await panel.getByRole("textbox", { name: "Name" }).fill(name);
    await page.keyboard.press("Enter");
    const heading = panel.getByRole("heading", { level: 2 });
    await expect.poll(() => heading.textContent()).toContain("<img src=x");
    expect((await heading.boundingBox())?.height).toBeLessThan(30);
    expect(await page.locator("img").count()).toBe(0);
    expect(await page.title()).not.toBe("harmed");
    expect(faults).toEqual([]);
    await close();
  });
});

describe("making", () => {
  it("makes a CI in the panel and selects it", async () => {
    const { page, faults, close } = await open();
    await page.keyboard.press("Control+2");
    await page.getByRole("button", { name: "New CI" }).first().click();
    const form = page.getByRole("form", { name: "New CI" });
    await form.getByRole("textbox", { name: "Name" }).fill("edge-cache-ham-09");
    await form.getByRole("textbox", { name: "Key" }).fill("srv-9009");
    await form.getByRole("button", { name: "Create" }).click();
    const panel = page.getByRole("complementary", { name: "Inspector" });
    await panel.getByRole("button", { name: "Edit Key: srv-9009" }).waitFor();
    expect(faults).toEqual([]);
    await close();
  });

  it("makes, changes and deletes a relationship", async () => {
    const { page, panel, faults, close } = await inspect("clu-0012");
    await panel.getByRole("button", { name: "More about this CI" }).click();
    await page.getByRole("menuitem", { name: "New relationship" }).click();
    await pick(page, "Other CI", "pdu-a-07");
    await panel.getByText("Payments Database Cluster depends on pdu-a-07").waitFor();
    await panel.getByRole("button", { name: "Create" }).click();
    const line = panel.getByRole("listitem").filter({ hasText: "pdu-a-07" });
    await line.waitFor();
    await panel.getByRole("button", { name: "Edit the relationship to pdu-a-07" }).click();
    await choose(page, "Strength", "soft");
    await panel.getByRole("button", { name: "Save" }).click();
    await panel.getByRole("button", { name: "Edit the relationship to pdu-a-07" }).click();
    await panel.getByRole("button", { name: "Delete" }).click();
    await expect.poll(() => line.count()).toBe(0);
    expect(faults).toEqual([]);
    await close();
  });

  it("states what a redundancy group needs, and refuses nonsense", async () => {
    const { panel, close } = await inspect("clu-0012");
    await panel.getByRole("button", { name: /Needs 1 of 2/ }).click();
    await panel.getByRole("textbox", { name: "Needs" }).fill("half");
    await panel.getByText(/A count such as 2/).waitFor();
    await panel.getByRole("textbox", { name: "Needs" }).fill("100%");
    await panel.getByRole("button", { name: "Save" }).click();
    await panel.getByText("Needs 2 of 2").waitFor();
    await panel.getByText("none to spare").waitFor();
    await close();
  });

  it("makes a group of relationships", async () => {
    const { page, panel, close } = await inspect("app-0203");
    await panel.getByRole("button", { name: "More about this CI" }).click();
    await page.getByRole("menuitem", { name: "New redundancy group" }).click();
    const form = page.getByRole("form", { name: /New redundancy group/ });
    await form.getByRole("textbox", { name: "Group name" }).fill("twins");
    for (const box of await form.getByRole("checkbox").all()) await box.check();
    await form.getByRole("button", { name: "Create" }).click();
    await panel.getByText("twins").first().waitFor();
    await panel.getByText(/Needs 1 of/).first().waitFor();
    await close();
  });
});

it.each(["light", "dark"] as const)("meets WCAG 2.2 AA in every form, %s", async (theme) => {
  const { page, panel, close } = await inspect("clu-0012", { theme });
  expect(await wcagViolations(page)).toEqual([]);
  await panel.getByRole("button", { name: /^Edit Owner/ }).click();
  expect(await wcagViolations(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await panel.getByRole("button", { name: "More about this CI" }).click();
  await page.getByRole("menuitem", { name: "New relationship" }).click();
  await page.getByRole("combobox", { name: "Other CI" }).fill("pdu");
  await page.getByRole("option").first().waitFor();
  expect(await wcagViolations(page)).toEqual([]);
  await page.getByRole("button", { name: "Cancel" }).click();
  await page.getByRole("main").getByRole("button", { name: "New CI" }).click();
  await page.getByRole("form", { name: "New CI" }).waitFor();
  expect(await wcagViolations(page)).toEqual([]);
  await close();
});
