import { IconAdjustmentsHorizontal, IconFocusCentered, IconList, IconSearch, IconZoomIn, IconZoomOut } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Button } from "../../components/button";
import { IconButton } from "../../components/icon-button";
import { Kbd } from "../../components/kbd";
import { Menu } from "../../components/menu";
import { Select } from "../../components/select";
import { TextField } from "../../components/text-field";
import { colourings, type ColouringKind } from "./colouring";
import type { PainterKind } from "./drawing/painter";
import type { ForcedState } from "../../ipc/bindings";
import { FailedChip } from "./failed-chip";
import styles from "./overview-tool-bar.module.css";

/** What is looked for, what the colours tell, how it is drawn. */
export function OverviewToolBar({
  text,
  onText,
  found,
  problem,
  onFound,
  colouring,
  onColouring,
  isPlaced,
  forced,
  onForced,
  painter,
  onPainter,
  listShown,
  onList,
  onFit,
  onZoom,
}: {
  text: string;
  onText: (text: string) => void;
  /** How many CIs were found, in words. */
  found: string;
  /** Why the query cannot be read. */
  problem: string | null;
  /** Goes to what was found. */
  onFound: () => void;
  colouring: ColouringKind;
  onColouring: (colouring: ColouringKind) => void;
  /** Whether there are CIs to colour. */
  isPlaced: boolean;
  /** The CIs whose failure is shown; none for what is down now. */
  forced: readonly ForcedState[];
  onForced: (forced: readonly ForcedState[]) => void;
  painter: PainterKind | null;
  onPainter: (painter: PainterKind | null) => void;
  listShown: boolean;
  onList: () => void;
  onFit: () => void;
  onZoom: (factor: number) => void;
}) {
  const { t } = useTranslation("overview");
  const painters = [null, "webgl", "canvas"] as const;
  return (
    <div className={styles.bar} role="toolbar" aria-label={t("toolBar")}>
      <TextField
        small
        icon={IconSearch}
        className={styles.search ?? ""}
        aria-label={t("search")}
        placeholder={t("searchHint")}
        value={text}
        title={problem ?? undefined}
        aria-invalid={problem !== null || undefined}
        onChange={(event) => onText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter") onFound();
          if (event.key === "Escape") onText("");
        }}
        end={<span className={styles.found} role="status">{problem ?? found}</span>}
      />
      {isPlaced && (
        <Select
          small
          quiet
          label={t("colour")}
          value={colouring}
          options={colourings.map((kind) => ({ value: kind, label: kind === "state" && forced.length > 0 ? t("failed.colour") : t(`colourBy.${kind}`) }))}
          onChange={onColouring}
        />
      )}
      {isPlaced && forced.length > 0 && <FailedChip forced={forced} onRemove={() => onForced([])} />}
      <span className={styles.gap} />
      <IconButton icon={IconZoomOut} label={t("zoomOut")} onClick={() => onZoom(1 / 1.4)} />
      <IconButton icon={IconZoomIn} label={t("zoomIn")} onClick={() => onZoom(1.4)} />
      <IconButton icon={IconFocusCentered} label={t("fit")} onClick={onFit} />
      {isPlaced && (
        <Menu
          trigger={<IconButton icon={IconAdjustmentsHorizontal} label={t("drawing")} />}
          sections={[
            {
              id: "drawing",
              heading: t("drawing"),
              actions: painters.map((kind) => ({
                id: kind ?? "measured",
                label: t(`drawnBy.${kind ?? "measured"}`),
                ...(kind === painter ? { note: t("inUse") } : {}),
                run: () => onPainter(kind),
              })),
            },
          ]}
        />
      )}
      <Button small look={listShown ? "filled" : "outline"} icon={IconList} aria-pressed={listShown} onClick={onList}>
        {t("list")} <Kbd shortcut="L" />
      </Button>
    </div>
  );
}
