import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { wcagViolations } from "./axe";
import { browserOfFile, type WindowStart } from "./window";

const start = browserOfFile();

/** Long work takes no time here, unless a test needs some. */
const open = (how: WindowStart = {}) => start({ step: 1, ...how });

/** For what takes a drawing or an answer to change. */
const SOON = { timeout: 8000 };

const SYMPTOMS = ["bsv-0007", "app-0203", "vm-0342", "app-0207"];
const FINE = ["bsv-0003", "vm-0316", "hyp-0008"];

async function report(page: Page, button: string, keys: readonly string[]): Promise<void> {
  await page.getByRole("button", { name: button, exact: true }).click();
  for (const key of keys) {
    await page.keyboard.type(key);
    await page.getByRole("option", { name: new RegExp(key) }).first().waitFor();
    await page.keyboard.press("Enter");
    await expect.poll(() => page.getByRole("combobox", { name: "Search for a CI" }).inputValue(), SOON).toBe("");
  }
  await page.keyboard.press("Escape");
}

async function ask(page: Page, symptoms = SYMPTOMS, fine: readonly string[] = FINE): Promise<void> {
  await page.keyboard.press("Control+6");
  await report(page, "Add evidence", symptoms);
  if (fine.length > 0) await report(page, "Add a CI known to be fine", fine);
  await causes(page).first().waitFor();
  await settled(page);
}

/** Up to three faults are weighed after the single ones. */
async function settled(page: Page): Promise<void> {
  await expect.poll(() => page.getByRole("progressbar").count(), SOON).toBe(0);
}

function causes(page: Page) {
  return page.getByRole("list", { name: "Causes, most probable first" }).getByRole("listitem");
}

async function names(page: Page): Promise<string[]> {
  const rows = page.getByRole("list", { name: "Causes, most probable first" }).locator("button[aria-expanded]:has([title])");
  return rows.evaluateAll((all) => all.map((row) => row.querySelector("[title]")?.getAttribute("title") ?? ""));
}

async function onset(page: Page, name: string, time: string): Promise<void> {
  await page.getByRole("button", { name: `Report on ${name}`, exact: true }).click();
  await page.getByRole("textbox", { name: "Onset" }).fill(time);
  await page.keyboard.press("Escape");
}

