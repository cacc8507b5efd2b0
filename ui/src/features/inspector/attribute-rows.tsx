import { useTranslation } from "react-i18next";
import { formatInstant, formatRelative } from "../../components/format";
import { PanelRow, PanelRows, PanelSection } from "../../components/panel";
import { StatusPill } from "../../components/status-pill";
import type { AttributeValueView, CiDetail, StatusView } from "../../ipc/bindings";
import type { ModelIndex } from "../../ipc/model-index";
import { originWords } from "../../locales/changeset-words";
import { AttributeValue } from "./attribute-value";
import { InPlace } from "./in-place";
import styles from "./overview.module.css";

/** Origin of a changeset that a person made in the window. */
const MANUAL = "manual";

const STATUSES: readonly StatusView[] = ["planned", "live", "maintenance", "retired"];

function isStatus(text: string): text is StatusView {
  return (STATUSES as readonly string[]).includes(text);
}

/** Status and attributes of a CI, in the order of its class; each can be edited in place. */
export function AttributeRows({ detail, index }: { detail: CiDetail; index: ModelIndex }) {
  const { t } = useTranslation("inspector");
  const { attributes, aliases } = detail;
  const environment = attributes.find(({ id, value }) => id === "environment" && value !== null);
  return (
    <PanelSection>
      <PanelRows>
        <PanelRow label={t("field.status")}>
          <span className={styles.together}>
            <StatusValue detail={detail} />
            {environment !== undefined && (
              <>
                <span aria-hidden>·</span>
                <EditableAttribute
                  detail={detail}
                  index={index}
                  entry={environment}
                  className={styles.part}
                />
              </>
            )}
          </span>
        </PanelRow>
        {attributes
          .filter((entry) => entry !== environment)
          .map((entry) => (
            <PanelRow key={entry.id} label={index.attributes.get(entry.id)?.label ?? entry.id}>
              <EditableAttribute detail={detail} index={index} entry={entry} />
            </PanelRow>
          ))}
        {aliases.length > 0 && (
          <PanelRow label={t("field.aliases")}>
            <span className={styles.text}>{aliases.join(", ")}</span>
          </PanelRow>
        )}
        <PanelRow label={t(detail.confirmations.length === 0 ? "field.changed" : "field.confirmed")}>
          <Confirmed detail={detail} />
        </PanelRow>
      </PanelRows>
    </PanelSection>
  );
}

function StatusValue({ detail }: { detail: CiDetail }) {
  const { t } = useTranslation("inspector");
  const { t: common } = useTranslation("common");
  const { status } = detail.summary;
  return (
    <InPlace
      detail={detail}
      className={styles.part}
      editable={{
        label: t("field.status"),
        attribute: { kind: "choice", choices: [...STATUSES], required: true },
        value: status,
        choiceLabel: (choice) => (isStatus(choice) ? common(`status.${choice}`) : choice),
        changes: (value) => (value !== null && isStatus(value) ? { status: value } : {}),
      }}
    >
      <StatusPill status={status} />
    </InPlace>
  );
}

function EditableAttribute({
  detail,
  index,
  entry,
  className,
}: {
  detail: CiDetail;
  index: ModelIndex;
  entry: AttributeValueView;
  className?: string;
}) {
  const { t } = useTranslation("inspector");
  const { id, value, extra } = entry;
  const attribute = index.attributes.get(id);
  return (
    <InPlace
      detail={detail}
      className={className}
      editable={{
        label: attribute?.label ?? id,
        attribute: attribute ?? { kind: "text", choices: [], required: false },
        value,
        changes: (next) => ({ attributes: { [id]: next } }),
      }}
    >
      <AttributeValue id={id} value={value} attribute={attribute} />
      {extra && (
        <span className={styles.extra} title={t("extraHint", { column: id })}>
          {t("extra")}
        </span>
      )}
    </InPlace>
  );
}

/** When a source last named the CI; where none ever did, when it was changed, and through what. */
function Confirmed({ detail: { confirmations, changed } }: { detail: CiDetail }) {
  const [confirmed] = confirmations;
  const origin = changed.origin === MANUAL ? changed.author : originWords(changed.origin);
  const [at, by] =
    confirmed === undefined ? [changed.at, origin] : [confirmed.at, confirmed.source];
  return (
    <span className={styles.line} title={`${formatInstant(at)} · ${by}`}>
      {formatRelative(at)} <span className={styles.quiet}>· {by}</span>
    </span>
  );
}
