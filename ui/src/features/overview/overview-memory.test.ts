import { expect, it } from "vitest";
import { readLook, rememberedLook, rememberLook } from "./overview-memory";

it("gives back what was kept of each workspace, part by part", () => {
  rememberLook("/a.faultline", { colouring: "team" });
  rememberLook("/a.faultline", { sight: { x: 1, y: -2, zoom: 3.5 } });
  expect(rememberedLook("/a.faultline")).toEqual({ colouring: "team", painter: null, sight: { x: 1, y: -2, zoom: 3.5 } });
  expect(rememberedLook("/b.faultline").colouring).toBe("family");
});

it.each([null, "", "{", "7", '{"colouring":"taste","painter":"oil","sight":{"x":1,"y":2}}', '{"sight":{"x":0,"y":0,"zoom":0}}'])(
  "looks as usual where what was kept is %j",
  (text) => {
    expect(readLook(text)).toEqual({ colouring: "family", painter: null, sight: null });
  },
);
