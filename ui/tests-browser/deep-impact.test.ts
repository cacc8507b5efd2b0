import type { Locator, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { wcagViolations } from "./axe";
import { browserOfFile } from "./window";

const open = browserOfFile();

/** For what takes a piece of work or an answer to change. */
const SOON = { timeout: 8000 };

/** Asks what fails if the core switch and a power unit fail, as the figure does. */
async function fail(page: Page): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.keyboard.type("net-0001");
  await page.getByRole("option", { name: /net-0001/ }).first().waitFor();
  await page.keyboard.press("Control+i");
  await page.getByRole("list", { name: "CIs by state" }).waitFor();
  await addCi(page.getByRole("toolbar", { name: "Failed CIs" }), "pdu-0014");
}

async function addCi(bar: Locator, key: string): Promise<void> {
  const page = bar.page();
  await bar.getByRole("button", { name: "Add CI" }).click();
  await page.keyboard.type(key);
  await page.getByRole("option", { name: new RegExp(key) }).first().waitFor();
  await page.keyboard.press("Enter");
}

function go(page: Page, name: string): Promise<void> {
  return page.getByRole("tab", { name, exact: true }).click();
}

async function cells(row: Locator): Promise<string[]> {
  return (await row.getByRole("gridcell").allInnerTexts()).map((text) => text.replaceAll("\n", " ").trim());
}

function rowOf(page: Page, grid: string, name: string): Locator {
  return page.getByRole("grid", { name: grid }).getByRole("row").filter({ hasText: name });
}

describe("how sure an answer is", () => {
  it("is split into certain, likely and frontier, and follows the rule that people change and undo", async () => {
    const { page, faults, close } = await open({ step: 1 });
    await fail(page);
    const panel = page.getByRole("region", { name: "How sure" });
    await expect.poll(() => panel.innerText(), SOON).toMatch(/Unmapped frontier[\s\S]*\n0/);
    await panel.getByRole("button", { name: "Review the frontier" }).click();
    await page.getByText(/80 % of them have it/).waitFor();
    await page.getByRole("tab", { name: /^Unmapped frontier\s?0$/ }).waitFor();

    const rule = page.getByRole("form", { name: "What is normal, and what is trusted" });
    await rule.getByLabel("Normal from a share of").fill("160");
    await rule.getByText("Write a number from 0 to 100.").waitFor();
    expect(await rule.getByRole("button", { name: "Use this rule" }).isDisabled()).toBe(true);
    await rule.getByLabel("Normal from a share of").fill("60");
    await rule.getByLabel("Classes of at least").fill("3");
    await rule.getByRole("button", { name: "Use this rule" }).click();
    await page.getByText(/a class of 3 CIs or more if 60 % of them have it/).waitFor();
    await page.getByRole("tab", { name: /^Unmapped frontier\s?[1-9]/ }).click();
    await expect.poll(() => rowOf(page, "Unmapped frontier", "Payroll Database").innerText(), SOON).toMatch(/2 of 3 have it/);
    await page.keyboard.press("Control+z");
    await page.getByText(/80 % of them have it/).waitFor();
    expect(faults).toEqual([]);
    await close();
  });
});

