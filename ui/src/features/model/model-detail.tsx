import { useTranslation } from "react-i18next";
import { EmptyState } from "../../components/empty-state";
import type { ModelSection } from "../../components/views";
import type { ModelView } from "../../ipc/bindings";
import { AttributeDetail } from "./attribute-detail";
import { ClassDetail } from "./class-detail";
import { AttributeForm } from "./edit/attribute-form";
import { ClassForm } from "./edit/class-form";
import { DeleteForm } from "./edit/delete-form";
import { ImportForm } from "./edit/import-form";
import { TypeForm } from "./edit/type-form";
import styles from "./model.module.css";
import type { DefinedSection, ModelTask } from "./model-task";
import { TypeDetail } from "./type-detail";

/** What is known of the definition that is chosen, or what is being done. */
export function ModelDetail({
  model,
  section,
  chosen,
  task,
  onTask,
  onShow,
}: {
  /** As it is stored: an edit starts from it. */
  model: ModelView;
  section: DefinedSection;
  chosen: string | null;
  task: ModelTask | null;
  onTask: (task: ModelTask | null) => void;
  onShow: (section: ModelSection, id: string | null) => void;
}) {
  const { t } = useTranslation("model");
  const close = () => onTask(null);
  const place = (() => {
    switch (task?.kind) {
      case "addClass":
        return <ClassForm model={model} before={null} parent={task.parent} onDone={(id) => onShow("classes", id)} onClose={close} />;
      case "addAttribute":
        return (
          <AttributeForm
            model={model}
            before={null}
            classes={task.classes}
            onDone={(id) => (section === "classes" ? close() : onShow("attributes", id))}
            onClose={close}
          />
        );
      case "addType":
        return <TypeForm before={null} onDone={(id) => onShow("types", id)} onClose={close} />;
      case "importFile":
        return <ImportForm key={task.path} path={task.path} onClose={close} />;
    }
    if (chosen === null) return <EmptyState sentence={t(`choose.${section}`)} />;
    const shared = { onDone: close, onClose: close };
    const gone = <EmptyState sentence={t("gone", { id: chosen })} />;
    const isDeleted = task?.kind === "delete";
    switch (section) {
      case "classes": {
        const entry = model.classes.find(({ id }) => id === chosen);
        if (entry === undefined) return gone;
        if (isDeleted) return <DeleteForm of="class" entry={entry} model={model} onDone={() => onShow(section, entry.parent)} onClose={close} />;
        if (task !== null) return <ClassForm model={model} before={entry} parent={entry.parent} {...shared} />;
        return <ClassDetail id={chosen} onTask={onTask} onShow={onShow} />;
      }
      case "attributes": {
        const entry = model.attributes.find(({ id }) => id === chosen);
        if (entry === undefined) return gone;
        if (isDeleted) return <DeleteForm of="attribute" entry={entry} model={model} onDone={() => onShow(section, null)} onClose={close} />;
        if (task !== null) return <AttributeForm model={model} before={entry} classes={[]} {...shared} />;
        return <AttributeDetail id={chosen} onTask={onTask} onShow={onShow} />;
      }
      case "types": {
        const entry = model.relationshipTypes.find(({ id }) => id === chosen);
        if (entry === undefined) return gone;
        if (isDeleted) return <DeleteForm of="type" entry={entry} model={model} onDone={() => onShow(section, null)} onClose={close} />;
        if (task !== null) return <TypeForm before={entry} {...shared} />;
        return <TypeDetail id={chosen} onTask={onTask} onShow={onShow} />;
      }
    }
  })();
  return (
    <section className={styles.detail} aria-label={t("title")}>
      {place}
    </section>
  );
}
