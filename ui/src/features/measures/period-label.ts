import { formatMonth } from "../../components/format";

/** "Nov 2026" of `2026-11`, "Q4 2026" of `2026-Q4`. */
export function periodLabel(period: string): string {
  const [year = "", rest = ""] = period.split("-");
  if (rest.startsWith("Q")) return `${rest} ${year}`;
  return formatMonth(new Date(Number(year), Number(rest) - 1, 1));
}
