import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { wcagViolations } from "./axe";
import { browserOfFile } from "./window";

const open = browserOfFile();

async function openPaths(page: Page, from: string, to: string): Promise<void> {
  await page.keyboard.press("Control+5");
  for (const [end, key] of [
    ["From", from],
    ["To", to],
  ] as const) {
    await page.getByRole("button", { name: new RegExp(`^${end}: `) }).click();
    await page.keyboard.type(key);
    await page.getByRole("option", { name: new RegExp(key) }).first().waitFor();
    await page.keyboard.press("Enter");
  }
}

describe("the paths view", () => {
  it("lists the ways from a dependent to what it needs, with the verbs between", async () => {
    const { page, faults, close } = await open();
    await openPaths(page, "bsv-0003", "net-0001");
    await page.getByRole("tab", { name: /^Online Payments to/ }).waitFor();
    const list = page.getByRole("region", { name: "Paths, shortest first" });
    const first = list.getByRole("listitem").filter({ has: page.getByRole("button", { name: /^Path 1/ }) });
    const steps = await first.first().getByRole("listitem").allInnerTexts();
    expect(steps[0]?.replace(/\s+/g, " ")).toBe("Online Payments realized by");
    expect(steps.at(-1)?.trim()).toBe("core-sw-01");
    await list.getByRole("button", { name: /^Path 2/ }).click();
    expect(await list.getByRole("button", { name: /^Path 2/ }).getAttribute("aria-pressed")).toBe("true");
    expect(await wcagViolations(page)).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  });

  it("says that there is no way in this direction, and shows the one there is in the other", async () => {
    const { page, close } = await open();
    await openPaths(page, "net-0001", "bsv-0003");
    await page.getByText("core-sw-01 does not need Online Payments", { exact: false }).waitFor();
    await page.getByRole("button", { name: "Show it" }).click();
    await page.getByRole("region", { name: "Paths, shortest first" }).waitFor();
    await page.getByRole("button", { name: "Swap the ends" }).click();
    await page.getByRole("button", { name: "Show it" }).waitFor();
    await close();
  });
});
