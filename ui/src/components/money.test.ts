import { describe, expect, it } from "vitest";
import { commonCurrency, formatDigits, formatMoney, parseMoney, unexplained } from "./money";

describe("money", () => {
  it.each([
    ["69200 EUR", ["48000 EUR", "11500 EUR"], "9700 EUR"],
    ["59500 EUR", ["48000 EUR", "11500 EUR"], null],
    ["48000.30 EUR", ["48000 EUR", "7 USD"], "0.30 EUR"],
    ["much", ["1 EUR"], null],
  ])("of %s the parts %j leave %s", (total, parts, rest) => {
    expect(unexplained(total, parts)).toBe(rest);
  });

  it.each([
    ["48000 EUR", { digits: "48000", currency: "EUR" }],
    ["0.5 USD", { digits: "0.5", currency: "USD" }],
    ["=cmd()", null],
    ["48000", null],
  ])("reads %s", (text, money) => {
    expect(parseMoney(text)).toEqual(money);
  });

  it("keeps every digit", () => {
    expect(formatDigits("12345678901234567890.10").replace(/\D/g, "")).toBe("1234567890123456789010");
  });

  it("leaves out a currency that the head names, and no other", () => {
    const digits = formatDigits("48000");
    expect(formatMoney("48000 EUR", "EUR")).toBe(digits);
    expect(formatMoney("48000 EUR", "USD")).toBe(`€ ${digits}`);
    expect(formatMoney("much", "EUR")).toBe("much");
  });

  it.each([
    [["1 EUR", null, "2 EUR"], "EUR"],
    [["1 EUR", "2 USD"], null],
    [["1 EUR", "much"], null],
    [[null], null],
  ])("finds the currency of %j", (amounts, currency) => {
    expect(commonCurrency(amounts)).toBe(currency);
  });
});
