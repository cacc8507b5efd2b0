import { describe, expect, it } from "vitest";
import { SvgContext } from "./svg-context";
import { SvgPath } from "./svg-path";
import { svgNumber, svgText } from "./svg-text";

const measure = (text: string): number => text.length * 6;

function drawn(draw: (context: SvgContext) => void): string {
  const context = new SvgContext(measure, () => "M0 0h24");
  draw(context);
  return context.document(100, 50, "Title", "Source");
}

describe("svgText", () => {
  it.each([
    ["<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"],
    [`"O'Brien" & Söhne`, "&quot;O&#39;Brien&quot; &amp; Söhne"],
    ["bell\u0007, half \ud83d pair, whole 😀", "bell\ufffd, half \ufffd pair, whole 😀"],
    ["]]>", "]]&gt;"],
  ])("writes %j so that XML holds it", (text, written) => {
    expect(svgText(text)).toBe(written);
  });

  it.each([[1.239, "1.24"], [-0.001, "0"], [12, "12"], [0.1 + 0.2, "0.3"]])("writes %d as %s", (value, written) => {
    expect(svgNumber(value)).toBe(written);
  });
});

describe("SvgPath", () => {
  it("bends round a corner like a canvas does", () => {
    const path = new SvgPath();
    path.moveTo({ x: 0, y: 0 });
    path.arcTo({ x: 20, y: 0 }, { x: 20, y: 30 }, 6);
    path.lineTo({ x: 20, y: 30 });
    expect(path.data).toBe("M0 0L14 0A6 6 0 0 1 20 6L20 30");
  });

  it("turns left where the line does, and not at all where it is straight", () => {
    const path = new SvgPath();
    path.lineTo({ x: 0, y: 0 });
    path.arcTo({ x: 0, y: 20 }, { x: 30, y: 20 }, 6);
    path.arcTo({ x: 30, y: 20 }, { x: 60, y: 20 }, 6);
    expect(path.data).toBe("M0 0L0 14A6 6 0 0 0 6 20L30 20");
  });
});

describe("SvgContext", () => {
  it("puts everything where the transform says, lines and texts in its scale", () => {
    const svg = drawn((context) => {
      context.setTransform(2, 0, 0, 2, 10, 20);
      context.lineWidth = 1.5;
      context.strokeStyle = "#123456";
      context.setLineDash([5, 4]);
      context.beginPath();
      context.moveTo(1, 1);
      context.lineTo(5, 1);
      context.stroke();
      context.font = "550 9.5px Inter, sans-serif";
      context.fillText("a<b", 3, 4);
    });
    expect(svg).toContain('d="M12 22L20 22" fill="none" stroke="#123456" stroke-width="3" stroke-dasharray="10 8"');
    expect(svg).toContain('x="16" y="28"');
    expect(svg).toContain('font-family="Inter, sans-serif" font-size="19" font-weight="550" textLength="36"');
    expect(svg).toContain(">a&lt;b</text>");
  });

  it("clips until what was saved is restored", () => {
    const svg = drawn((context) => {
      context.save();
      context.beginPath();
      context.roundRect(0, 0, 10, 10, 2);
      context.clip();
      context.globalAlpha = 0.5;
      context.fillRect(0, 0, 10, 10);
      context.restore();
      context.fillRect(1, 1, 2, 2);
    });
    const [inside, outside] = svg.split("\n").filter((line) => line.startsWith("<rect"));
    expect(inside).toContain('opacity="0.5" clip-path="url(#clip1)"');
    expect(outside).not.toMatch(/opacity|clip-path/);
  });
});
