import clsx from "clsx";
import { formatSpan } from "../../../components/format-span";
import type { WindowKindView, WindowSpanView } from "../../../ipc/bindings";
import marks from "../marks.module.css";
import type { Range } from "../range";
import { shareOf } from "./lanes";
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
  const own = windows.filter((window) => window.kind === kind);
  return (
    <ul className={styles.windows}>
      {own.map(({ name, span, note }) => {
        const at = shareOf(Date.parse(span.start), range);
        const length = shareOf(Date.parse(span.end), range) - at;
        const isNarrow = length < 0.14;
        return (
          <li
            key={`${name} ${span.start}`}
            className={styles.window}
            style={{ insetInlineStart: `${at * 100}%`, inlineSize: `${length * 100}%` }}
            title={[name, formatSpan(span.start, span.end), note].filter(Boolean).join("\n")}
          >
            <span className={clsx(styles.windowBar, kind === "freeze" ? marks.freeze : marks.window)}>
              {!isNarrow && <strong>{name}</strong>}
            </span>
            {isNarrow && <span className={clsx(styles.windowName, at > 0.8 && styles.before)}>{name}</span>}
          </li>
        );
      })}
    </ul>
  );
}
