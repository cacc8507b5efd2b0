import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button";
import { tabPanelId, Tabs } from "../../../components/tabs";
import { ConfirmedList } from "./confirmed-list";
import styles from "./model-panel.module.css";
import { RatesList } from "./rates-list";
import { SettingsForm } from "./settings-form";

const TABS = ["settings", "confirmed", "rates"] as const;

/** The constants of the model, what was confirmed, and what that says of the constants. */
export function ModelPanel({ tabId, onClose }: { tabId: string; onClose: () => void }) {
  const { t } = useTranslation(["rootCause", "common"]);
  const [tab, setTab] = useState<(typeof TABS)[number]>("settings");
  const name = `model-${tabId}`;
  return (
    <section className={styles.panel} aria-label={t("model.heading")}>
      <div className={styles.head}>
        <Tabs
          label={t("model.heading")}
          name={name}
          tabs={TABS.map((id) => ({ id, label: t(`model.tab.${id}`) }))}
          active={tab}
          onChange={setTab}
        />
        <Button onClick={onClose}>{t("common:close")}</Button>
      </div>
      <div role="tabpanel" id={tabPanelId(name)} aria-labelledby={`${name}-tab-${tab}`} className={styles.content}>
        {tab === "settings" && <SettingsForm />}
        {tab === "confirmed" && <ConfirmedList />}
        {tab === "rates" && <RatesList />}
      </div>
    </section>
  );
}