describe("the root cause view", () => {
  it("begins with one sentence and the verb that helps", async () => {
    const { page, faults, close } = await open();
    await page.keyboard.press("Control+6");
    await page.getByText("Report at least one CI as broken: then its likeliest causes are ranked here.").waitFor();
    await page.getByRole("main").getByRole("button", { name: "Report a broken CI" }).click();
    await page.getByRole("combobox", { name: "Search for a CI" }).waitFor();
    expect(faults).toEqual([]);
    await close();
  });

  it("ranks causes with their reasons, and draws what the best one explains", async () => {
    const { page, faults, close } = await open();
    await ask(page);
    await page.getByRole("tab", { name: "Payroll + 3 more" }).waitFor();
    expect((await names(page))[0]).toBe("esx-ham-07");
    const first = await causes(page).first().innerText();
    expect(first).toContain("Changed 1 h 32 min before");
    expect(first).toContain("Explains 3 of 4");
    expect(first).toContain("HR Self-Service stays unexplained");
    await page.getByRole("application", { name: "Map of the chosen cause" }).and(page.locator("[data-layout=settled]")).waitFor();
    const legend = page.getByRole("group", { name: "CIs by what they are to the cause" });
    await expect.poll(() => legend.innerText(), SOON).toMatch(/explained\s*3\s*unexplained\s*1\s*contradicts\s*0\s*fine\s*as predicted\s*3/);

    await page.getByRole("button", { name: "3 proof paths" }).click();
    await page.getByRole("button", { name: "Payroll → Payroll Engine → vm-payroll-01 → esx-ham-07" }).waitFor();
    expect(faults).toEqual([]);
    await close();
  });

  it("ranks anew as a proposed look is answered, and tells who moved", async () => {
    const { page, close } = await open();
    await ask(page);
    const before = await names(page);
    await page.getByRole("button", { name: "vm-paygw-01 is fine: Fine" }).click();
    await expect.poll(() => names(page), SOON).not.toEqual(before);
    await page.getByText("4 broken, 4 fine").waitFor();
    await expect.poll(() => page.getByRole("list", { name: "Causes, most probable first" }).innerText(), SOON).toMatch(/▲ 1/);
    await close();
  });

  it("shows another cause, and says the answer in sentences", async () => {
    const { page, close } = await open();
    await ask(page);
    await causes(page).filter({ hasText: "vm-payroll-01" }).last().getByRole("button").first().click();
    await page.getByRole("region", { name: "Map of the chosen cause" }).getByRole("heading", { name: /vm-payroll-01/ }).waitFor();
    await page.getByRole("button", { name: "In plain words" }).click();
    await page.getByText(/vm-payroll-01 \(Virtual machine\) being down is one possible cause/).waitFor();
    await page.getByText(/as of changeset 1\.$/).waitFor();
    await close();
  });

  it("takes onsets, confidence and states of each report, and refuses what is none", async () => {
    const { page, close } = await open();
    await ask(page, ["bsv-0007", "vm-0342"], []);
    await onset(page, "Payroll", "2026-11-18 09:16");
    await onset(page, "vm-payroll-01", "2026-11-18 09:12");
    await page.getByText("by hand · onset 09:16").waitFor();
    await page.getByRole("button", { name: /^Payroll: down since Wed 18 Nov 2026 09:16$/ }).waitFor();
    await page.getByRole("button", { name: "Report on Payroll", exact: true }).click();
    await page.getByRole("textbox", { name: "Onset" }).fill("soon");
    await page.getByText("Give a time such as 2026-11-20 09:16.").waitFor();
    await page.getByRole("textbox", { name: "Confidence" }).fill("0.7");
    await page.getByRole("radio", { name: "degraded" }).check();
    await page.keyboard.press("Escape");
    await page.getByRole("img", { name: "Degraded" }).first().waitFor();
    await page.getByText(".7", { exact: true }).waitFor();
    await close();
  });

  it("reports selected CIs by key on its map, and from the map of the estate", async () => {
    const { page, close } = await open();
    await page.keyboard.press("Control+k");
    await page.keyboard.type("bsv-0007");
    await page.getByRole("option", { name: /bsv-0007/ }).first().waitFor();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Control+k");
    await page.keyboard.type("Report selected CIs as broken");
    await page.getByRole("option", { name: "Report selected CIs as broken" }).waitFor();
    await page.keyboard.press("Enter");
    await page.getByText("1 broken, 0 fine").waitFor();
    await settled(page);
    await page.getByRole("region", { name: "Check next" }).getByRole("button", { name: /^vm-payroll-01 (down|up)/ }).click();
    await page.getByRole("group", { name: "Report on the selected CI" }).waitFor();
    await page.keyboard.press("f");
    await page.getByText("1 broken, 1 fine").waitFor();
    await page.keyboard.press("b");
    await page.getByText("2 broken, 0 fine").waitFor();
    await close();
  });

  it("shows single faults while more are weighed, and keeps them when that is stopped", async () => {
    const { page, close } = await open({ step: 4000 });
    await page.keyboard.press("Control+6");
    await report(page, "Add evidence", ["bsv-0007", "vm-0342"]);
    await causes(page).first().waitFor();
    const cancel = page.getByRole("main").getByRole("button", { name: "Cancel" });
    await expect.poll(() => cancel.count(), SOON).toBe(1);
    await cancel.click();
    await page.getByText("Stopped. Single faults are ranked; 3 together were not weighed.").waitFor();
    expect((await names(page)).length).toBeGreaterThan(0);
    await page.getByRole("button", { name: "Go on" }).click();
    await page.getByRole("progressbar", { name: "Weighing up to 3 faults together" }).first().waitFor();
    await close();
  });

  it("keeps its evidence while another tab is in front, and takes it back on demand", async () => {
    const { page, close } = await open();
    await ask(page, ["bsv-0007"], ["bsv-0003"]);
    await page.keyboard.press("Control+2");
    await page.keyboard.press("Control+6");
    await page.getByText("1 broken, 1 fine").waitFor();
    await page.getByRole("button", { name: "Clear", exact: true }).click();
    await page.getByText("0 broken, 0 fine").waitFor();
    await page.getByRole("button", { name: "Undo", exact: true }).last().click();
    await page.getByText("1 broken, 1 fine").waitFor();
    await close();
  });

  it("shows a hostile name as text", async () => {
    const { page, faults, close } = await open();
    await ask(page, ["srv-0999"], []);
    expect((await names(page))[0]).toContain("<img src=x");
    expect(await page.locator("img").count()).toBe(0);
    expect(faults).toEqual([]);
    await close();
  });

  it.each(["light", "dark"] as const)("meets WCAG 2.2 AA in the %s theme", async (theme) => {
    const { page, close } = await open({ theme });
    await page.keyboard.press("Control+6");
    await page.getByRole("main").getByRole("button", { name: "Report a broken CI" }).waitFor();
    await page.locator(`html[data-theme=${theme}]`).waitFor({ state: "attached" });
    const broken: Record<string, string[]> = {};
    const look = async (name: string) => {
      const found = await wcagViolations(page);
      if (found.length > 0) broken[name] = found;
    };
    await look("empty");
    await ask(page);
    await onset(page, "Payroll", "2026-11-18 09:16");
    await onset(page, "vm-payroll-01", "2026-11-18 09:12");
    await settled(page);
    await look("answer");
    await page.getByRole("button", { name: "In plain words" }).click();
    await look("plain words");
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Report on Payroll", exact: true }).click();
    await look("report");
    expect(broken).toEqual({});
    await close();
  });
});

