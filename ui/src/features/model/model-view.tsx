import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Asked } from "../../components/asked";
import { EmptyState } from "../../components/empty-state";
import type { ModelSection, ViewProps } from "../../components/views";
import { useModelIndex } from "../../ipc/model-index";
import { modelQuery } from "../../ipc/queries";
import { AttributeList } from "./attribute-list";
import { ClassTree } from "./class-tree";
import { ExtrasPlace } from "./extras-place";
import { ModelBar } from "./model-bar";
import { ModelDetail } from "./model-detail";
import styles from "./model.module.css";
import { addTo, type DefinedSection, type ModelTask } from "./model-task";
import { TypeList } from "./type-list";

/** Classes, attributes and relationship types at the moment that is shown, to see and to edit. */
export function ModelView({ params, setParams, setTitle }: ViewProps<"model">) {
  const { t } = useTranslation("model");
  useEffect(() => setTitle(t("title")), [setTitle, t]);
  const options = modelQuery();
  const query = useQuery(options);
  const [task, setTask] = useState<ModelTask | null>(null);
  const [words, setWords] = useState("");
  const { section, chosen } = params;
  const show = (next: ModelSection, id: string | null) => {
    setTask(null);
    if (next !== section) setWords("");
    setParams({ section: next, chosen: id });
  };
  return (
    <div className={styles.view}>
      <ModelBar
        section={section}
        words={words}
        onSection={(next) => show(next, null)}
        onWords={setWords}
        onAdd={(of) => setTask(addTo(of))}
        onImport={(path) => {
          if (section === "extras") show("classes", null);
          setTask({ kind: "importFile", path });
        }}
      />
      {section === "extras" ? (
        <ExtrasPlace
          words={words}
          chosen={chosen}
          isAdopting={task !== null}
          onChoose={(name) => show("extras", name)}
          onAdopt={() => setTask({ kind: "adopt" })}
          onClose={() => setTask(null)}
        />
      ) : (
        <Asked query={query} queryKey={options.queryKey} label={t("working")}>
          {(model) => (
            <div className={styles.split}>
              <nav className={styles.master} aria-label={t(`section.${section}`)}>
                <SectionList section={section} words={words} chosen={chosen} onChoose={(id) => show(section, id)} />
              </nav>
              <ModelDetail
                key={`${section} ${chosen ?? ""}`}
                model={model}
                section={section}
                chosen={chosen}
                task={task}
                onTask={setTask}
                onShow={show}
              />
            </div>
          )}
        </Asked>
      )}
    </div>
  );
}

/** What a section lists, of which one is chosen. */
function SectionList({
  section,
  words,
  chosen,
  onChoose,
}: {
  section: DefinedSection;
  words: string;
  chosen: string | null;
  onChoose: (id: string) => void;
}) {
  const { t } = useTranslation("model");
  const { model } = useModelIndex();
  const shared = { words, chosen, onChoose };
  switch (section) {
    case "classes":
      return <ClassTree classes={model.classes} {...shared} />;
    case "attributes":
      return <AttributeList model={model} {...shared} />;
    case "types":
      if (model.relationshipTypes.length === 0) return <EmptyState sentence={t("noTypes")} />;
      return <TypeList types={model.relationshipTypes} {...shared} />;
  }
}
