import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { browserOfFile } from "./window";

const open = browserOfFile();

interface Written {
  readonly path: string;
  readonly bytes: readonly number[];
}

/** Asks the map's menu for a file and gives what would have been written. */
async function saved(page: Page, item: string): Promise<{ path: string; bytes: Uint8Array }> {
  await page.locator("[role=application][data-layout=settled]").waitFor();
  const written = page.evaluate(
    () =>
      new Promise<Written>((resolve) => {
        window.addEventListener("fake-picture-written", (event) => resolve((event as CustomEvent<Written>).detail), { once: true });
      }),
  );
  await page.getByRole("toolbar", { name: "Map" }).getByRole("button", { name: "Save or copy the map" }).click();
  await page.getByRole("menuitem", { name: item, exact: true }).click();
  const { path, bytes } = await written;
  await page.getByText(`Saved the map to ${path}`).first().waitFor();
  return { path, bytes: Uint8Array.from(bytes) };
}

/** What a browser makes of a vector drawing: its texts, what it would load, and whether it can be shown as an image. */
async function read(page: Page, svg: string): Promise<{ texts: string[]; links: number; broken: boolean; background: string }> {
  return page.evaluate((source) => {
    const document = new DOMParser().parseFromString(source, "image/svg+xml");
    const texts = [...document.querySelectorAll("text")].map((text) => text.textContent ?? "");
    const links = document.querySelectorAll("image, use, style, script, foreignObject, [href]").length;
    const background = document.querySelector("rect")?.getAttribute("fill") ?? "";
    return { texts, links, broken: document.querySelector("parsererror") !== null, background };
  }, svg);
}

it("saves the map as a drawing that needs nothing else, with title, date and legend", async () => {
  const { page, faults, close } = await open();
  const { path, bytes } = await saved(page, "Save the map as SVG …");
  const { texts, links, broken } = await read(page, new TextDecoder().decode(bytes));
  expect(path).toMatch(/Online Payments.*\.svg$/);
  expect(broken).toBe(false);
  expect(links).toBe(0);
  expect(texts).toContain("Online Payments");
  expect(texts.some((text) => /changeset [\d.,]+, \w+ \d+ \w+ \d{4}/.test(text))).toBe(true);
  expect(texts).toEqual(expect.arrayContaining(["Class", "Lines", "Status", "needs, hard"]));
  expect(faults).toEqual([]);
  await close();
});

it("saves the map as a picture with two pixels for each of the screen", async () => {
  const { page, close } = await open();
  const { path, bytes } = await saved(page, "Save the map as PNG …");
  expect(path).toMatch(/\.png$/);
  expect([...bytes.subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
  expect(new DataView(bytes.buffer).getUint32(16)).toBeGreaterThan(1280);
  await close();
});

it("saves a dark window in light colours where paper asks for it", async () => {
  const { page, close } = await open({ theme: "dark" });
  const dark = await read(page, new TextDecoder().decode((await saved(page, "Save the map as SVG …")).bytes));
  const light = await read(page, new TextDecoder().decode((await saved(page, "Save the map as SVG in light colours …")).bytes));
  expect(dark.background.toLowerCase()).toBe("#111317");
  expect(light.background.toLowerCase()).toBe("#fbfbfc");
  expect(await page.evaluate(() => document.documentElement.dataset["theme"])).toBe("dark");
  await close();
});

it("copies the map, or says that it cannot and offers a file", async () => {
  const { page, close } = await open();
  await page.locator("[role=application][data-layout=settled]").waitFor();
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  const copy = async (): Promise<void> => {
    await page.getByRole("toolbar", { name: "Map" }).getByRole("button", { name: "Save or copy the map" }).click();
    await page.getByRole("menuitem", { name: "Copy the map as an image", exact: true }).click();
  };
  await copy();
  await page.getByText("Copied the map as an image").waitFor();
  const types = await page.evaluate(async () => (await navigator.clipboard.read()).flatMap((item) => item.types));
  expect(types).toContain("image/png");
  await page.evaluate(() => {
    navigator.clipboard.write = () => Promise.reject(new DOMException("refused", "NotAllowedError"));
  });
  await copy();
  await page.getByRole("button", { name: "Save as PNG" }).waitFor();
  await close();
});
