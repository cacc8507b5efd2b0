import { IconPlus, IconX } from "@tabler/icons-react";
import clsx from "clsx";
import { type KeyboardEvent, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Menu } from "../components/menu";
import { MiddleEllipsis } from "../components/middle-ellipsis";
import { changeTabs, useFrameStore } from "./frame-store";
import styles from "./tab-strip.module.css";
import { activateTab, closeTab, openTab, type Tab, stepTab } from "./tabs";
import { OFFERED_VIEWS, railViewOf, viewKind } from "./view-kinds";

/** Titles of no more letters are always told whole; longer ones give way down to about as many. */
const LETTERS = 14;

/** The open tabs. */
export function TabStrip() {
  const { t } = useTranslation("app");
  const { tabs, activeId } = useFrameStore((state) => state.tabs);
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent) => {
    if (event.key === "Delete" && activeId !== null) {
      changeTabs((state) => closeTab(state, activeId));
    } else if (event.key === "ArrowRight" || event.key === "ArrowLeft") {
      changeTabs((state) => stepTab(state, event.key === "ArrowRight" ? 1 : -1));
    } else return;
    event.preventDefault();
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLElement>("[aria-selected=true]")?.focus(),
    );
  };
  return (
    <section className={styles.strip} aria-label={t("tabs")} data-region data-unprinted>
      <div
        ref={list}
        role="tablist"
        aria-label={t("tabs")}
        className={styles.tabs}
        onKeyDown={move}
      >
        {tabs.map((tab) => (
          <TabHead key={tab.id} tab={tab} isActive={tab.id === activeId} />
        ))}
      </div>
      <Menu
        trigger={
          <button type="button" className={styles.add} aria-label={t("newTab")}>
            <IconPlus size={16} stroke={1.5} aria-hidden />
          </button>
        }
        sections={[
          {
            id: "new",
            actions: OFFERED_VIEWS.map(({ view, icon, fresh }) => ({
              id: view,
              label: t(`tabTitle.${view}`),
              icon,
              run: () => changeTabs((state) => openTab(state, fresh)),
            })),
          },
        ]}
      />
    </section>
  );
}

function TabHead({ tab, isActive }: { tab: Tab; isActive: boolean }) {
  const { t } = useTranslation("app");
  const Picture = viewKind(railViewOf(tab)).icon;
  const title = tab.title === "" ? t(`tabTitle.${tab.view}`) : tab.title;
  const close = () => changeTabs((state) => closeTab(state, tab.id));
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // More tabs than fit are scrolled; the one in front is always in sight.
    if (!isActive) return undefined;
    const show = () => place.current?.scrollIntoView({ block: "nearest", inline: "nearest" });
    show();
    window.addEventListener("resize", show);
    return () => window.removeEventListener("resize", show);
  }, [isActive, title]);
  return (
    <div
      ref={place}
      className={clsx(styles.tab, isActive && styles.active)}
      onAuxClick={(event) => {
        if (event.button === 1) close();
      }}
    >
      <button
        type="button"
        role="tab"
        id={`${tab.id}-head`}
        aria-selected={isActive}
        aria-controls={isActive ? "content" : undefined}
        tabIndex={isActive ? 0 : -1}
        className={styles.head}
        onClick={() => changeTabs((state) => activateTab(state, tab.id))}
      >
        <Picture size={16} stroke={1.5} aria-hidden />
        {title.length > LETTERS ? <MiddleEllipsis text={title} className={styles.long ?? ""} /> : <span className={styles.short}>{title}</span>}
      </button>
      <button
        type="button"
        className={styles.close}
        // For the pointer alone: a list of tabs holds nothing else; keys are Delete and Ctrl+W.
        aria-hidden
        title={t("closeTab", { title })}
        tabIndex={-1}
        onClick={close}
      >
        <IconX size={13} stroke={1.5} aria-hidden />
      </button>
    </div>
  );
}