describe("redundancy", () => {
  it("shows the hidden single points of a critical service with the ways that meet in them", async () => {
    const { page, close } = await open({ step: 1 });
    await fail(page);
    await go(page, "Redundancy");
    await expect.poll(() => cells(rowOf(page, "Critical services", "Online Payments")), SOON).toEqual(["Online Payments", "9", "3"]);
    await rowOf(page, "Single points of failure", "san-ham-01").click();
    await page.getByText(/Payments Database Cluster needs 1 of 2 \(nodes\) and looks redundant\. san-ham-01 takes 2 of them, 0 left\./).waitFor();
    const ways = page.getByRole("region", { name: "Ways that meet in one CI" });
    expect(await ways.getByRole("list", { name: /^Way \d to san-ham-01$/ }).count()).toBe(2);
    await page.getByRole("button", { name: "Fail this" }).click();
    await page.getByRole("tab", { name: "What fails", selected: true }).waitFor();
    await page.getByRole("tree", { name: "Why san-ham-01 is down" }).waitFor();
    await close();
  });

  it("lists cut sets by size, among what a query names, and says where it did not search on", async () => {
    const { page, close } = await open({ step: 1 });
    await fail(page);
    await go(page, "Redundancy");
    await go(page, "Cut sets");
    await page.getByRole("heading", { name: "9 sets of 1 · 33 sets of 2" }).waitFor();
    await page.getByRole("textbox", { name: "CIs among" }).fill("class:server");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "0 sets of 1 · 1 set of 2" }).waitFor();
    await page.getByRole("radio", { name: "3" }).check({ force: true });
    await page.getByText(/This is not all: every set of up to 2 CIs was found/).waitFor();
    const grid = page.getByRole("grid", { name: "Cut sets" });
    await grid.focus();
    await page.keyboard.press("ArrowDown");
    await page.getByRole("button", { name: "Fail this set" }).click();
    await page.getByRole("group", { name: "dbhost-ham-01" }).waitFor();
    await close();
  });

  it("tells how probable an outage is, by its bounds, and what would help most", async () => {
    const { page, close } = await open({ step: 1 });
    await fail(page);
    await go(page, "Redundancy");
    await go(page, "Unavailability");
    await page.getByText(/The target of 99.95 % allows 4.38 h: missed\./).waitFor();
    await page.getByText(/Only bounds are known/).waitFor();
    await page.getByText(/count as never failing/).waitFor();
    const best = page.getByRole("region", { name: "What would help most" }).getByRole("listitem").first();
    expect(await best.innerText()).toMatch(/^esx-ham-08/);
    const grid = page.getByRole("grid", { name: "What it comes from" });
    await grid.getByRole("button", { name: "RAW" }).click();
    await expect.poll(() => grid.getByRole("columnheader", { name: "RAW" }).getAttribute("aria-sort"), SOON).toBe("descending");
    await close();
  });

  it("stops on demand, says so, and goes on when asked", async () => {
    const { page, close } = await open({ step: 400 });
    await fail(page);
    await go(page, "Redundancy");
    const list = page.getByRole("region", { name: "Critical services" });
    await list.getByRole("progressbar").waitFor();
    await list.getByRole("button", { name: "Cancel" }).click();
    await list.getByText("This was stopped before there was an answer.").waitFor();
    await list.getByRole("button", { name: "Ask again" }).click();
    await rowOf(page, "Critical services", "Online Payments").waitFor();
    await close();
  });
});

describe("recovery", () => {
  it("is a Gantt chart and a list, with services against their objectives", async () => {
    const { page, close } = await open({ step: 1 });
    await fail(page);
    await page.getByRole("button", { name: "Show recovery order" }).click();
    await expect
      .poll(() => cells(rowOf(page, "Services against their RTO", "Online Payments")), SOON)
      .toEqual(["Online Payments", "7 h", "1 h", "infeasible: 7 h at best"]);
    await page.getByText(/2 lost CIs state no time to repair: 4 h each is assumed\./).waitFor();
    const bar = rowOf(page, "Gantt chart of the recovery", "leaf-ham-11").getByRole("img");
    expect(await bar.getAttribute("aria-label")).toBe("Begins after 4 h, takes 30 min, back after 4.5 h");
    await page.getByRole("radio", { name: "List" }).check({ force: true });
    expect(await cells(rowOf(page, "Order of recovery", "core-sw-01"))).toEqual(["1", "core-sw-01 net-0001", "critical", "0 h", "4 h", "4 h", "time assumed"]);
    await page.getByRole("combobox", { name: "Worked on at once" }).click();
    await page.getByRole("option", { name: "1", exact: true }).click();
    await expect.poll(() => cells(rowOf(page, "Order of recovery", "pdu-b-07")), SOON).toContain("8 h");
    await close();
  });
});

describe("the CFIA matrix", () => {
  it("is moved through, sorted and filtered by keys, and exported", async () => {
    const { page, close } = await open({ step: 1 });
    await fail(page);
    await go(page, "CFIA");
    const grid = page.getByRole("grid", { name: "CIs by services" });
    await page.getByText(/^73 CIs × 4 services/).waitFor();
    const current = () => grid.evaluate((element) => {
      const cell = document.getElementById(element.getAttribute("aria-activedescendant") ?? "");
      return cell?.getAttribute("aria-label") ?? cell?.textContent ?? null;
    });
    await grid.focus();
    for (const key of ["ArrowRight", "ArrowRight", "ArrowRight"]) await page.keyboard.press(key);
    expect(await current()).toBe("Online Payments: Down");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Enter");
    await grid.getByRole("columnheader", { name: /Payroll/ }).and(page.locator("[aria-sort=descending]")).waitFor();
    await page.keyboard.press("ArrowDown");
    expect(await current()).toBe("Payroll: Down");
    await page.keyboard.press("PageDown");
    await page.keyboard.press("End");
    expect(await current()).toMatch(/^Claims Settlement: /);

    await page.getByRole("textbox", { name: "Filter by name or key" }).fill("sw-");
    await page.getByText(/^\d CIs × 3 services/).waitFor();
    await page.getByRole("combobox", { name: "CIs that at least" }).click();
    await page.getByRole("option", { name: "take a service down" }).click();
    await page.getByRole("button", { name: "Clear the filter" }).click();
    await page.getByText(/^73 CIs × 4 services/).waitFor();
    await page.getByRole("button", { name: "Export as XLSX" }).click();
    await page.getByText(/73 rows were written to .*cfia\.xlsx/).waitFor();
    await close();
  });
});

