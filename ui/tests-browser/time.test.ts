import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { wcagViolations } from "./axe";
import { browserOfFile } from "./window";

const open = browserOfFile();
const HISTORY = 40;

/** The button of the time control. */
function control(page: Page) {
  return page.getByRole("banner").getByRole("button", { name: /^Time shown/ });
}

/** The band that tells of another moment than now. */
function band(page: Page) {
  return page.getByRole("region", { name: "Time shown" });
}

async function showChangeset(page: Page, number: number): Promise<void> {
  await control(page).click();
  await page.getByRole("textbox", { name: "Changeset" }).fill(String(number));
  await page.keyboard.press("Enter");
  await band(page).getByText(`As of Changeset ${number}`).waitFor();
}

/** Selects a CI in the inventory and shows it in the inspector. */
async function inspect(page: Page, key: string) {
  await page.keyboard.press("Control+2");
  await page.getByRole("combobox", { name: /Search CIs by words/ }).fill(key);
  await page.getByRole("grid").getByText(key, { exact: true }).click();
  await page.getByRole("grid").focus();
  await page.keyboard.press("Alt+Enter");
  const panel = page.getByRole("complementary", { name: "Inspector" });
  await panel.getByRole("tab", { name: "Overview" }).waitFor();
  return panel;
}

async function newDraft(page: Page, name: string): Promise<void> {
  await page.keyboard.press("Control+7");
  await page.getByRole("tab", { name: "Drafts" }).click();
  await page.getByRole("main").getByRole("button", { name: "New draft" }).click();
  await page.getByRole("textbox", { name: "Name" }).fill(name);
  await page.keyboard.press("Enter");
  await band(page).getByText(`Draft “${name}”`).waitFor();
}

async function setOwner(page: Page, key: string, owner: string): Promise<void> {
  const panel = await inspect(page, key);
  await panel.getByRole("button", { name: /^Edit Owner/ }).click();
  await panel.getByRole("textbox", { name: "Owner" }).fill(owner);
  await page.keyboard.press("Enter");
  await panel.getByRole("button", { name: `Edit Owner: ${owner}` }).waitFor();
}

describe("the time control", () => {
  it("shows a changeset everywhere, refuses edits there and leads back", async () => {
    const { page, faults, close } = await open({ history: HISTORY });
    const panel = await inspect(page, "bsv-0003");
    await panel.getByRole("button", { name: "Edit Owner: Tessa Roth" }).waitFor();
    await showChangeset(page, 39);
    await panel.getByText("Jonas Weidner").first().waitFor();
    expect(await panel.getByRole("button", { name: /^Edit (Owner|Key|Name)/ }).count()).toBe(0);
    const create = page.getByRole("main").getByRole("button", { name: "New CI" });
    expect(await create.getAttribute("aria-disabled")).toBe("true");
    expect(await create.getAttribute("title")).toMatch(/Go back to now/);
    await panel.getByRole("button", { name: "More about this CI" }).click();
    expect(await page.getByRole("menuitem", { name: "Delete" }).isDisabled()).toBe(true);
    await page.keyboard.press("Escape");
    await band(page).getByRole("button", { name: "Back to now" }).click();
    await panel.getByRole("button", { name: "Edit Owner: Tessa Roth" }).waitFor();
    expect(await band(page).count()).toBe(0);
    expect(faults).toEqual([]);
    await close();
  });

  it("takes a date, says what is no moment, and is worked by keys", async () => {
    const { page, close } = await open({ history: HISTORY });
    await page.keyboard.press("Control+Shift+T");
    await page.getByLabel("Date", { exact: true }).fill("2026-11-20");
    await page.keyboard.press("Enter");
    await band(page).getByText("As of Fri 20 Nov 2026").waitFor();
    await page.keyboard.press("Control+Shift+T");
    await page.getByRole("textbox", { name: "Changeset" }).fill("9999");
    await page.keyboard.press("Enter");
    await page.getByText("There is no moment “#9999”.").waitFor();
    await band(page).getByText("As of Fri 20 Nov 2026").waitFor();
    await close();
  });
});

