import { it } from "vitest";
import { browserOfFile } from "./window";

const start = browserOfFile();

it.each(["light", "dark"] as const)("shots %s", async (theme) => {
  const { page, close } = await start({ step: 1, theme });
  await page.clock.setFixedTime(new Date("2026-11-18T10:42:00Z"));
  const shot = (name: string) => page.screenshot({ path: `/tmp/rw-shots/${name}-${theme}.png` });
  const go = (view: string) => page.getByRole("navigation").getByRole("button", { name: view, exact: true }).click();
  const attempt = async (name: string, work: () => Promise<void>) => {
    try { await work(); } catch (error) { console.log(name, String(error).slice(0, 300)); }
    await shot(name);
  };
  await go("Changes");
  await page.getByRole("button", { name: "CAB meetings" }).waitFor();
  await attempt("0-changes", async () => { await page.getByRole("button", { name: "Unauthorized 3" }).waitFor(); });
  await attempt("1-cab", async () => { await page.getByRole("button", { name: "CAB meetings" }).click(); await page.getByRole("list", { name: "Agenda" }).waitFor(); await page.waitForTimeout(1500); });
  await attempt("2-fill", async () => { await page.getByRole("button", { name: "Fill", exact: true }).click(); await page.waitForTimeout(300); });
  await page.keyboard.press("Escape");
  await attempt("3-new", async () => { await page.getByRole("button", { name: "New meeting" }).click(); await page.waitForTimeout(300); });
  await page.getByRole("button", { name: "Cancel" }).click();
  await attempt("4-hold", async () => { await page.getByRole("button", { name: "Hold the meeting" }).click(); await page.waitForTimeout(2500); });
  await page.getByRole("button", { name: "End the meeting" }).click();
  await attempt("5-unauthorized", async () => { await go("Changes"); await page.getByRole("button", { name: "Unauthorized 3" }).click(); const grid = page.getByRole("grid", { name: "Unauthorized changes" }); await grid.focus(); await page.keyboard.press("Space"); await page.getByRole("button", { name: "Accept", exact: true }).click(); await page.waitForTimeout(300); });
  await page.keyboard.press("Escape");
  await attempt("6-import", async () => { await go("Incidents"); await page.getByRole("button", { name: "More for this list" }).click(); await page.getByRole("menuitem", { name: "Import from a ticket tool" }).click(); await page.getByText("2 cells or rows").waitFor(); });
  await attempt("7-windows", async () => { await go("Calendar"); await page.getByRole("button", { name: "Freezes and windows" }).click(); await page.getByRole("button", { name: "Import freezes" }).click(); await page.waitForTimeout(500); });
  await attempt("8-form", async () => { await page.getByRole("button", { name: "New freeze or window" }).click(); const d = page.getByRole("dialog"); await d.getByRole("combobox", { name: "Comes again" }).click(); await page.getByRole("option", { name: "Every month on a weekday" }).click(); await d.getByRole("combobox", { name: "About" }).click(); await page.getByRole("option", { name: "Named CIs" }).click(); await page.waitForTimeout(300); });
  await page.keyboard.press("Escape");
  await attempt("9-release", async () => { await go("Releases"); await page.getByRole("row").filter({ hasText: "REL-6" }).click(); await page.getByRole("heading", { name: "Joint outage" }).waitFor(); });
  await close();
}, 120000);
