import { IconMap, IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useAppActions } from "../../components/app-actions";
import { Button } from "../../components/button";
import { ClassIcon } from "../../components/class-icon";
import { classPlural } from "../../components/class-plural";
import { formatNumber } from "../../components/format";
import { IconButton } from "../../components/icon-button";
import type { CommunityView } from "../../ipc/bindings";
import { classLabel, useModelIndex } from "../../ipc/model-index";
import styles from "./community-panel.module.css";

/** CIs beyond which a map is not laid out. */
export const mostOnMap = 2000;

/** What is in the chosen community, and the ways into it. */
export function CommunityPanel({
  community,
  name,
  region,
  members,
  onClose,
}: {
  community: CommunityView;
  name: string;
  region: string;
  /** Ids of its CIs; empty where they are not placed one by one. */
  members: readonly number[];
  onClose: () => void;
}) {
  const { t } = useTranslation("overview");
  const app = useAppActions();
  const model = useModelIndex();
  const { services, serviceCount, classes } = community;
  const [, , high = 0, critical = 0] = community.byCriticality;
  return (
    <section className={styles.panel} aria-label={t("community.label")}>
      <header className={styles.head}>
        <h2 title={name}>{name}</h2>
        <IconButton icon={IconX} label={t("community.close")} size={16} onClick={onClose} />
      </header>
      <dl className={styles.facts}>
        <dt>{t("community.cis")}</dt>
        <dd>{formatNumber(community.cis)}</dd>
        <dt>{t("community.critical")}</dt>
        <dd>{t("community.criticalAndHigh", { critical: formatNumber(critical), high: formatNumber(high) })}</dd>
        <dt>{t("community.mostly")}</dt>
        <dd>{classes.map((id) => classPlural(classLabel(model, id))).join(", ")}</dd>
        {region !== name && (
          <>
            <dt>{t("community.region")}</dt>
            <dd>{region}</dd>
          </>
        )}
      </dl>
      {community.isLoose && <p className={styles.note}>{t("community.loose")}</p>}
      {services.length > 0 && (
        <>
          <h3>
            {t("community.services")} <span>{formatNumber(serviceCount)}</span>
          </h3>
          <ul>
            {services.map((ci) => (
              <li key={ci.id}>
                <button type="button" onClick={() => app.select(ci.id)}>
                  <ClassIcon classId={ci.class} />
                  <span className={styles.name}>{ci.name}</span>
                  <span className={styles.key}>{ci.key}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <div className={styles.actions}>
        {services.length > 0 && (
          <Button small icon={IconMap} onClick={() => app.openMap(services.map(({ id }) => id), "new")}>
            {t("community.mapOfServices", { count: services.length })}
          </Button>
        )}
        {members.length > 0 && members.length <= mostOnMap && (
          <Button small icon={IconMap} onClick={() => app.openMap(members, "new")}>
            {t("community.mapOfAll", { count: members.length, shown: formatNumber(members.length) })}
          </Button>
        )}
      </div>
    </section>
  );
}
