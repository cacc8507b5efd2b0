import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { wcagViolations } from "./axe";
import { browserOfFile, type WindowStart } from "./window";

const open = browserOfFile();

/** Opens the window and plays a drop of files on it. */
async function drop(paths: readonly string[], start?: WindowStart) {
  const window = await open(start);
  const { page } = window;
  await page.evaluate((detail) => {
    globalThis.dispatchEvent(new CustomEvent("fake-file-drop", { detail }));
  }, paths);
  await page.getByRole("tablist", { name: "Difference" }).waitFor();
  return window;
}

function count(page: Page, tab: string) {
  return page.getByRole("tablist", { name: "Difference" }).getByRole("tab", { name: new RegExp(`^${tab}`) });
}

const GOOD = ["/home/you/estate/cis.csv", "/home/you/estate/relations.csv"];

describe("files that can be taken", () => {
  it("are chosen, compared, imported and undone", async () => {
    const { page, faults, close } = await open();
    await page.getByRole("navigation").getByRole("button", { name: "Import" }).click();
    await page.getByRole("button", { name: "Choose files" }).click();
    await page.getByText("cis.csv", { exact: true }).waitFor();
    await page.getByText("extra, kept as text").waitFor();
    expect(await count(page, "New").textContent()).toMatch(/[1-9]/u);
    await count(page, "New").click();
    await page.getByRole("button", { name: /srv-2001/ }).first().click();
    await page.getByRole("cell", { name: "Nils Petersen" }).waitFor();
    await page.getByRole("textbox", { name: /Message/ }).fill("edge caches");
    await page.getByRole("button", { name: "Import as one changeset" }).click();
    await page.getByText(/Imported as changeset/).waitFor();
    await page.getByRole("button", { name: "Undo the import" }).click();
    await page.getByText("The import was undone").waitFor();
    expect(faults).toEqual([]);
    await close();
  });

  it("are said to be up to date the second time", async () => {
    const { page, close } = await drop(GOOD);
    await page.getByRole("button", { name: "Import as one changeset" }).click();
    await page.getByText(/Imported as changeset/).waitFor();
    await page.getByRole("button", { name: "Choose other files" }).click();
    await page.getByText("Nothing differs").waitFor();
    await page.getByRole("button", { name: "Record the run" }).click();
    await page.getByText("Already up to date: a run was recorded, no changeset.").waitFor();
    await close();
  });

  it("can be stopped on the way without a trace", async () => {
    const { page, close } = await drop(GOOD, { step: 250 });
    await page.getByRole("button", { name: "Import as one changeset" }).click();
    await page.getByRole("main").getByRole("button", { name: "Cancel" }).click();
    await page.getByText("Stopped. Nothing was changed.").waitFor();
    await page.getByText("Changeset 1").waitFor();
    await close();
  });
});

describe("files with wrong rows", () => {
  it("are refused until the rows are left out", async () => {
    const { page, close } = await drop(["/home/you/estate/with-errors.csv"]);
    expect(await count(page, "Wrong").getAttribute("aria-selected")).toBe("true");
    await page.getByRole("cell", { name: "sever", exact: true }).waitFor();
    const apply = page.getByRole("button", { name: "Import as one changeset" });
    expect(await apply.isDisabled()).toBe(true);
    await page.getByLabel("Leave out rows that are wrong").check();
    await expect.poll(() => apply.isDisabled()).toBe(false);
    await apply.click();
    await page.getByText(/rows with the 2 mistakes were left out/).waitFor();
    await close();
  });

  it("list ten thousand of them with few elements, and shows what was written as text", async () => {
    const { page, faults, close } = await drop(["/home/you/estate/many-errors.csv"]);
    const table = page.getByRole("table", { name: "Rows that cannot be taken" });
    expect(await table.getAttribute("aria-rowcount")).toBe("10001");
    expect(await table.getByRole("row").count()).toBeLessThan(80);
    await table.focus();
    await page.keyboard.press("End");
    await table.getByText("10,001", { exact: true }).waitFor();
    expect(faults).toEqual([]);
    await close();
  });
});

it.each(["light", "dark"] as const)("meets WCAG 2.2 AA, %s", async (theme) => {
  const { page, close } = await drop(["/home/you/estate/with-errors.csv"], { theme });
  expect(await wcagViolations(page)).toEqual([]);
  await count(page, "New").or(count(page, "Changed")).first().click();
  expect(await wcagViolations(page)).toEqual([]);
  await close();
});
