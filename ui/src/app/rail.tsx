import clsx from "clsx";
import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import { changeTabs, useFrameStore } from "./frame-store";
import styles from "./rail.module.css";
import { activeTab, goToView, type Tab } from "./tabs";
import { railViewOf, VIEW_KINDS } from "./view-kinds";

const IN_RAIL = VIEW_KINDS.filter((kind) => kind.isInRail !== false);

const front = (tab: Tab | null) => (tab === null ? null : railViewOf(tab));

/** The kinds of view, at the left edge. */
export function Rail({ isOpen }: { isOpen: boolean }) {
  const { t } = useTranslation("app");
  const shown = useFrameStore(({ tabs }) => front(activeTab(tabs)));
  return (
    // Where no view can be chosen, keys still scroll the rail.
    <nav className={styles.rail} aria-label={t("views")} tabIndex={isOpen ? undefined : 0} data-region data-unprinted>
      {IN_RAIL.map(({ view, icon: Picture, fresh, group }, index) => (
        <Fragment key={view}>
          {index > 0 && IN_RAIL[index - 1]?.group !== group && <hr className={styles.line} />}
          <button
            type="button"
            data-view={view}
            className={clsx(styles.item, view === shown && styles.front)}
            aria-current={view === shown ? "page" : undefined}
            disabled={!isOpen}
            onClick={() => changeTabs((tabs) => goToView(tabs, fresh))}
          >
            <Picture size={18} stroke={1.5} aria-hidden />
            <span>{t(`view.${view}`)}</span>
          </button>
        </Fragment>
      ))}
    </nav>
  );
}
