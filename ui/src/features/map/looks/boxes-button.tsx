import { IconBoxMultiple, IconPlus, IconSquareMinus, IconSquarePlus, IconX } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button";
import { IconButton } from "../../../components/icon-button";
import { Popover } from "../../../components/popover";
import { Select } from "../../../components/select";
import { TextField } from "../../../components/text-field";
import type { SceneBox } from "../../../graph-canvas/scene";
import type { CiId } from "../../../components/ids";
import { HueSelect } from "./hue-select";
import type { MapLooks } from "./map-looks";
import { withoutBox } from "./map-looks";
import styles from "./looks.module.css";
import type { LooksActs } from "./use-looks-acts";

/** The boxes on the map: named, coloured, collapsed, put into one another, and new ones made of what is selected. */
export function BoxesButton({
  boxes,
  looks,
  acts,
  selected,
}: {
  boxes: readonly SceneBox[];
  looks: MapLooks;
  acts: LooksActs;
  selected: readonly CiId[];
}) {
  const { t } = useTranslation("mapLooks");
  const [open, setOpen] = useState(false);
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      label={t("boxes.label")}
      width={420}
      trigger={
        <IconButton icon={IconBoxMultiple} label={t("boxes.button")} aria-expanded={open} onClick={() => setOpen(!open)} />
      }
    >
      <div className={styles.panel}>
        {boxes.length === 0 && <p className={styles.hint}>{t("boxes.none")}</p>}
        <ul className={styles.list}>
          {boxes.map((box) => (
            <BoxRow key={box.id} box={box} looks={looks} acts={acts} />
          ))}
        </ul>
        <Button small icon={IconPlus} disabled={selected.length === 0} onClick={() => acts.box(selected)}>
          {t("boxes.make", { count: selected.length })}
        </Button>
      </div>
    </Popover>
  );
}

function BoxRow({ box, looks, acts }: { box: SceneBox; looks: MapLooks; acts: LooksActs }) {
  const { t } = useTranslation("mapLooks");
  const own = looks.boxes.find(({ id }) => id === box.id);
  const name = box.name.slice(0, 120);
  const isClosed = looks.collapsed.has(box.id);
  const setName = (next: string): void =>
    acts.change((before) => ({ ...before, boxes: before.boxes.map((one) => (one.id === box.id ? { ...one, name: next } : one)) }));
  return (
    <li className={styles.row}>
      <HueSelect
        label={t("boxes.colour", { name })}
        value={looks.hues.get(box.id) ?? null}
        onChange={(hue) =>
          acts.change((before) => {
            const hues = new Map(before.hues);
            if (hue === null) hues.delete(box.id);
            else hues.set(box.id, hue);
            return { ...before, hues };
          })
        }
      />
      {own === undefined ? (
        <span className={styles.name}>{box.name}</span>
      ) : (
        <>
          <TextField
            small
            className={styles.name ?? ""}
            aria-label={t("boxes.nameOf", { name })}
            value={own.name}
            maxLength={120}
            onChange={(event) => setName(event.target.value)}
          />
          <Select
            small
            label={t("boxes.parent", { name })}
            value={own.parent ?? ""}
            options={[
              { value: "", label: t("boxes.outermost") },
              ...looks.boxes
                .filter(({ id }) => !isWithin(id, own.id, looks))
                .map((one) => ({ value: one.id, label: t("boxes.within", { name: one.name.slice(0, 60) }) })),
            ]}
            onChange={(parent) =>
              acts.change((before) => ({
                ...before,
                boxes: before.boxes.map((one) => (one.id === own.id ? { ...one, parent: parent === "" ? null : parent } : one)),
              }))
            }
          />
        </>
      )}
      <IconButton
        icon={isClosed ? IconSquarePlus : IconSquareMinus}
        label={isClosed ? t("boxes.open", { name }) : t("boxes.collapse", { name })}
        onClick={() => acts.collapse(box.id, !isClosed)}
      />
      {own !== undefined && (
        <IconButton
          icon={IconX}
          label={t("boxes.remove", { name })}
          onClick={() => acts.change((before) => ({ ...before, boxes: withoutBox(before.boxes, own.id) }))}
        />
      )}
    </li>
  );
}

/** Whether a box is another one or stands in it, at any depth. */
function isWithin(id: string, other: string, { boxes }: MapLooks): boolean {
  const seen = new Set<string>();
  for (let at: string | null = id; at !== null && !seen.has(at); at = boxes.find((one) => one.id === at)?.parent ?? null) {
    if (at === other) return true;
    seen.add(at);
  }
  return false;
}
