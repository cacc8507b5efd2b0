import type { ViewId, ViewParams } from "../components/views";

/** One open tab. */
export type Tab = {
  readonly [V in ViewId]: {
    readonly id: string;
    readonly view: V;
    readonly params: ViewParams[V];
    /** Given by the view; empty until it has done so. */
    readonly title: string;
  };
}[ViewId];

/** All open tabs, and which is in front. */
export interface Tabs {
  readonly tabs: readonly Tab[];
  readonly activeId: string | null;
  /** Number of the next tab; never used twice. */
  readonly next: number;
}

export const NO_TABS: Tabs = { tabs: [], activeId: null, next: 1 };

/** What a tab is about, before it has an id. */
export type TabSubject = { readonly [V in ViewId]: { view: V; params: ViewParams[V] } }[ViewId];

/** The tab in front, or null. */
export function activeTab({ tabs, activeId }: Tabs): Tab | null {
  return tabs.find((tab) => tab.id === activeId) ?? null;
}

/** Opens a tab behind the one in front, and puts it in front. */
export function openTab(state: Tabs, subject: TabSubject): Tabs {
  const tab: Tab = { ...subject, id: `tab-${state.next}`, title: "" };
  const at = state.tabs.findIndex((other) => other.id === state.activeId) + 1;
  const tabs = state.tabs.toSpliced(at === 0 ? state.tabs.length : at, 0, tab);
  return { tabs, activeId: tab.id, next: state.next + 1 };
}

/** Turns the tab in front to another subject if it is of the same kind, else opens a tab. */
export function showSubject(state: Tabs, subject: TabSubject): Tabs {
  const front = activeTab(state);
  if (front?.view !== subject.view) return openTab(state, subject);
  return setSubject(state, front.id, subject);
}

/** Says what a tab is about from now on. Its title stays until the view gives another. */
export function setSubject(state: Tabs, id: string, subject: TabSubject): Tabs {
  return {
    ...state,
    tabs: state.tabs.map((tab) => (tab.id === id ? { ...subject, id, title: tab.title } : tab)),
  };
}

/** Names a tab. */
export function setTitle(state: Tabs, id: string, title: string): Tabs {
  if (state.tabs.some((tab) => tab.id === id && tab.title === title)) return state;
  return { ...state, tabs: state.tabs.map((tab) => (tab.id === id ? { ...tab, title } : tab)) };
}

/** Takes the titles away that say no more than the kind of view, so that they are given anew in another language. */
export function untitle(state: Tabs, usualTitle: (view: ViewId) => string): Tabs {
  return { ...state, tabs: state.tabs.map((tab) => (tab.title === usualTitle(tab.view) ? { ...tab, title: "" } : tab)) };
}

/** Puts a tab in front, if it is still there. */
export function activateTab(state: Tabs, id: string): Tabs {
  return state.tabs.some((tab) => tab.id === id) ? { ...state, activeId: id } : state;
}

/** Closes a tab; its right neighbour comes to the front, else the left one. */
export function closeTab(state: Tabs, id: string): Tabs {
  const at = state.tabs.findIndex((tab) => tab.id === id);
  if (at === -1) return state;
  const tabs = state.tabs.toSpliced(at, 1);
  const neighbour = tabs[at] ?? tabs[at - 1];
  const activeId = state.activeId === id ? (neighbour?.id ?? null) : state.activeId;
  return { ...state, tabs, activeId };
}

/** Puts the next tab in front, or the one before; round at the ends. */
export function stepTab(state: Tabs, step: 1 | -1): Tabs {
  const { tabs, activeId } = state;
  const at = tabs.findIndex((tab) => tab.id === activeId);
  const next = tabs[(at + step + tabs.length) % tabs.length];
  return next === undefined ? state : { ...state, activeId: next.id };
}

/** Goes to a kind of view: the tab of that kind in front or nearest to it, else a new one. */
export function goToView(state: Tabs, fallback: TabSubject): Tabs {
  if (activeTab(state)?.view === fallback.view) return state;
  const there = state.tabs.findLast((tab) => tab.view === fallback.view);
  return there === undefined ? openTab(state, fallback) : activateTab(state, there.id);
}
