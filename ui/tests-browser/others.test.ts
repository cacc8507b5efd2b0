import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { wcagViolations } from "./axe";
import { browserOfFile, type WindowStart } from "./window";

const open = browserOfFile();

/** Opens the window with a CI of this key in the inspector. */
async function inspect(key: string, start?: WindowStart) {
  const window = await open(start);
  const { page } = window;
  await page.keyboard.press("Control+2");
  await page.getByRole("combobox", { name: /Search CIs by words/ }).fill(key);
  await page.getByRole("grid").getByText(key, { exact: true }).click();
  await page.keyboard.press("Alt+Enter");
  const panel = page.getByRole("complementary", { name: "Inspector" });
  await panel.getByRole("button", { name: /^Edit Owner/ }).waitFor();
  return { ...window, panel };
}

/** Bob sets the owner in another window; `told` says whether this window knows by now. */
async function bobSetsOwner(page: Page, value: string, told: boolean): Promise<void> {
  await page.evaluate(
    (detail) => window.dispatchEvent(new CustomEvent("fake-others-edit", { detail })),
    { key: "clu-0012", attribute: "owner", value, told },
  );
}

async function type(page: Page, panel: ReturnType<Page["getByRole"]>, owner: string): Promise<void> {
  await panel.getByRole("button", { name: /^Edit Owner/ }).press("F2");
  await panel.getByRole("textbox", { name: "Owner" }).fill(owner);
  await page.getByRole("textbox", { name: "Message" }).waitFor();
}

describe("another who writes", () => {
  it("is seen at once, by name", async () => {
    const { page, panel, faults, close } = await inspect("clu-0012");
    await bobSetsOwner(page, "Bob Sommer", true);
    await panel.getByRole("button", { name: "Edit Owner: Bob Sommer" }).waitFor();
    const told = page.getByRole("region", { name: "Notifications" });
    await told.getByText("Bob wrote to this workspace: Change clu-0012").waitFor();
    expect(faults).toEqual([]);
    await close();
  });

  it.each(["light", "dark"] as const)("leaves the choice to the user, in %s", async (theme) => {
    const { page, panel, faults, close } = await inspect("clu-0012", { theme });
    await type(page, panel, "Tessa Roth");
    await bobSetsOwner(page, "Bob Sommer", false);
    await page.keyboard.press("Enter");
    const conflict = panel.getByRole("alert");
    for (const text of ["Bob wrote", "Bob Sommer", "You wrote", "Tessa Roth"]) {
      await conflict.getByText(text, { exact: true }).waitFor();
    }
    expect(await wcagViolations(page)).toEqual([]);
    const picture = process.env["FAULTLINE_PICTURES"];
    if (picture !== undefined) await page.screenshot({ path: `${picture}/conflict-${theme}.png` });
    await conflict.getByRole("button", { name: "Write mine" }).click();
    await panel.getByRole("button", { name: "Edit Owner: Tessa Roth" }).waitFor();
    expect(faults).toEqual([]);
    await close();
  });

  it("keeps theirs where the user leaves it to them", async () => {
    const { page, panel, close } = await inspect("clu-0012");
    await type(page, panel, "Tessa Roth");
    await bobSetsOwner(page, "Bob Sommer", true);
    await page.keyboard.press("Enter");
    await panel.getByRole("button", { name: "Keep theirs" }).click();
    await panel.getByRole("button", { name: "Edit Owner: Bob Sommer" }).waitFor();
    await close();
  });
});

describe("whole copies", () => {
  it("are made and restored from the workspace menu, with their hash", async () => {
    const { page, faults, close } = await open({ step: 1 });
    const told = page.getByRole("region", { name: "Notifications" });
    await page.getByRole("button", { name: "Keller Group" }).click();
    await page.getByRole("menuitem", { name: "Back up …" }).click();
    await told.getByText(/^Backed up and verified: .*Keller Group .*, hash 0{12}…/).waitFor();
    await page.getByRole("button", { name: "Keller Group" }).click();
    await page.getByRole("menuitem", { name: "Restore a backup …" }).click();
    await told.getByText(/^Restored and verified: .*New estate/).waitFor();
    await page.getByRole("button", { name: "New estate" }).waitFor();
    expect(faults).toEqual([]);
    await close();
  });
});