describe("evidence from elsewhere", () => {
  it("is looked at line by line, chosen where in doubt, and joins the evidence", async () => {
    const { page, close } = await open();
    await page.keyboard.press("Control+6");
    await page.getByRole("button", { name: "Import" }).last().click();
    await page.getByRole("menuitem", { name: "Paste text …" }).click();
    await page.getByRole("textbox", { name: "Paste evidence" }).fill("vm-0342 down\nPayroll\nvm-p\nsomething else entirely");
    await page.getByText("text · 2 recognised · 1 doubtful · 1 unknown").waitFor();
    await page.getByText("It names no CI of the estate.").waitFor();
    expect(await wcagViolations(page)).toEqual([]);
    await page.getByRole("combobox", { name: "CI that is meant" }).click();
    await page.getByRole("option", { name: /vm-paygw-01/ }).click();
    await page.getByRole("button", { name: "Take 3 reports" }).click();
    await page.getByText("3 broken, 0 fine").waitFor();
    await page.getByText("pasted", { exact: true }).first().waitFor();
    await page.getByRole("button", { name: "Undo", exact: true }).last().click();
    await page.getByText("0 broken, 0 fine").waitFor();
    await close();
  });

  it("is read from a file", async () => {
    const { page, close } = await open();
    await page.keyboard.press("Control+6");
    await page.getByRole("button", { name: "Import" }).last().click();
    await page.getByRole("menuitem", { name: "From a file …" }).click();
    await page.getByRole("heading", { name: "Evidence from alerts.json" }).waitFor();
    await page.getByRole("button", { name: "Take 2 reports" }).click();
    await page.getByText("2 broken, 0 fine").waitFor();
    await close();
  });
});

describe("the model of root cause", () => {
  it("is a form of what the workspace describes, checked before it is saved, and undone like any edit", async () => {
    const { page, close } = await open();
    await page.keyboard.press("Control+6");
    await page.getByRole("button", { name: "Model settings" }).click();
    const gain = page.getByRole("textbox", { name: "Each fault earns its place by" });
    await gain.fill("0.5");
    await page.getByText(/^Choose from 1 to/).waitFor();
    expect(await page.getByRole("button", { name: "Save 1 setting" }).isDisabled()).toBe(true);
    expect(await wcagViolations(page)).toEqual([]);
    await gain.fill("20");
    await page.getByText("shipped: 10").waitFor();
    await page.getByRole("button", { name: "Save 1 setting" }).click();
    await page.getByRole("button", { name: "Save 0 settings" }).waitFor();
    expect(await gain.inputValue()).toBe("20");
    await page.getByRole("button", { name: "Undo", exact: true }).last().click();
    await expect.poll(() => gain.inputValue(), SOON).toBe("10");
    await close();
  });

  it("learns from confirmed causes only what is accepted", async () => {
    const { page, close } = await open();
    await ask(page, ["bsv-0007", "vm-0342"], []);
    await page.getByRole("button", { name: "Confirm this cause" }).click();
    await page.getByRole("textbox", { name: "How known" }).fill("seen on the console");
    expect(await wcagViolations(page)).toEqual([]);
    await page.getByRole("button", { name: "Confirm", exact: true }).click();
    await page.getByRole("button", { name: "Model settings" }).click();
    await page.getByRole("tab", { name: "Confirmed causes" }).click();
    await page.getByText(/seen on the console/).waitFor();
    expect(await wcagViolations(page)).toEqual([]);
    await page.getByRole("tab", { name: "Proposed rates" }).click();
    await page.getByRole("checkbox", { name: "Compute" }).waitFor();
    expect(await wcagViolations(page)).toEqual([]);
    await page.getByRole("button", { name: "Accept 1 rate" }).click();
    await page.getByRole("button", { name: "Accept 0 rates" }).waitFor();
    await page.getByRole("tab", { name: "Confirmed causes" }).click();
    await page.getByRole("button", { name: "Take back" }).click();
    await page.getByText("No cause was confirmed yet.").waitFor();
    await close();
  });
});
