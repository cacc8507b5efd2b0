import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { wcagViolations } from "./axe";
import { browserOfFile } from "./window";

const open = browserOfFile();

/** For what takes a drawing or an answer to change. */
const SOON = { timeout: 8000 };

async function fail(page: Page, key: string): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.keyboard.type(key);
  await page.getByRole("option", { name: new RegExp(key) }).first().waitFor();
  await page.keyboard.press("Control+i");
  await page.getByRole("list", { name: "CIs by state" }).waitFor();
}

async function addFailed(page: Page, key: string): Promise<void> {
  await page.getByRole("button", { name: "Add CI" }).click();
  await page.keyboard.type(key);
  await page.getByRole("option", { name: new RegExp(key) }).first().waitFor();
  await page.keyboard.press("Enter");
  await page.getByRole("group", { name: /^pdu-b-07$/ }).waitFor();
}

function counts(page: Page): Promise<string[]> {
  return page.getByRole("list", { name: "CIs by state" }).getByRole("listitem").allInnerTexts();
}

/** The lines of the reason tree, each with as many blanks as it is deep. */
async function reasons(page: Page): Promise<string[]> {
  const items = await page.getByRole("treeitem").all();
  return Promise.all(
    items.map(async (item) => {
      const level = Number(await item.getAttribute("aria-level"));
      const words = await item.evaluate((line) =>
        [...line.children].map((part) => part.textContent).filter((part) => part !== "").join(" "),
      );
      return `${" ".repeat(level - 1)}${words}`;
    }),
  );
}