describe("the history", () => {
  it("lists what changed from what to what, and narrows down", async () => {
    const { page, faults, close } = await open({ history: HISTORY });
    await page.keyboard.press("Control+7");
    const list = page.getByRole("listbox", { name: /Changesets/ });
    await list.waitFor();
    const detail = page.getByRole("region", { name: "Changeset 40" });
    await detail.getByText("Jonas Weidner").waitFor();
    await list.focus();
    await page.keyboard.press("ArrowDown");
    await page.getByRole("region", { name: "Changeset 39" }).getByText("staging").waitFor();
    await page.getByRole("textbox", { name: "Author" }).fill("roth");
    await page.getByRole("status").getByText("10 changesets").waitFor();
    await page.getByRole("textbox", { name: "Author" }).fill("nobody");
    await page.getByText("No changeset passes these filters.").waitFor();
    expect(faults).toEqual([]);
    await close();
  });

  it("undoes any changeset, or says item by item what stands against it", async () => {
    const { page, close } = await open({ history: HISTORY });
    await page.keyboard.press("Control+7");
    const list = page.getByRole("listbox", { name: /Changesets/ });
    await list.getByText("Change bsv-0007").click();
    const undo = page.getByRole("main").getByRole("button", { name: "Undo this" });
    await undo.click();
    await page.getByRole("region", { name: "Notifications" }).getByText("Undone: changeset 39").waitFor();
    await undo.click();
    await page.getByText("Changeset 39 cannot be undone").waitFor();
    await page.getByRole("list", { name: "What stands against it" }).getByText(/bsv-0007 was altered/).waitFor();
    await close();
  });

  it("stays quick with thousands of changesets", async () => {
    const { page, close } = await open({ history: 5000 });
    await page.keyboard.press("Control+7");
    const list = page.getByRole("listbox", { name: /Changesets/ });
    await page.getByRole("status").getByText("5,000 changesets").waitFor();
    await list.focus();
    await page.keyboard.press("End");
    await page.getByRole("region", { name: "Changeset 1", exact: true }).waitFor();
    await list.getByText("First import").waitFor();
    await page.keyboard.press("PageUp");
    await page.getByRole("region", { name: "Changeset 16", exact: true }).waitFor();
    expect(await list.getByRole("option").count()).toBeLessThan(120);
    await close();
  });

  it("makes baselines, shows what changed since, renames and deletes them", async () => {
    const { page, faults, close } = await open({ history: HISTORY });
    await page.keyboard.press("Control+7");
    await page.getByRole("listbox", { name: /Changesets/ }).getByText("Change bsv-0007").click();
    await page.getByRole("button", { name: "Make a baseline here" }).click();
    await page.getByRole("textbox", { name: "Name" }).fill("Before the move");
    await page.getByRole("button", { name: "Make baseline" }).click();
    await page.getByRole("tab", { name: "Baselines" }).click();
    const detail = page.getByRole("region", { name: "Before the move" });
    await detail.getByText("Tessa Roth").waitFor();
    await detail.getByRole("button", { name: "Look at the estate as of this" }).click();
    await band(page).getByText("As of Before the move").waitFor();
    await band(page).getByRole("button", { name: "Back to now" }).click();
    await detail.getByRole("button", { name: "Rename" }).click();
    await page.getByRole("textbox", { name: "Name" }).fill("Release 7");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByRole("region", { name: "Release 7" }).getByRole("button", { name: "Delete" }).click();
    await page.getByText("There is no baseline yet").waitFor();
    expect(faults).toEqual([]);
    await close();
  });

  it("tells the history of a relationship in the inspector", async () => {
    const { page, close } = await open();
    const panel = await inspect(page, "clu-0012");
    await panel.getByRole("button", { name: "More about the relationship to ora-pay-01" }).first().click();
    await page.getByRole("menuitem", { name: "History of the relationship" }).click();
    const history = panel.getByRole("region", { name: "History of the relationship" });
    await history.getByText("created").waitFor();
    await history.getByRole("button", { name: "Changeset 1" }).click();
    await page.getByRole("region", { name: "Changeset 1" }).waitFor();
    await close();
  });
});

