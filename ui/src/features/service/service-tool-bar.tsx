import { IconBolt, IconMap, IconSearch } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useAppActions } from "../../components/app-actions";
import { Button } from "../../components/button";
import { CiPicker } from "../../components/ci-picker";
import { ClassIcon } from "../../components/class-icon";
import { formatNumber } from "../../components/format";
import type { CiId } from "../../components/ids";
import { MiddleEllipsis } from "../../components/middle-ellipsis";
import type { CiSummary } from "../../ipc/bindings";
import { searchQuery } from "../../ipc/queries";
import styles from "./service-view.module.css";

/** CIs offered at once; the rest is told as a number. */
const OFFERED = 50;

/** Which service it is, on a button that opens the search for another, and what can be asked of it elsewhere. */
export function ServiceToolBar({
  service,
  below,
  isPicking,
  onPicking,
  onPick,
}: {
  service: CiSummary | null;
  below: number | null;
  isPicking: boolean;
  onPicking: (isPicking: boolean) => void;
  onPick: (ci: CiId) => void;
}) {
  const { t } = useTranslation(["service", "map"]);
  const { openImpact, openMap, select } = useAppActions();
  const [text, setText] = useState("");
  const { data: found, isPlaceholderData } = useQuery({ ...searchQuery(text, OFFERED), enabled: isPicking });
  return (
    <div className={styles.bar} role="toolbar" aria-label={t("toolBar")}>
      <h2 className={styles.title}>{t("untitled")}</h2>
      <CiPicker
        trigger={
          <button
            type="button"
            className={styles.service}
            aria-label={service === null ? t("pick") : t("isService", { name: service.name })}
            onClick={() => onPicking(!isPicking)}
          >
            {service === null ? <IconSearch size={15} stroke={1.5} aria-hidden /> : <ClassIcon classId={service.class} size={15} />}
            <MiddleEllipsis text={service?.name ?? t("pick")} />
          </button>
        }
        open={isPicking}
        onOpenChange={onPicking}
        label={t("pick")}
        text={text}
        onText={setText}
        found={found}
        outdated={isPlaceholderData}
        onPick={({ id }) => {
          onPick(id);
          setText("");
          onPicking(false);
        }}
      />
      <span className={styles.note} role="status">
        {below !== null && t("below", { count: below, shown: formatNumber(below) })}
      </span>
      {service !== null && (
        <>
          <Button look="quiet" onClick={() => select(service.id)}>
            {t("map:inspect")}
          </Button>
          <Button icon={IconMap} onClick={() => openMap([service.id])}>
            {t("map")}
          </Button>
          <Button icon={IconBolt} onClick={() => openImpact([{ ci: service.id, state: "down" }])}>
            {t("map:fail")}
          </Button>
        </>
      )}
    </div>
  );
}
