import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { Asked } from "../../components/asked";
import { EmptyState } from "../../components/empty-state";
import { extraAttributesQuery } from "../../ipc/model-queries";
import { AdoptForm } from "./edit/adopt-form";
import { ExtraDetail } from "./extra-detail";
import { type ExtraGroup, extraGroups } from "./extra-groups";
import { ExtraList } from "./extra-list";
import styles from "./model.module.css";

/** The extra attributes beside the one that is chosen. */
export function ExtrasPlace({
  words,
  chosen,
  isAdopting,
  onChoose,
  onAdopt,
  onClose,
}: {
  words: string;
  chosen: string | null;
  isAdopting: boolean;
  onChoose: (name: string | null) => void;
  onAdopt: () => void;
  onClose: () => void;
}) {
  const { t } = useTranslation("model");
  const options = extraAttributesQuery();
  const query = useQuery(options);
  const groups = useMemo(() => extraGroups(query.data ?? []), [query.data]);
  const one = groups.find(({ name }) => name === chosen);
  return (
    <Asked query={query} queryKey={options.queryKey} label={t("extra.working")}>
      {() => (
        <div className={styles.split}>
          <nav className={styles.master} aria-label={t("section.extras")}>
            <ExtraList extras={groups} words={words} chosen={chosen} onChoose={onChoose} />
          </nav>
          <section className={styles.detail} aria-label={t("title")}>
            <Chosen key={chosen ?? ""} extra={one} chosen={chosen} isAdopting={isAdopting} onAdopt={onAdopt} onDone={() => onChoose(null)} onClose={onClose} />
          </section>
        </div>
      )}
    </Asked>
  );
}

function Chosen({
  extra,
  chosen,
  isAdopting,
  onAdopt,
  onDone,
  onClose,
}: {
  extra: ExtraGroup | undefined;
  chosen: string | null;
  isAdopting: boolean;
  onAdopt: () => void;
  onDone: () => void;
  onClose: () => void;
}) {
  const { t } = useTranslation("model");
  if (extra === undefined) return <EmptyState sentence={chosen === null ? t("extra.choose") : t("extra.gone", { name: chosen })} />;
  if (isAdopting) return <AdoptForm extra={extra} onDone={onDone} onClose={onClose} />;
  return <ExtraDetail extra={extra} onAdopt={onAdopt} />;
}
