import { render, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { MiddleEllipsis } from "./middle-ellipsis";

const LONG = "premium-collection-gateway-ham-01";

describe("a name shortened in the middle", () => {
  it.each(["core-sw-01", LONG, "<img src=x onerror=alert(1)> and more", "N".repeat(10_000)])(
    "is once and whole in the document: %s",
    (name) => {
      const { container } = render(
        <button type="button">
          <MiddleEllipsis text={name} />
        </button>,
      );
      expect(container.textContent).toBe(name);
      expect(screen.getByRole("button", { name }).querySelector("[title]")?.getAttribute("title")).toBe(name);
    },
  );

  it("draws both of its ends", () => {
    const { container } = render(<MiddleEllipsis text={LONG} />);
    const drawn = [...container.querySelectorAll("[data-drawn]")].map((half) => half.getAttribute("data-drawn"));
    expect(drawn.join("")).toBe(LONG);
    expect(drawn.at(-1)).toMatch(/-ham-01$/u);
  });
});
