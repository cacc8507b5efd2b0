import { describe, expect, it } from "vitest";
import { plainLine, shortenMiddle } from "./text-metrics";

const tenPerCharacter = (text: string): number => Array.from(text).length * 10;

describe("shortenMiddle", () => {
  it.each([
    ["pdu-b-07", 80, "pdu-b-07"],
    ["database-host-hamburg-01", 120, "databa…rg-01"],
    ["ab", 10, "…"],
    ["😀😀😀😀😀😀", 40, "😀😀…😀"],
  ])("%s in %i pixels gives %s", (text, width, expected) => {
    expect(shortenMiddle(text, width, "", tenPerCharacter)).toBe(expected);
  });

  it("measures little of a very long name and keeps both its ends", () => {
    let longest = 0;
    const short = shortenMiddle(`start${"x".repeat(10_000)}end`, 100, "", (text) => {
      longest = Math.max(longest, text.length);
      return tenPerCharacter(text);
    });
    expect(short.startsWith("start") && short.endsWith("end")).toBe(true);
    expect(longest).toBeLessThan(200);
  });
});

describe("plainLine", () => {
  it("takes out what would reorder or break the line", () => {
    expect(plainLine("a\u202egnp.exe\u202c\nb")).toBe("a gnp.exe b");
  });
});
