import { type KeyboardEvent, useRef } from "react";
import styles from "./tabs.module.css";

export interface TabItem<V extends string> {
  readonly id: V;
  readonly label: string;
  /** Stands beside the label, already formatted. */
  readonly count?: string;
}

/** Tabs within a panel. The panel they show needs `role="tabpanel"` and `id` of {@link tabPanelId}. */
export function Tabs<V extends string>({
  label,
  name,
  tabs,
  active,
  onChange,
}: {
  label: string;
  /** Unique on the screen; ids are made from it. */
  name: string;
  tabs: readonly TabItem<V>[];
  active: V;
  onChange: (id: V) => void;
}) {
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent) => {
    const index = tabs.findIndex((tab) => tab.id === active);
    const next = nextIndex(event.key, index, tabs.length);
    const tab = next === null ? undefined : tabs[next];
    if (tab === undefined || next === null) return;
    event.preventDefault();
    onChange(tab.id);
    list.current?.querySelectorAll<HTMLElement>("[role=tab]")[next]?.focus();
  };
  return (
    <div ref={list} role="tablist" aria-label={label} className={styles.tabs} onKeyDown={move}>
      {tabs.map((tab) => (
        <button
          key={tab.id}
          type="button"
          role="tab"
          id={`${name}-tab-${tab.id}`}
          aria-selected={tab.id === active}
          aria-controls={tab.id === active ? tabPanelId(name) : undefined}
          tabIndex={tab.id === active ? 0 : -1}
          className={styles.tab}
          onClick={() => onChange(tab.id)}
        >
          {tab.label}
          {tab.count !== undefined && <span className={styles.count}>{tab.count}</span>}
        </button>
      ))}
    </div>
  );
}

/** The id of the panel that the tabs of this name show. */
export function tabPanelId(name: string): string {
  return `${name}-panel`;
}

function nextIndex(key: string, index: number, count: number): number | null {
  switch (key) {
    case "ArrowRight":
      return (index + 1) % count;
    case "ArrowLeft":
      return (index - 1 + count) % count;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return null;
  }
}
