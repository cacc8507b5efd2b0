import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { wcagViolations } from "./axe";
import { browserOfFile, type TestWindow, type WindowStart } from "./window";

const open = browserOfFile();

async function openModel(start: WindowStart = {}): Promise<TestWindow> {
  const window = await open({ step: 1, ...start });
  await window.page.keyboard.press("Control+Shift+M");
  await tree(window.page).getByRole("treeitem").first().waitFor();
  return window;
}

const tree = (page: Page) => page.getByRole("tree", { name: "Classes" });
const detail = (page: Page) => page.getByRole("region", { name: "Model", exact: true });
const chooseClass = (page: Page, name: string) => tree(page).getByRole("treeitem", { name }).first().click();
const press = (page: Page, name: string) => detail(page).getByRole("button", { name, exact: true }).click();

describe("the model", () => {
  it("shows the tree by keyboard, and from which class each attribute comes", async () => {
    const { page, faults, close } = await openModel();
    await chooseClass(page, "Compute");
    await page.keyboard.press("ArrowLeft");
    await expect.poll(() => tree(page).getByRole("treeitem", { name: "Hypervisor" }).count()).toBe(0);
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await detail(page).getByRole("heading", { name: "Virtual machine" }).waitFor();
    const grid = page.getByRole("grid", { name: "Attributes of Virtual machine" });
    await expect.poll(() => grid.getByRole("row").nth(1).innerText()).toMatch(/Compute/);
    await detail(page).getByRole("button", { name: /CIs in inventory/ }).click();
    await expect.poll(() => page.getByRole("combobox", { name: /Search CIs by words/ }).locator("visible=true").inputValue()).toBe("class:virtual_machine");
    expect(faults).toEqual([]);
    await close();
  });

  it("makes a class below another after a preview, and undo takes it back", async () => {
    const { page, faults, close } = await openModel();
    await chooseClass(page, "Facility");
    await press(page, "Add class below");
    await page.getByLabel("Id", { exact: true }).fill("rack_row");
    await press(page, "Preview");
    await detail(page).getByText("Every CI and relationship satisfies it.").waitFor();
    await press(page, "Make the change");
    await detail(page).getByRole("heading", { name: "Rack row" }).waitFor();
    await tree(page).getByRole("treeitem", { name: "Rack row" }).waitFor();
    await page.keyboard.press("Control+z");
    await expect.poll(() => tree(page).getByRole("treeitem", { name: "Rack row" }).count()).toBe(0);
    expect(faults).toEqual([]);
    await close();
  });

  it("shows which CIs do not satisfy a new attribute, and makes it only once that was seen", async () => {
    const { page, faults, close } = await openModel();
    await chooseClass(page, "Virtual machine");
    await press(page, "Add attribute");
    await page.getByLabel("Id", { exact: true }).fill("bay");
    await page.getByLabel(/^Required:/).check();
    await press(page, "Preview");
    await detail(page).getByRole("heading", { name: /do not satisfy it/ }).waitFor();
    expect(await detail(page).getByRole("button", { name: "Make the change" }).isDisabled()).toBe(true);
    await detail(page).getByLabel("I have seen them; keep them as they are").check();
    await press(page, "Make the change");
    await page.getByRole("grid", { name: "Attributes of Virtual machine" }).getByText("Bay", { exact: true }).waitFor();
    expect(faults).toEqual([]);
    await close();
  });

  it("refuses to delete a class that has CIs, and offers where they go", async () => {
    const { page, faults, close } = await openModel();
    await chooseClass(page, "Virtual machine");
    await press(page, "Delete");
    await detail(page).getByRole("heading", { name: /stand against it/ }).waitFor();
    expect(await detail(page).getByRole("button", { name: "Make the change" }).isDisabled()).toBe(true);
    await detail(page).getByRole("combobox", { name: "Its CIs go to" }).click();
    await page.getByRole("option", { name: "Server", exact: true }).click();
    await detail(page).getByRole("heading", { name: /written anew/ }).waitFor();
    await press(page, "Make the change");
    await expect.poll(() => tree(page).getByRole("treeitem", { name: "Virtual machine" }).count()).toBe(0);
    expect(faults).toEqual([]);
    await close();
  });

  it("says in words and as a picture which way failure travels, while the type is edited", async () => {
    const { page, faults, close } = await openModel();
    await page.getByRole("radio", { name: "Relationship types" }).check({ force: true });
    await page.getByRole("grid", { name: "Relationship types" }).getByText("runs on", { exact: true }).click();
    await detail(page).getByRole("img", { name: /If the target fails, the source is hit/ }).waitFor();
    await press(page, "Edit");
    await detail(page).getByRole("combobox", { name: "Which way failure travels" }).click();
    await page.getByRole("option", { name: "If the source fails, the target is hit." }).click();
    await detail(page).getByRole("img", { name: /If the source fails, the target is hit/ }).waitFor();
    expect(faults).toEqual([]);
    await close();
  });

  it("restricts where a type is allowed once the relationships outside were seen, and health lists them", async () => {
    const { page, faults, close } = await openModel();
    await page.getByRole("radio", { name: "Relationship types" }).check({ force: true });
    await page.getByRole("grid", { name: "Relationship types" }).getByText("runs on", { exact: true }).click();
    await detail(page).getByText("Between any classes.").waitFor();
    await press(page, "Edit");
    await press(page, "Add a pair of classes");
    await detail(page).getByRole("combobox", { name: "Target class 1" }).focus();
    await page.keyboard.type("printer");
    await detail(page).getByRole("combobox", { name: "Target class 1" }).getByText("Printer").waitFor();
    await press(page, "Preview");
    await detail(page).getByRole("heading", { name: /do not satisfy it/ }).waitFor();
    await detail(page).getByText(/would not be allowed from/).first().waitFor();
    await detail(page).getByLabel("I have seen them; keep them as they are").check();
    await press(page, "Make the change");
    await detail(page).getByRole("button", { name: "Printer" }).waitFor();
    await page.getByRole("grid", { name: "Relationship types" }).getByText("Any class → Printer").waitFor();
    await page.keyboard.press("Control+Shift+H");
    await page.getByText("Relationship not allowed there").first().waitFor();
    expect(faults).toEqual([]);
    await close();
  });

  it("lists extra attributes, and adopts one into the classes whose CIs carry it", async () => {
    const { page, faults, close } = await openModel();
    await page.getByRole("radio", { name: "Extra attributes" }).check({ force: true });
    await page.getByRole("grid", { name: "Extra attributes" }).getByText("Cost centre").click();
    await press(page, "Adopt into the model");
    expect(await page.getByLabel("Id", { exact: true }).inputValue()).toBe("cost_centre");
    await press(page, "Preview");
    await detail(page).getByText("would become an attribute of the class").first().waitFor();
    expect(await wcagViolations(page)).toEqual([]);
    await press(page, "Make the change");
    await page.getByText("No CI carries anything that its class does not declare.", { exact: false }).waitFor();
    expect(faults).toEqual([]);
    await close();
  });

  it("takes over a file after its difference was seen, and tells where an export went", async () => {
    const { page, faults, close } = await openModel();
    await page.getByRole("button", { name: "Import model file" }).click();
    await detail(page).getByText("Add class rack_row").waitFor();
    await press(page, "Make the change");
    await tree(page).getByRole("treeitem", { name: "Rack row" }).waitFor();
    await page.getByRole("button", { name: "Export model" }).click();
    await page.getByText("Wrote the model to /home/you/estate-model.toml.").waitFor();
    expect(faults).toEqual([]);
    await close();
  });

  it.each(["light", "dark"] as const)("keeps to WCAG 2.2 AA in the %s theme", async (theme) => {
    const { page, close } = await openModel({ theme });
    await chooseClass(page, "Virtual machine");
    await page.getByRole("grid", { name: "Attributes of Virtual machine" }).waitFor();
    expect(await wcagViolations(page)).toEqual([]);
    await press(page, "Delete");
    await detail(page).getByRole("heading", { name: /stand against it/ }).waitFor();
    expect(await wcagViolations(page)).toEqual([]);
    await page.getByRole("radio", { name: "Relationship types" }).check({ force: true });
    await page.getByRole("grid", { name: "Relationship types" }).getByText("runs on", { exact: true }).click();
    await press(page, "Edit");
    expect(await wcagViolations(page)).toEqual([]);
    await close();
  });
});
