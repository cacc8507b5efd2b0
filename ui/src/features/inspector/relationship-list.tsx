import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../components/button";
import { formatNumber } from "../../components/format";
import type { CiId } from "../../components/ids";
import { PanelSection } from "../../components/panel";
import type { CiDetail, RelationshipView } from "../../ipc/bindings";
import type { ModelIndex } from "../../ipc/model-index";
import { byType, type RelationshipsOfType } from "./groups";
import { RelationshipLine } from "./relationship-line";
import styles from "./relationships.module.css";
import { showTab } from "./inspector-store";

/** Lines shown of one kind before more are asked for. */
const AT_ONCE = 100;
/** Lines shown in the overview. */
const IN_OVERVIEW = 8;

/** The first few relationships of one kind, for the overview. */
export function ShortRelationships({
  ci,
  heading,
  relationships,
}: {
  ci: CiId;
  heading: string;
  relationships: readonly RelationshipView[];
}) {
  const { t } = useTranslation("inspector");
  if (relationships.length === 0) return null;
  const total = formatNumber(relationships.length);
  return (
    <PanelSection heading={heading} note={total}>
      <ul>
        {relationships.slice(0, IN_OVERVIEW).map((relationship) => (
          <RelationshipLine key={relationship.id} ci={ci} relationship={relationship} typed />
        ))}
      </ul>
      {relationships.length > IN_OVERVIEW && (
        <Button small look="quiet" className={styles.more} onClick={() => showTab("relations")}>
          {t("allRelations", { shown: total })}
        </Button>
      )}
    </PanelSection>
  );
}

/** All relationships of a CI, by type under their verbs. */
export function Relations({ detail, index }: { detail: CiDetail; index: ModelIndex }) {
  const { t } = useTranslation("inspector");
  const parts = [
    { heading: t("needs"), relationships: detail.needs },
    { heading: t("usedBy"), relationships: detail.usedBy },
    { heading: t("others"), relationships: detail.others },
  ].filter(({ relationships }) => relationships.length > 0);
  if (parts.length === 0) return <PanelSection>{t("noRelations")}</PanelSection>;
  return parts.map(({ heading, relationships }) => (
    <PanelSection key={heading} heading={heading} note={formatNumber(relationships.length)}>
      {byType(relationships).map((group) => (
        <OfType
          key={`${group.kind} ${group.outgoing}`}
          ci={detail.summary.id}
          group={group}
          index={index}
        />
      ))}
    </PanelSection>
  ));
}

function OfType({
  ci,
  group,
  index,
}: {
  ci: CiId;
  group: RelationshipsOfType;
  index: ModelIndex;
}) {
  const { t } = useTranslation("inspector");
  const [shown, setShown] = useState(AT_ONCE);
  const type = index.types.get(group.kind);
  const verb = (group.outgoing ? type?.label : type?.inverseLabel) ?? group.kind;
  const left = group.relationships.length - shown;
  return (
    <>
      <div className={styles.heading}>
        <h4>{verb}</h4>
        <span className={styles.count}>{formatNumber(group.relationships.length)}</span>
      </div>
      <ul>
        {group.relationships.slice(0, shown).map((relationship) => (
          <RelationshipLine key={relationship.id} ci={ci} relationship={relationship} typed={false} />
        ))}
      </ul>
      {left > 0 && (
        <Button small look="quiet" className={styles.more} onClick={() => setShown(shown + AT_ONCE)}>
          {t("showMore", { shown: formatNumber(Math.min(AT_ONCE, left)) })}
        </Button>
      )}
    </>
  );
}
