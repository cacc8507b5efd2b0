import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { wcagViolations } from "./axe";
import { browserOfFile } from "./window";

const open = browserOfFile();

interface Place {
  readonly name: string;
  readonly go: (page: Page) => Promise<void>;
}

const FIRST_START: readonly Place[] = [
  {
    name: "first start",
    go: (page) => page.getByRole("heading", { name: "Open a workspace" }).waitFor(),
  },
];

const PLACES: readonly Place[] = [
  {
    name: "map with a selected CI",
    go: async (page) => {
      await openCi(page, "clu-0012");
      await page.getByRole("complementary").getByText("Payments Database Cluster").first().waitFor();
    },
  },
  {
    name: "inventory",
    go: async (page) => {
      await page.keyboard.press("Control+2");
      await page.getByRole("main").getByText("HR Self-Service").locator("visible=true").first().waitFor();
    },
  },
  {
    name: "impact",
    go: async (page) => {
      await failCi(page, "net-0001");
      await page.getByText("Who to tell").waitFor();
    },
  },
  {
    name: "import",
    go: async (page) => {
      await page.keyboard.press("Control+4");
      await page.getByRole("tab", { name: /import/i }).first().waitFor();
    },
  },
  {
    name: "palette",
    go: async (page) => {
      await page.keyboard.press("Control+k");
      await page.keyboard.type("core s");
      await page.getByRole("option", { name: /core-sw-01/ }).first().waitFor();
    },
  },
  {
    name: "settings",
    go: async (page) => {
      await page.keyboard.press("Control+,");
      await page.getByRole("dialog", { name: "Settings" }).waitFor();
    },
  },
  {
    name: "shortcuts",
    go: async (page) => {
      await page.getByRole("navigation").getByRole("button", { name: "Map" }).focus();
      await page.keyboard.press("?");
      await page.getByRole("dialog", { name: "Keyboard shortcuts" }).waitFor();
    },
  },
];

async function openCi(page: Page, key: string): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.keyboard.type(key);
  await page.getByRole("option", { name: new RegExp(key) }).first().waitFor();
  await page.keyboard.press("Enter");
}

async function failCi(page: Page, key: string): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.keyboard.type(key);
  await page.getByRole("option", { name: new RegExp(key) }).first().waitFor();
  await page.keyboard.press("Control+i");
}

/** Every place that breaks a rule, and how. */
async function visit(page: Page, places: readonly Place[]): Promise<Record<string, string[]>> {
  const broken: Record<string, string[]> = {};
  await page.evaluate(() => document.fonts.ready);
  for (const { name, go } of places) {
    await go(page);
    const found = await wcagViolations(page);
    if (found.length > 0) broken[name] = found;
    if ((await page.getByRole("dialog").count()) > 0) await page.keyboard.press("Escape");
  }
  return broken;
}

describe.each(["light", "dark"] as const)("in the %s theme", (theme) => {
  it("the first start meets WCAG 2.2 AA", async () => {
    const { page, faults, close } = await open({ theme, first: true });
    expect(await visit(page, FIRST_START)).toEqual({});
    expect(faults).toEqual([]);
    await close();
  });

  it("every view meets WCAG 2.2 AA", async () => {
    const { page, faults, close } = await open({ theme });
    expect(await visit(page, PLACES)).toEqual({});
    expect(faults).toEqual([]);
    await close();
  });
});
