import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useAppActions } from "../../components/app-actions";
import { EmptyState } from "../../components/empty-state";
import { ErrorNote } from "../../components/error-note";
import { formatNumber } from "../../components/format";
import { ProgressStrip } from "../../components/progress-strip";
import { useSelectionStore } from "../../components/selection-store";
import { useStatusItems } from "../../components/status-store";
import type { ViewProps } from "../../components/views";
import type { ForcedState } from "../../ipc/bindings";
import { errorWords, isCancelled } from "../../ipc/errors";
import { useModelIndex } from "../../ipc/model-index";
import { overviewQuery } from "../../ipc/overview-queries";
import { cancelTask, useRunningTask } from "../../ipc/tasks";
import { communityName } from "./community-name";
import { CommunityPanel } from "./community-panel";
import type { PainterKind } from "./drawing/painter";
import { strongestLinks } from "./drawing/surroundings";
import { CommunityList } from "./list/community-list";
import { OverviewCanvas, type OverviewCanvasHandle } from "./overview-canvas";
import { OverviewLegend } from "./overview-legend";
import type { Drawn, Shown } from "./overview-surface";
import { OverviewToolBar } from "./overview-tool-bar";
import styles from "./overview-view.module.css";
import { membersByCommunity } from "./pick";
import { useColours } from "./use-colours";
import { useFound } from "./use-found";
import { useNamesCloseBy } from "./use-names-close-by";
import { useOverviewCommands } from "./use-overview-commands";
import { useRememberedLook } from "./use-remembered-look";
import { useShownStates } from "./use-shown-states";

/** Failed CIs that are named on the drawing, wherever it is seen from. */
const mostFailedNamed = 5;

const noForced: readonly ForcedState[] = [];

