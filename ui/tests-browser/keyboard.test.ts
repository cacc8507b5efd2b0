import { expect, it } from "vitest";
import { browserOfFile } from "./window";

const open = browserOfFile();

it("fails a CI by keys alone and reads what is hit", async () => {
  const { page, faults, close } = await open();
  await page.keyboard.press("Control+k");
  await page.keyboard.type("core sw 01");
  await page.getByRole("option", { name: /core-sw-01/ }).first().waitFor();
  await page.keyboard.press("Control+i");
  await page.getByRole("tab", { name: /core-sw-01/, selected: true }).waitFor();
  await page.getByText("Payments Database Cluster").first().waitFor();
  expect(faults).toEqual([]);
  await close();
});

it("goes back and forward over tabs and selection as a browser does", async () => {
  const { page, close } = await open();
  const front = page.getByRole("tab", { selected: true }).first();
  await page.keyboard.press("Control+2");
  await expect.poll(() => front.textContent()).toContain("CIs");
  await page.keyboard.press("Alt+ArrowLeft");
  await expect.poll(() => front.textContent()).toContain("Payments");
  await page.keyboard.press("Alt+ArrowRight");
  await expect.poll(() => front.textContent()).toContain("CIs");
  await close();
});

it("reaches every part of the window with F6", async () => {
  const { page, close } = await open();
  const visited = new Set<string>();
  for (let count = 0; count < 8; count += 1) {
    await page.keyboard.press("F6");
    visited.add(
      await page.evaluate(
        () => document.activeElement?.closest("[data-region]")?.tagName ?? "nowhere",
      ),
    );
  }
  expect([...visited].sort()).toEqual(["ASIDE", "FOOTER", "HEADER", "MAIN", "NAV", "SECTION"]);
  await close();
});

it("closes a tab and gives the palette back its place", async () => {
  const { page, close } = await open();
  await page.keyboard.press("Control+2");
  await page.keyboard.press("Control+3");
  expect(await page.getByRole("tablist", { name: "Open tabs" }).getByRole("tab").count()).toBe(3);
  await page.keyboard.press("Control+k");
  await page.keyboard.type("close tab");
  await page.keyboard.press("Enter");
  await expect
    .poll(() => page.getByRole("tablist", { name: "Open tabs" }).getByRole("tab").count())
    .toBe(2);
  await close();
});

it("shows a hostile name as text", async () => {
  const { page, faults, close } = await open();
  await page.keyboard.press("Control+k");
  await page.keyboard.type("srv-0999");
  const option = page.getByRole("option", { name: /srv-0999|onerror/ }).first();
  await option.waitFor();
  expect(await option.textContent()).toContain("<img src=x onerror=alert(1)>");
  expect(await page.locator("img").count()).toBe(0);
  expect(faults).toEqual([]);
  await close();
});

it("takes the chosen theme at once and keeps it", async () => {
  const { page, close } = await open({ theme: "light" });
  await page.keyboard.press("Control+k");
  await page.keyboard.type("dark theme");
  await page.keyboard.press("Enter");
  await expect.poll(() => page.evaluate(() => document.documentElement.dataset["theme"])).toBe("dark");
  await close();
});

it("opens the demonstration estate from the first start", async () => {
  const { page, faults, close } = await open({ first: true });
  await page.keyboard.press("Control+d");
  await page.getByRole("tab", { name: /Online Payments/ }).waitFor();
  expect(faults).toEqual([]);
  await close();
});