describe("the other pages", () => {
  it("list services against their targets, worst first, unknown ones named", async () => {
    const { page, close } = await open({ step: 1 });
    await fail(page);
    await go(page, "Availability");
    await page.getByText(/1 missed, 0 open, 2 kept, 1 unknown/).waitFor();
    const [worst] = await page.getByRole("grid", { name: "Availability" }).getByRole("row", { name: /Online Payments/ }).all();
    expect((await worst?.innerText())?.startsWith("Missed")).toBe(true);
    expect(await rowOf(page, "Availability", "Customer Portal").innerText()).toContain("No CI it stands on states how available it is.");
    await worst?.click();
    await page.getByRole("button", { name: "Show redundancy" }).click();
    await page.getByRole("grid", { name: "Single points of failure" }).waitFor();
    await close();
  });

  it("compare scenarios and tell what they do only together", async () => {
    const { page, close } = await open({ step: 1 });
    await fail(page);
    await go(page, "Scenarios");
    await page.getByText("Give at least two scenarios a failed CI to compare them.").waitFor();
    await page.getByRole("button", { name: "Take pdu-b-07 out" }).click();
    await addCi(page.getByRole("toolbar", { name: "Scenario B" }), "pdu-0014");
    await expect.poll(() => page.getByRole("region", { name: "Figures of the scenarios" }).innerText(), SOON).toMatch(/Services down\s+0\s+0/);
    await page.getByRole("checkbox", { name: "Only what differs" }).uncheck();
    await page.getByRole("radio", { name: "All CIs" }).check({ force: true });
    await page.getByText(/Of each scenario the worst 1,000 affected CIs are compared\./).waitFor();
    const ofFirst = page.getByRole("grid", { name: "What differs" }).getByRole("button", { name: "Scenario A" });
    await ofFirst.click();
    await ofFirst.click();
    await page.getByText("not compared").first().waitFor();
    await go(page, "Joint outage");
    await expect.poll(() => cells(rowOf(page, "Worse only together", "Online Payments")), SOON).toEqual(["Online Payments bsv-0003", "Down", "At risk", "At risk"]);
    await close();
  });

  it("name circles with the relationship to review", async () => {
    const { page, close } = await open({ step: 1 });
    await fail(page);
    await go(page, "Fate sharing");
    await page.getByText(/Review whether vm-dns-01 uses corp\.keller\.example holds \(soft\)/).waitFor();
    await close();
  });

  it("print one sheet and nothing else", async () => {
    const { page, close } = await open({ step: 1, theme: "dark" });
    await fail(page);
    await go(page, "Summary");
    const sheet = page.getByRole("article");
    await sheet.getByText(/Critical path: core-sw-01 → /).waitFor();
    await page.emulateMedia({ media: "print" });
    await page.getByRole("tab", { name: "Summary" }).waitFor({ state: "hidden" });
    expect(await sheet.getByRole("heading", { name: "core-sw-01 + pdu-b-07" }).isVisible()).toBe(true);
    expect(await sheet.getByText("Critical path").evaluate((line) => getComputedStyle(line).color)).toBe("rgb(26, 29, 35)");
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.toString("latin1").match(/\/Type \/Page\b/g)).toHaveLength(1);
    await close();
  });

  it.each(["light", "dark"] as const)("meet WCAG 2.2 AA in the %s theme", async (theme) => {
    const { page, faults, close } = await open({ theme, step: 1 });
    await fail(page);
    const broken: Record<string, string[]> = {};
    for (const [name, ready] of [
      ["How sure", "tab"],
      ["Redundancy", "Single points of failure"],
      ["Cut sets", "Cut sets"],
      ["Unavailability", "What it comes from"],
      ["Recovery", "Gantt chart of the recovery"],
      ["CFIA", "CIs by services"],
      ["Availability", "Availability"],
      ["Scenarios", "tab"],
      ["Fate sharing", "Fate sharing"],
      ["Summary", "tab"],
    ] as const) {
      await go(page, name);
      if (ready !== "tab") await page.getByRole("grid", { name: ready }).waitFor();
      const found = await wcagViolations(page);
      if (found.length > 0) broken[name] = found;
    }
    expect(broken).toEqual({});
    expect(faults).toEqual([]);
    await close();
  });
});