/** The whole estate: every CI at its place, in communities that are named by what is in them. */
export function OverviewView({ params, setParams, setTitle }: ViewProps<"overview">) {
  const { t } = useTranslation(["overview", "common"]);
  const app = useAppActions();
  const model = useModelIndex();
  const canvas = useRef<OverviewCanvasHandle>(null);
  const label = t("overview:working");
  const answer = useQuery(overviewQuery(label));
  const running = useRunningTask(label);
  const [text, setText] = useState("");
  const [chosen, setChosen] = useState<number | null>(null);
  const [pointed, setPointed] = useState<number | null>(null);
  const [listShown, setListShown] = useState(false);
  const { look, remember } = useRememberedLook();
  const [painter, setPainter] = useState<PainterKind | null>(look.painter);
  const [drawn, setDrawn] = useState<Drawn | null>(null);
  const { data } = answer;
  const title = t("overview:title");
  useEffect(() => setTitle(title), [setTitle, title]);

  const found = useFound(text, data?.columns);
  const forced = params.forced ?? noForced;
  const colours = useColours(data, { isFound: found.isFound, forced, first: look.colouring });
  const { failed, worst, stateCounts } = useShownStates(data, colours.states, forced);
  const meantCis = useMemo(() => [...(pointed === null ? [] : [pointed]), ...failed.slice(0, mostFailedNamed)], [pointed, failed]);
  const { names: ciNames, onRest } = useNamesCloseBy(data?.columns, meantCis);
  const members = useMemo(() => (data === undefined ? [] : membersByCommunity(data.columns, data.view.communities.length)), [data]);
  const names = useMemo(() => data?.view.communities.map(({ name }) => communityName(name, model, t)) ?? [], [data, model, t]);
  const regions = useMemo(() => data?.view.regions.map(({ name }) => communityName(name, model, t)) ?? [], [data, model, t]);
  const selectedIds = useSelectionStore((selection) => selection.ids);
  const shown = useMemo((): Shown | null => {
    if (data === undefined) return null;
    const selected = new Set(selectedIds);
    return {
      view: data.view,
      columns: data.columns,
      links: strongestLinks(data.view.links),
      paint: colours.paint,
      names,
      counts: stateCounts ?? data.view.communities.map(({ cis }) => formatNumber(cis)),
      failed,
      worst,
      regions,
      chosen,
      selected: selected.size === 0 ? [] : [...data.columns.ids].flatMap((id, ci) => (selected.has(id) ? [ci] : [])),
      ciNames,
    };
  }, [data, colours.paint, names, regions, chosen, selectedIds, ciNames, failed, worst, stateCounts]);

  const isEmpty = data !== undefined && data.view.cis === 0;
  useStatusItems(useStatusWords(data, drawn));
  useOverviewCommands({ onList: () => setListShown((before) => !before), onFit: () => canvas.current?.fit() });

  const idsOf = (community: number | null): readonly number[] =>
    community === null || data === undefined ? [] : Array.from(members[community] ?? [], (ci) => data.columns.ids[ci] ?? 0);
  const choose = (community: number | null): void => {
    setChosen(community);
    const disc = community === null ? undefined : data?.view.communities[community];
    if (listShown && disc !== undefined) canvas.current?.goTo([disc]);
  };
  const goToFound = (): void => {
    if (data === undefined || found.isFound === null) return;
    const { places } = data.columns;
    const isFound = found.isFound;
    const discs = [...isFound.keys()].filter((ci) => isFound[ci] === 1).map((ci) => ({ x: places[ci * 2] ?? 0, y: places[ci * 2 + 1] ?? 0, radius: 6 }));
    canvas.current?.goTo(discs);
  };
  const pick = (ci: number): void => app.select(data?.columns.ids[ci] ?? 0);
  const community = chosen === null ? undefined : data?.view.communities[chosen];
  return (
    <div className={styles.view}>
      <OverviewToolBar
        text={text}
        onText={setText}
        found={found.isFound === null ? "" : t("overview:found", { count: found.count, shown: formatNumber(found.count) })}
        problem={found.problem}
        onFound={goToFound}
        colouring={colours.kind}
        onColouring={(colouring) => {
          colours.onKind(colouring);
          remember({ colouring });
        }}
        isPlaced={data?.view.isPlaced ?? true}
        forced={forced}
        onForced={(next) => setParams(next.length === 0 ? {} : { forced: next })}
        painter={painter}
        onPainter={(next) => {
          setPainter(next);
          remember({ painter: next });
        }}
        listShown={listShown}
        onList={() => setListShown(!listShown)}
        onFit={() => canvas.current?.fit()}
        onZoom={(factor) => canvas.current?.zoom(factor)}
      />
      <div className={styles.body}>
        {answer.error !== null && !isCancelled(answer.error) && (
          <ErrorNote words={errorWords(answer.error)} actions={[{ label: t("common:tryAgain"), run: () => void answer.refetch() }]} />
        )}
        {colours.error !== null && <ErrorNote words={errorWords(colours.error)} actions={[{ label: t("overview:failed.remove"), run: () => setParams({}) }]} />}
        {answer.error !== null && isCancelled(answer.error) && data === undefined && (
          <EmptyState sentence={t("overview:cancelled")} actions={[{ label: t("overview:arrange"), run: () => void answer.refetch() }]} />
        )}
        {isEmpty && <EmptyState sentence={t("overview:empty")} actions={[{ label: t("overview:import"), run: () => app.openImport([]) }]} />}
        <div className={styles.place} hidden={isEmpty || data === undefined}>
          <OverviewCanvas
            ref={canvas}
            shown={shown}
            members={members}
            painter={painter}
            label={t("overview:canvas", { count: data?.view.communities.length ?? 0 })}
            onDrawn={setDrawn}
            onRest={(surface) => {
              onRest(surface);
              remember({ sight: surface.sight });
            }}
            first={look.sight}
            onChoose={choose}
            onPick={pick}
            onOpen={(ci) => app.openMap([data?.columns.ids[ci] ?? 0], "new")}
            onHover={setPointed}
          />
          {community !== undefined && chosen !== null && !listShown && (
            <div className={styles.panel}>
              <CommunityPanel
                community={community}
                name={names[chosen] ?? ""}
                region={regions[community.region] ?? ""}
                members={idsOf(chosen)}
                onClose={() => setChosen(null)}
              />
            </div>
          )}
          {colours.colouring !== null && data?.view.isPlaced === true && (
            <div className={styles.legend}>
              <OverviewLegend colouring={colours.colouring} colours={colours.colours} meant={colours.meant} onMean={colours.onMeant} isFailure={forced.length > 0} />
            </div>
          )}
        </div>
        {listShown && data !== undefined && !isEmpty && (
          <CommunityList view={data.view} names={names} regions={regions} chosen={chosen} onChoose={choose} members={idsOf(chosen)} />
        )}
        <ProgressStrip
          active={answer.isFetching}
          label={label}
          {...(running === null ? {} : { progress: running.progress, onCancel: () => void cancelTask(running.id) })}
        />
      </div>
    </div>
  );
}

/** What the status bar says: how much is shown, and how it is drawn. */
function useStatusWords(data: { readonly view: { readonly cis: number; readonly pairs: number; readonly isPlaced: boolean; readonly communities: readonly { readonly cis: number }[] } } | undefined, drawn: Drawn | null): string[] {
  const { t } = useTranslation("overview");
  if (data === undefined) return [];
  const { view } = data;
  const communities = view.communities.filter(({ cis }) => cis > 0).length;
  return [
    t("status.cis", { count: view.cis, shown: formatNumber(view.cis) }),
    t("status.communities", { count: communities, shown: formatNumber(communities) }),
    t("status.pairs", { count: view.pairs, shown: formatNumber(view.pairs) }),
    ...(view.isPlaced ? [] : [t("status.communitiesAlone")]),
    ...(drawn === null || !view.isPlaced ? [] : [t(`status.${drawn.kind}`, { milliseconds: formatNumber(Math.round(drawn.milliseconds)) })]),
  ];
}
