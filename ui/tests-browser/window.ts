import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, inject } from "vitest";

const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Longest wait for something to appear, in milliseconds. */
const PATIENCE = 20_000;

/** A page with the window in it, and what went wrong there. */
export interface TestWindow {
  readonly page: Page;
  /** Errors of scripts, of the console and of the content security policy. */
  readonly faults: readonly string[];
  readonly close: () => Promise<void>;
}

/** How the window starts. */
export interface WindowStart {
  readonly theme?: "light" | "dark";
  /** As the system's where missing, which is English. */
  readonly language?: "english" | "german";
  /** Offers the tour, as to those who never saw it. */
  readonly tour?: boolean;
  readonly first?: boolean;
  /** Rows of the inventory, made on the fly. */
  readonly rows?: number;
  /** Changesets of the history. */
  readonly history?: number;
  /** Milliseconds of each of the ten steps of long work. */
  readonly step?: number;
}

/** Opens windows in one browser for the tests of a file. */
export function browserOfFile(): (start?: WindowStart) => Promise<TestWindow> {
  let browser: Browser | null = null;
  beforeAll(async () => {
    const executablePath = process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium";
    browser = await chromium.launch({ executablePath, args: FLAGS });
  });
  afterAll(async () => {
    await browser?.close();
  });
  return (start = {}) => {
    if (browser === null) throw new Error("The browser is not started yet");
    return openWindow(browser, start);
  };
}

async function openWindow(browser: Browser, start: WindowStart): Promise<TestWindow> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "en-GB", reducedMotion: "reduce" });
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(message.text());
  });
  // The shell freezes prototypes before any script of the page runs.
  await page.addInitScript(() => Object.freeze(Object.prototype));
  const address = new URL(inject("address"));
  address.searchParams.set("theme", start.theme ?? "light");
  if (start.language !== undefined) address.searchParams.set("language", start.language);
  if (start.tour === true) address.searchParams.set("tour", "");
  if (start.first === true) address.searchParams.set("start", "first");
  if (start.rows !== undefined) address.searchParams.set("rows", String(start.rows));
  if (start.step !== undefined) address.searchParams.set("step", String(start.step));
  if (start.history !== undefined) address.searchParams.set("history", String(start.history));
  await page.goto(address.href);
  await page.locator("#content").waitFor();
  return { page, faults, close: () => context.close() };
}
