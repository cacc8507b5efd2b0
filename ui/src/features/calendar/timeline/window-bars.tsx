import clsx from "clsx";
import { formatSpan } from "../../../components/format-span";
import type { WindowKindView, WindowSpanView } from "../../../ipc/bindings";
import marks from "../marks.module.css";
import type { Range } from "../range";
import { shareOf } from "./lanes";
import { namePlaces } from "./name-places";
import styles from "./timeline.module.css";

/** Freezes or maintenance windows on a row of their own. */
export function WindowBars({
  kind,
  windows,
  range,
}: {
  kind: WindowKindView;
  windows: readonly WindowSpanView[];
  range: Range;
}) {
  const own = windows
    .filter((window) => window.kind === kind)
    .map((window) => {
      const at = shareOf(Date.parse(window.span.start), range);
      return { ...window, at, length: shareOf(Date.parse(window.span.end), range) - at };
    })
    .toSorted((one, other) => one.at - other.at);
  const places = namePlaces(own);
  return (
    <ul className={styles.windows}>
      {own.map(({ name, span, note, at, length }, index) => {
        const place = places[index] ?? null;
        return (
          <li
            key={`${name} ${span.start}`}
            className={styles.window}
            style={{ insetInlineStart: `${at * 100}%`, inlineSize: `${length * 100}%` }}
            title={[name, formatSpan(span.start, span.end), note].filter(Boolean).join("\n")}
          >
            <span className={clsx(styles.windowBar, kind === "freeze" ? marks.freeze : marks.window)}>
              {place?.side === "within" && <strong>{name}</strong>}
            </span>
            {place !== null && place.side !== "within" && (
              <span
                className={clsx(styles.windowName, place.side === "before" && styles.before)}
                style={{ maxInlineSize: `${(100 * place.room) / length}%` }}
              >
                {name}
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
