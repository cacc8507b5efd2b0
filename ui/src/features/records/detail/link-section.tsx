import { IconLink, IconX } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useAppActions } from "../../../components/app-actions";
import { Button } from "../../../components/button";
import { ErrorNote } from "../../../components/error-note";
import { formatNumber } from "../../../components/format";
import { IconButton } from "../../../components/icon-button";
import { Mono } from "../../../components/mono";
import { PanelSection } from "../../../components/panel";
import { Popover } from "../../../components/popover";
import type { RecordDetailView } from "../../../ipc/bindings";
import { errorWords } from "../../../ipc/errors";
import { useWrite } from "../move/use-write";
import styles from "./details-panel.module.css";
import { LinkForm } from "./link-form";
import { linkOf, wordOf } from "./link-words";

/** Other records that this one is linked to, each with the word that says how. */
export function LinkSection({ detail }: { detail: RecordDetailView }) {
  const { t } = useTranslation("records");
  const { openRecord } = useAppActions();
  const { write, error } = useWrite(detail.line.id);
  const [open, setOpen] = useState(false);
  return (
    <PanelSection heading={t("detail.links")} note={formatNumber(detail.links.length)}>
      {detail.links.length === 0 && <p className={styles.none}>{t("detail.noLinks")}</p>}
      <ul>
        {detail.links.map(({ word, record }) => (
          <li key={`${word} ${record.id}`} className={styles.row}>
            <span className={styles.word}>{wordOf(word, t)}</span>
            <button type="button" className={styles.name} title={record.title} onClick={() => openRecord(record.id, record.kind)}>
              <Mono className={styles.number ?? ""}>{record.number}</Mono> {record.title}
            </button>
            <IconButton
              icon={IconX}
              label={t("detail.unlink", { number: record.number })}
              onClick={() => void write({ edit: "unlink", other: record.id, ...linkOf(word) })}
            />
          </li>
        ))}
      </ul>
      <Popover
        open={open}
        onOpenChange={setOpen}
        label={t("detail.addLink")}
        width={340}
        trigger={
          <Button small look="quiet" icon={IconLink} className={styles.add} aria-expanded={open} onClick={() => setOpen(!open)}>
            {t("detail.addLink")}
          </Button>
        }
      >
        {open && <LinkForm record={detail.line.id} onClose={() => setOpen(false)} />}
      </Popover>
      {error !== null && <ErrorNote words={errorWords(error)} />}
    </PanelSection>
  );
}
