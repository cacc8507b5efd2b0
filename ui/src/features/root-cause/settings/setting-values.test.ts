import { describe, expect, it } from "vitest";
import type { SettingView } from "../../../ipc/bindings";
import { isAltered, isShipped, settingProblem } from "./setting-values";

const SETTING: SettingView = {
  name: "most_faults",
  group: "Hypotheses",
  label: "Most faults at once",
  meaning: "",
  unit: "",
  whole: true,
  parts: [],
  least: 1,
  most: 5,
  value: [3],
  shipped: [2],
  differs: true,
  since: 4,
};
const SHARES: SettingView = { ...SETTING, whole: false, parts: ["down", "degraded"], least: 0, most: 1, value: [0.7, 0.3] };

describe("what is written into a setting", () => {
  it.each([
    [SETTING, ["3"], null],
    [SETTING, [""], "number"],
    [SETTING, ["two"], "number"],
    [SETTING, ["6"], "range"],
    [SETTING, ["2.5"], "whole"],
    [SHARES, ["0.1", "0.9"], null],
    [SHARES, ["0.7", "0.2"], "sum"],
  ])("is checked", (setting, texts, problem) => {
    expect(settingProblem(setting, texts)).toBe(problem);
  });

  it("is compared as numbers, not as text", () => {
    expect(isAltered(SETTING, ["3.0"])).toBe(false);
    expect(isAltered(SETTING, ["2"])).toBe(true);
    expect(isShipped(SETTING, ["2.0"])).toBe(true);
  });
});