describe("drafts", () => {
  it("take edits apart from the live estate, and are applied as one changeset", async () => {
    const { page, faults, close } = await open();
    await newDraft(page, "Move payments");
    await setOwner(page, "app-0098", "Owner in the draft");
    await band(page).getByText("1 proposed edit").waitFor();
    await band(page).getByRole("button", { name: "Back to now" }).click();
    await page.getByRole("button", { name: "Edit Owner: Mira Anders" }).waitFor();
    await page.keyboard.press("Control+7");
    const detail = page.getByRole("region", { name: "Move payments" });
    await detail.getByText("Owner in the draft").waitFor();
    await detail.getByRole("button", { name: "Apply 1 edit" }).click();
    await page.getByText("There is no draft.").waitFor();
    await inspect(page, "app-0098");
    await page.getByRole("button", { name: "Edit Owner: Owner in the draft" }).waitFor();
    expect(faults).toEqual([]);
    await close();
  });

  it("ask whose value holds where live moved on, and what that changes", async () => {
    const { page, faults, close } = await open();
    await newDraft(page, "Move payments");
    await setOwner(page, "app-0098", "Owner in the draft");
    await band(page).getByRole("button", { name: "Back to now" }).click();
    await setOwner(page, "app-0098", "Owner live");
    await page.keyboard.press("Control+7");
    const conflicts = page.getByRole("region", { name: "Conflicts" });
    for (const value of ["Mira Anders", "Owner live", "Owner in the draft"]) {
      await conflicts.getByText(value, { exact: true }).waitFor();
    }
    const apply = page.getByRole("button", { name: "Apply 1 edit" });
    expect(await apply.getAttribute("aria-disabled")).toBe("true");
    await conflicts.getByRole("button", { name: "What the choice changes" }).click();
    await conflicts.getByText(/If app-0098 fails/).first().waitFor();
    expect(await wcagViolations(page)).toEqual([]);
    await conflicts.getByRole("radio", { name: "Live now" }).check();
    await conflicts.getByRole("button", { name: "Draft everywhere" }).click();
    expect(await conflicts.getByRole("radio", { name: "In the draft" }).isChecked()).toBe(true);
    await apply.click();
    await page.getByText("There is no draft.").waitFor();
    await inspect(page, "app-0098");
    await page.getByRole("button", { name: "Edit Owner: Owner in the draft" }).waitFor();
    expect(faults).toEqual([]);
    await close();
  });

  it("are discarded with a way back", async () => {
    const { page, close } = await open();
    await newDraft(page, "Move payments");
    await page.getByRole("button", { name: "Discard" }).click();
    await page.getByText("There is no draft.").waitFor();
    expect(await band(page).count()).toBe(0);
    await page.getByRole("region", { name: "Notifications" }).getByRole("button", { name: "Undo" }).click();
    await page.getByRole("region", { name: "Move payments" }).waitFor();
    await close();
  });

  it("begin from a question about a relationship, thrown away or kept", async () => {
    const { page, faults, close } = await open();
    const panel = await inspect(page, "clu-0012");
    const more = panel.getByRole("button", { name: "More about the relationship to ora-pay-02" }).first();
    await more.click();
    await page.getByRole("menuitem", { name: "… it were not there" }).click();
    await band(page).getByText(/What if: without/).first().waitFor();
    await expect.poll(() => more.count()).toBe(0);
    await band(page).getByRole("button", { name: "Throw away" }).click();
    await more.click();
    await page.getByRole("menuitem", { name: "… there were one more node" }).click();
    await band(page).getByRole("button", { name: /Keep as draft/ }).click();
    await page.getByRole("textbox", { name: "Name of the draft" }).fill("Third node");
    await page.keyboard.press("Enter");
    await band(page).getByText("Draft “Third node”").waitFor();
    expect(faults).toEqual([]);
    await close();
  });

  it("begin from the map as well", async () => {
    const { page, faults, close } = await open();
    await page.locator("[role=application][data-layout=settled]").waitFor();
    // The one service that the map starts from stands at the middle of its upper border.
    await page.getByRole("application").focus();
    await page.keyboard.press("Home");
    await page.mouse.click(724, 180, { button: "right" });
    await page.getByRole("menuitem", { name: "What if …" }).click();
    const dialog = page.getByRole("dialog", { name: /What if something about/ });
    expect(await wcagViolations(page)).toEqual([]);
    await dialog.getByRole("button", { name: "… it were not there" }).first().click();
    await band(page).getByText(/What if: without/).first().waitFor();
    expect(faults).toEqual([]);
    await close();
  });
});

