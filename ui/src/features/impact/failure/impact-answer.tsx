import { useState } from "react";
import { usePrimaryCi } from "../../../components/selection-store";
import type { ImpactPage } from "../../../components/views";
import type { AffectedFilter, ForcedState, ImpactView } from "../../../ipc/bindings";
import { NO_FILTER } from "../lists/affected-filter";
import { type AffectedTab, AffectedTabs } from "../lists/affected-tabs";
import { AlonePanel } from "../reasons/alone-panel";
import { CertaintyPanel } from "../consequences/certainty-panel";
import { ContactsPanel } from "../consequences/contacts-panel";
import { CostPanel } from "../consequences/cost-panel";
import { CountsStrip } from "../lists/counts-strip";
import styles from "./impact-answer.module.css";
import { ImpactMap } from "../map/impact-map";
import { ReasonPanel } from "../reasons/reason-panel";
import { select } from "../select";
import { useSubject } from "../reasons/use-subject";
import { useWave } from "../wave/use-wave";
import { WaveBarPanel } from "../wave/wave-bar";

/** An answer: lists and reasons at the left, the map with its wave at the right, whom to tell, how sure and cost below it. */
export function ImpactAnswer({
  tabId,
  forced,
  answer,
  onOpen,
}: {
  tabId: string;
  forced: readonly ForcedState[];
  answer: ImpactView;
  /** Goes to another page about the same question. */
  onOpen: (page: ImpactPage) => void;
}) {
  const selected = usePrimaryCi();
  const subject = useSubject(answer, selected);
  const [tab, setTab] = useState<AffectedTab>("services");
  const [filter, setFilter] = useState<AffectedFilter>(NO_FILTER);
  const wave = useWave(Math.max(0, answer.byHops.length - 1), answer);
  const list = (part: Partial<AffectedFilter>) => {
    setFilter({ ...NO_FILTER, ...part });
    setTab("cis");
  };
  return (
    <div className={styles.answer}>
      <div className={styles.lists}>
        <CountsStrip counts={answer.counts} />
        <AffectedTabs
          name={`impact-${tabId}`}
          forced={forced}
          answer={answer}
          tab={tab}
          onTab={setTab}
          filter={filter}
          onFilter={setFilter}
          selected={selected}
          onSelect={select}
        />
        {subject !== null && (
          <ReasonPanel forced={forced} ci={subject} selected={selected} onSelect={select} />
        )}
        {answer.roots.length > 1 && <AlonePanel roots={answer.roots} onSelect={select} />}
      </div>
      <div className={styles.picture}>
        <div className={styles.canvas}>
          <ImpactMap forced={forced} answer={answer} front={wave.front} />
        </div>
        <WaveBarPanel byHops={answer.byHops} wave={wave} />
        <div className={styles.panels}>
          <ContactsPanel contacts={answer.contacts} onOpenTeam={(team) => list({ team })} />
          <CertaintyPanel forced={forced} onOpen={() => onOpen("certainty")} />
          <CostPanel
            answer={answer}
            onSelect={select}
            onOpenDown={() => list({ state: "down" })}
            onRecovery={() => onOpen("recovery")}
          />
        </div>
      </div>
    </div>
  );
}
