import {
  IconArrowsVertical,
  IconBolt,
  IconChartBubble,
  IconCheck,
  IconChevronDown,
  IconFilter,
  IconLayout,
  IconList,
  IconPlus,
  IconStairs,
  IconX,
} from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { useAppActions } from "../../components/app-actions";
import { Button } from "../../components/button";
import { CiPicker } from "../../components/ci-picker";
import { ClassIcon } from "../../components/class-icon";
import type { CiId } from "../../components/ids";
import { formatNumber } from "../../components/format";
import { IconButton } from "../../components/icon-button";
import { Menu } from "../../components/menu";
import { MiddleEllipsis } from "../../components/middle-ellipsis";
import type { CiSummary } from "../../ipc/bindings";
import { searchQuery } from "../../ipc/queries";
import { type Arrangement, arrangements } from "../../graph-canvas/layout/arrangement";
import type { SceneBox } from "../../graph-canvas/scene";
import { BoxesButton } from "./looks/boxes-button";
import type { Facts } from "./looks/map-facts";
import type { MapLooks } from "./looks/map-looks";
import type { RuleMembers } from "./looks/style-rules";
import { StylesButton } from "./looks/styles-button";
import type { LooksActs } from "./looks/use-looks-acts";
import { MapMenu } from "./map-menu";
import styles from "./map-tool-bar.module.css";
import { type Grouping, groupings } from "./group-by-site";
import { depths, type MapDirection } from "./reach";
import { RelationFilter } from "./relation-filter";
import type { TypeOnMap } from "./type-filter";
import type { MapPictureActs } from "./use-map-picture";

const directions = ["both", "needs", "usedBy"] as const;
const offered = 50;
/** Starts that are named one by one. */
const mostChips = 4;

export interface MapToolBarProps {
  readonly start: readonly CiSummary[];
  readonly onStart: (start: readonly CiId[]) => void;
  readonly direction: MapDirection;
  readonly onDirection: (direction: MapDirection) => void;
  readonly depth: number;
  readonly onDepth: (depth: number) => void;
  readonly grouping: Grouping;
  readonly onGrouping: (grouping: Grouping) => void;
  readonly looks: MapLooks;
  readonly acts: LooksActs;
  readonly boxes: readonly SceneBox[];
  readonly styled: readonly RuleMembers[];
  readonly facts: Facts;
  /** The CIs on the map that are selected. */
  readonly selected: readonly CiId[];
  /** The menu of saved maps. */
  readonly saved: ReactNode;
  readonly types: readonly TypeOnMap[];
  readonly onType: (kind: string, drawn: boolean) => void;
  readonly listShown: boolean;
  readonly onList: () => void;
  readonly picture: MapPictureActs;
  /** Missing where nothing is selected that could fail. */
  readonly onFail?: () => void;
}