describe("a comparison", () => {
  it("lists and draws what a draft alters, and asks both moments what a failure hits", async () => {
    const { page, faults, close } = await open();
    await newDraft(page, "Move payments");
    await setOwner(page, "clu-0012", "Owner in the draft");
    await page.keyboard.press("Control+7");
    await page.getByRole("main").getByRole("button", { name: "Compare with now" }).click();
    const list = page.getByRole("group", { name: "Differences" });
    await list.getByText("Owner in the draft").waitFor();
    await page.getByRole("radio", { name: "Added 0" }).check();
    await page.getByText("No difference passes these filters.").waitFor();
    await page.getByRole("main").getByRole("tab", { name: "Map" }).click();
    await page.getByRole("application", { name: "Map of the differences" }).waitFor();
    await page.getByRole("main").getByRole("tab", { name: "Impact" }).click();
    await page.getByText("No redundancy group lost its last spare member.").waitFor();
    await page.getByRole("button", { name: /^Fail Payments/ }).click();
    await page.getByText("Every CI ends in the same state at both moments.").waitFor();
    expect(faults).toEqual([]);
    await close();
  });

  it("can be stopped and asked again", async () => {
    const { page, faults, close } = await open({ history: HISTORY, step: 3_000 });
    await page.keyboard.press("Control+8");
    await page.getByRole("button", { name: "Compare Choose …" }).click();
    await page.getByRole("textbox", { name: "Changeset" }).fill("12");
    await page.keyboard.press("Enter");
    await page.getByRole("main").getByRole("button", { name: "Cancel" }).click();
    await page.getByText("This was stopped before there was an answer.").waitFor();
    await page.getByRole("button", { name: "Ask again" }).click();
    await page.getByRole("main").getByRole("progressbar", { name: "Comparing" }).waitFor();
    expect(faults).toEqual([]);
    await close();
  });

  it("tells on demand what changed and changed back", async () => {
    const { page, faults, close } = await open();
    await setOwner(page, "app-0098", "Somebody else");
    await setOwner(page, "app-0098", "Mira Anders");
    await page.keyboard.press("Control+8");
    await page.getByRole("button", { name: "Compare Choose …" }).click();
    await page.getByRole("textbox", { name: "Changeset" }).fill("1");
    await page.keyboard.press("Enter");
    await page.getByText("Nothing differs between the two.").waitFor();
    await page.getByRole("main").getByRole("tab", { name: "Changed and changed back" }).click();
    const line = page.getByRole("region", { name: "Changed and changed back" }).getByRole("listitem");
    await line.getByText(/Owner is Mira Anders in both/).waitFor();
    await line.getByRole("button", { name: "changeset 2" }).click();
    await page.getByRole("region", { name: "Changeset 2" }).waitFor();
    expect(faults).toEqual([]);
    await close();
  });

  it("asks for its moments, and tells where nothing differs", async () => {
    const { page, close } = await open({ history: HISTORY });
    await page.keyboard.press("Control+8");
    await page.getByText("Choose two moments").waitFor();
    await page.getByRole("button", { name: "Compare Choose …" }).click();
    await page.getByRole("textbox", { name: "Changeset" }).fill("40");
    await page.keyboard.press("Enter");
    await page.getByText("Nothing differs between the two.").waitFor();
    await close();
  });
});

it.each(["light", "dark"] as const)("meets WCAG 2.2 AA in every view of time, %s", async (theme) => {
  const { page, close } = await open({ theme, history: HISTORY });
  await page.locator(`html[data-theme=${theme}]`).waitFor({ state: "attached" });
  await page.keyboard.press("Control+7");
  await page.getByRole("listbox", { name: /Changesets/ }).waitFor();
  expect(await wcagViolations(page)).toEqual([]);
  await control(page).click();
  expect(await wcagViolations(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await page.getByRole("tab", { name: "Baselines" }).click();
  await page.getByRole("button", { name: "Make a baseline of now" }).click();
  expect(await wcagViolations(page)).toEqual([]);
  await page.getByRole("textbox", { name: "Name" }).fill("Release 7");
  await page.keyboard.press("Enter");
  await page.getByRole("region", { name: "Release 7" }).waitFor();
  await page.getByRole("button", { name: "Look at the estate as of this" }).click();
  await band(page).waitFor();
  await inspect(page, "app-0098");
  expect(await wcagViolations(page)).toEqual([]);
  await page.keyboard.press("Control+8");
  await page.getByRole("button", { name: "Compare Choose …" }).click();
  await page.getByRole("textbox", { name: "Changeset" }).fill("12");
  await page.keyboard.press("Enter");
  await page.getByRole("group", { name: "Differences" }).waitFor();
  expect(await wcagViolations(page)).toEqual([]);
  const main = page.getByRole("main");
  await main.getByRole("tab", { name: "Map" }).click();
  await page.getByRole("application", { name: "Map of the differences" }).waitFor();
  expect(await wcagViolations(page)).toEqual([]);
  await main.getByRole("tab", { name: "Impact" }).click();
  await main.getByText("None is gone.").waitFor();
  expect(await wcagViolations(page)).toEqual([]);
  await main.getByRole("tab", { name: "Changed and changed back" }).click();
  await main.getByText(/No value changed and changed back/).waitFor();
  expect(await wcagViolations(page)).toEqual([]);
  await close();
});