describe("the impact view", () => {
  it("answers at once as CIs join and leave the question, and says what differs", async () => {
    const { page, faults, close } = await open();
    await fail(page, "net-0001");
    const alone = await counts(page);
    await addFailed(page, "pdu-0014");
    const difference = page.getByRole("status", { name: "Since the last question" });
    await expect.poll(() => difference.innerText(), SOON).toMatch(/\+\d+ down/);
    expect(await counts(page)).not.toEqual(alone);
    await page.getByRole("tab", { name: "core-sw-01 + pdu-b-07" }).waitFor();
    await page.getByRole("region", { name: "If only one fails" }).waitFor();

    await page.getByRole("button", { name: "Take pdu-b-07 out" }).click();
    await expect.poll(() => counts(page), SOON).toEqual(alone);
    await page.getByRole("button", { name: "Take core-sw-01 out" }).click();
    await page.getByText("Pick a CI to fail.").waitFor();
    await page.getByRole("main").getByRole("button", { name: "Search" }).click();
    await page.getByRole("combobox", { name: "Search for a CI" }).waitFor();
    expect(faults).toEqual([]);
    await close();
  });

  it("tells why a service is down, to the roots, and its tree works by keys", async () => {
    const { page, close } = await open();
    await fail(page, "net-0001");
    await addFailed(page, "pdu-0014");
    await page.getByRole("tree", { name: "Why Online Payments is down" }).waitFor();
    const lines = await reasons(page);
    expect(lines[0]).toBe("Online Payments because of 2 CIs it needs");
    expect(lines).toContain("   Payments Database Cluster needs 1 of 2, 0 left");
    expect(lines.some((line) => line.endsWith("core-sw-01 failed"))).toBe(true);
    expect(lines.some((line) => line.endsWith("pdu-b-07 failed"))).toBe(true);
    expect(lines.at(-1)).toMatch(/shown above$/);

    const focused = () => page.evaluate(() => document.activeElement?.getAttribute("data-line"));
    await page.getByRole("treeitem").first().focus();
    await page.keyboard.press("End");
    await expect.poll(focused, SOON).toBe(String(lines.length - 1));
    await page.keyboard.press("Enter");
    const above = lines.findIndex((line) => line.trim().startsWith("Payment Gateway API"));
    await expect.poll(focused, SOON).toBe(String(above));
    await page.keyboard.press("ArrowLeft");
    await expect.poll(async () => (await reasons(page)).length, SOON).toBe(above + 2);
    await page.keyboard.press("ArrowRight");
    await expect.poll(async () => (await reasons(page)).length, SOON).toBe(lines.length);
    await close();
  });

  it("selects a row everywhere and shows its reason", async () => {
    const { page, close } = await open();
    await fail(page, "net-0001");
    await addFailed(page, "pdu-0014");
    const grid = page.getByRole("grid", { name: "Affected services" });
    await grid.focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.getByRole("tree", { name: "Why Claims Settlement is down" }).waitFor();
    await expect
      .poll(() => grid.getByRole("row", { selected: true }).innerText(), SOON)
      .toContain("Claims Settlement");
    await close();
  });

  it("folds what is only at risk behind its count, and unfolds it by key", async () => {
    const { page, close } = await open();
    await fail(page, "net-0001");
    await addFailed(page, "pdu-0014");
    const grid = page.getByRole("grid", { name: "Affected services" });
    expect(await grid.getByText("Payroll").count()).toBe(0);
    await grid.focus();
    await page.keyboard.press("End");
    await page.keyboard.press("Enter");
    await grid.getByText("Payroll").waitFor();
    await close();
  });

  it("lists every affected CI by state, class, hops and team", async () => {
    const { page, close } = await open();
    await fail(page, "net-0001");
    await page.getByRole("tab", { name: /^All CIs/ }).click();
    const grid = page.getByRole("grid", { name: "Affected CIs" });
    await grid.waitFor();
    await page.getByRole("combobox", { name: "State", exact: true }).click();
    await page.getByRole("option", { name: "At risk" }).click();
    await expect.poll(async () => Number(await grid.getAttribute("aria-rowcount")), SOON).toBeGreaterThan(1000);
    await grid.focus();
    await page.keyboard.press("End");
    await expect
      .poll(() => grid.getByRole("row", { selected: true }).innerText(), SOON)
      .toMatch(/\S+\s+\d+$/);

    await page.getByRole("tab", { name: /^Teams/ }).click();
    await page.getByRole("region", { name: "Affected teams" }).getByRole("button", { name: "Database Operations" }).click();
    await page.getByText("Team Database Operations").waitFor();
    await expect.poll(async () => Number(await grid.getAttribute("aria-rowcount")), SOON).toBeLessThan(20);
    await close();
  });

  it("shows failure up to a hop", async () => {
    const { page, close } = await open();
    await fail(page, "net-0001");
    await page.getByRole("button", { name: /^hop 1 · / }).click();
    await page.getByText(/^Hop 1 of \d+ · \d+ affected$/).waitFor();
    await page.getByRole("button", { name: "Play" }).click();
    // Without motion the whole answer is there at once.
    await page.getByText(/^Hop (\d+) of \1 · /).waitFor();
    await close();
  });

  it("forces a CI to another state", async () => {
    const { page, close } = await open();
    await fail(page, "net-0001");
    await page.getByRole("combobox", { name: "State of core-sw-01" }).click();
    await page.getByRole("option", { name: "degraded" }).click();
    await expect.poll(async () => (await counts(page))[0], SOON).toMatch(/^0\s+Down$/);
    await close();
  });

  it("shows a hostile name as text", async () => {
    const { page, faults, close } = await open();
    await fail(page, "srv-0999");
    await page.getByRole("group", { name: /<img src=x/ }).waitFor();
    expect(await page.locator("img").count()).toBe(0);
    expect(faults).toEqual([]);
    await close();
  });

  it.each(["light", "dark"] as const)("meets WCAG 2.2 AA on every list in the %s theme", async (theme) => {
    const { page, close } = await open({ theme });
    await fail(page, "net-0001");
    await addFailed(page, "pdu-0014");
    const broken: Record<string, string[]> = {};
    for (const name of ["Services", "All CIs", "Teams", "Sites"]) {
      await page.getByRole("tab", { name: new RegExp(`^${name}`) }).click();
      const found = await wcagViolations(page);
      if (found.length > 0) broken[name] = found;
    }
    expect(broken).toEqual({});
    await close();
  });
});