/** Where the map starts, how far it goes, what is drawn, and what can be asked of it. */
export function MapToolBar(props: MapToolBarProps) {
  const { t } = useTranslation("map");
  const { t: looks } = useTranslation("mapLooks");
  const app = useAppActions();
  const { start, direction, depth, listShown } = props;
  const { arrangement } = props.looks;
  const isBoxed = props.grouping !== "none" && (arrangement === "layered" || arrangement === "groups");
  const layoutWords = isBoxed ? looks(`grouping.${props.grouping}`) : looks(`layout.${arrangement}`);
  const arrange = (next: Arrangement): void => {
    // Box by box needs boxes.
    if (next === "groups" && props.grouping === "none") props.onGrouping("class");
    props.acts.change((before) => ({ ...before, arrangement: next }));
  };
  const group = (next: Grouping): void => {
    const keeps = next === "none" ? arrangement !== "groups" : isBoxed || arrangement === "layered" || arrangement === "groups";
    if (!keeps) props.acts.change((before) => ({ ...before, arrangement: "layered" }));
    props.onGrouping(next);
  };
  return (
    <div className={styles.bar} role="toolbar" aria-label={t("title")}>
      <span className={styles.word}>{t("start")}</span>
      {start.slice(0, mostChips).map((ci) => (
        <StartChip
          key={ci.id}
          ci={ci}
          {...(start.length > 1
            ? { onRemove: () => props.onStart(start.map(({ id }) => id).filter((id) => id !== ci.id)) }
            : {})}
        />
      ))}
      {start.length > mostChips && <span className={styles.word}>{t("moreStarts", { shown: formatNumber(start.length - mostChips) })}</span>}
      <AddStart start={start} onStart={props.onStart} />
      <span className={styles.line} />
      <Menu
        trigger={
          <Button look="quiet" icon={IconArrowsVertical} aria-label={`${t("direction.label")}: ${t(`direction.${direction}`)}`}>
            {t(`direction.${direction}`)}
            <IconChevronDown size={14} stroke={1.5} aria-hidden />
          </Button>
        }
        sections={[
          {
            id: "direction",
            actions: directions.map((id) => ({ id, label: t(`direction.${id}`), run: () => props.onDirection(id) })),
          },
        ]}
      />
      <Menu
        trigger={
          <Button look="quiet" icon={IconStairs}>
            {t("depth", { depth })}
            <IconChevronDown size={14} stroke={1.5} aria-hidden />
          </Button>
        }
        sections={[
          {
            id: "depth",
            heading: t("depthLabel"),
            actions: depths.map((steps) => ({
              id: String(steps),
              label: t("depthStep", { count: steps }),
              run: () => props.onDepth(steps),
            })),
          },
        ]}
      />
      <Menu
        trigger={
          <Button look="quiet" icon={IconLayout} aria-label={`${looks("layout.menu")}: ${layoutWords}`}>
            {layoutWords}
            <IconChevronDown size={14} stroke={1.5} aria-hidden />
          </Button>
        }
        sections={[
          {
            id: "layout",
            heading: looks("layout.heading"),
            actions: arrangements.map((id) => ({
              id,
              label: looks(`layout.${id}`),
              ...(id === props.looks.arrangement ? { icon: IconCheck } : {}),
              run: () => arrange(id),
            })),
          },
          {
            id: "grouping",
            heading: looks("grouping.heading"),
            actions: groupings.map((id) => ({
              id: `group ${id}`,
              label: looks(`grouping.${id}`),
              ...(id === props.grouping ? { icon: IconCheck } : {}),
              run: () => group(id),
            })),
          },
        ]}
      />
      {(props.boxes.length > 0 || props.grouping === "own") && (
        <BoxesButton boxes={props.boxes} looks={props.looks} acts={props.acts} selected={props.selected} />
      )}
      <StylesButton
        styled={props.styled}
        facts={props.facts}
        onRules={(rules) => props.acts.change((before) => ({ ...before, rules }))}
      />
      <RelationFilter types={props.types} onType={props.onType} icon={IconFilter} />
      <span className={styles.gap} />
      <IconButton icon={IconChartBubble} label={t("overview")} shortcut="Mod+Shift+O" onClick={() => app.openOverview()} />
      <IconButton icon={IconList} label={t("list")} shortcut="L" aria-pressed={listShown} onClick={props.onList} />
      {props.saved}
      <MapMenu picture={props.picture} />
      <Button icon={IconBolt} disabled={props.onFail === undefined} onClick={props.onFail}>
        {t("fail")}
      </Button>
    </div>
  );
}

function StartChip({ ci, onRemove }: { ci: CiSummary; onRemove?: () => void }) {
  const { t } = useTranslation("map");
  return (
    <span className={styles.chip}>
      <ClassIcon classId={ci.class} size={16} />
      <MiddleEllipsis text={ci.name} className={styles.name ?? ""} />
      {onRemove !== undefined && (
        <button
          type="button"
          className={styles.remove}
          aria-label={t("removeStart", { name: ci.name.slice(0, 200) })}
          onClick={onRemove}
        >
          <IconX size={13} stroke={1.5} aria-hidden />
        </button>
      )}
    </span>
  );
}

function AddStart({ start, onStart }: Pick<MapToolBarProps, "start" | "onStart">) {
  const { t } = useTranslation("map");
  const [open, setOpen] = useState(false);
  const [text, setText] = useState("");
  const { data } = useQuery({ ...searchQuery(text, offered), enabled: open });
  const known = new Set(start.map((ci) => ci.id));
  return (
    <CiPicker
      trigger={
        <button type="button" className={styles.add} aria-label={t("addStart")} title={t("addStart")} onClick={() => setOpen(!open)}>
          <IconPlus size={16} stroke={1.5} aria-hidden />
        </button>
      }
      open={open}
      onOpenChange={setOpen}
      label={t("addStart")}
      text={text}
      onText={setText}
      found={data}
      noteOf={(ci) => (known.has(ci.id) ? t("isStart") : undefined)}
      onPick={(ci) => {
        setOpen(false);
        setText("");
        if (!known.has(ci.id)) onStart([...known, ci.id]);
      }}
    />
  );
}
