import type { CiId } from "../../../components/ids";
import type { Point } from "../../../graph-canvas/geometry";
import type { Hue } from "../../../graph-canvas/hue";
import type { Arrangement } from "../../../graph-canvas/layout/arrangement";
import type { StyleRule } from "./style-rules";

/** A box that the user made around CIs. */
export interface OwnBox {
  readonly id: string;
  readonly name: string;
  /** The box in which it stands. */
  readonly parent: string | null;
  readonly members: readonly CiId[];
}

/** What the user did to the looks of a map, whatever is on it. */
export interface MapLooks {
  readonly hidden: ReadonlySet<CiId>;
  readonly faded: ReadonlySet<CiId>;
  readonly arrangement: Arrangement;
  /** Where nodes were put, by node. */
  readonly pins: ReadonlyMap<string, Point>;
  readonly boxes: readonly OwnBox[];
  /** Boxes of any grouping that are drawn as one node. */
  readonly collapsed: ReadonlySet<string>;
  /** Colours of boxes of any grouping. */
  readonly hues: ReadonlyMap<string, Hue>;
  readonly rules: readonly StyleRule[];
}

/** A map as it comes. */
export const plainLooks: MapLooks = {
  hidden: new Set(),
  faded: new Set(),
  arrangement: "layered",
  pins: new Map(),
  boxes: [],
  collapsed: new Set(),
  hues: new Map(),
  rules: [],
};

/** The set with some members more, or without them. */
export function withMembers<T>(set: ReadonlySet<T>, members: Iterable<T>, are: boolean): ReadonlySet<T> {
  const changed = new Set(set);
  for (const member of members) {
    if (are) changed.add(member);
    else changed.delete(member);
  }
  return changed;
}

/** The looks with CIs in a new box, within the box that holds them all; they leave the boxes that held some of them. */
export function withNewBox(looks: MapLooks, id: string, name: string, members: readonly CiId[]): MapLooks {
  const parent = looks.boxes.find((box) => members.every((member) => box.members.includes(member)))?.id ?? null;
  const others = looks.boxes.map((box) => ({ ...box, members: box.members.filter((member) => !members.includes(member)) }));
  return { ...looks, boxes: pruned([...others, { id, name, parent, members }]) };
}

/** The boxes without these CIs; one with nothing in it any more is gone. */
export function withoutMembers(boxes: readonly OwnBox[], members: readonly CiId[]): readonly OwnBox[] {
  return pruned(boxes.map((box) => ({ ...box, members: box.members.filter((id) => !members.includes(id)) })));
}

/** The boxes without one of them: what it held goes to the box in which it stood. */
export function withoutBox(boxes: readonly OwnBox[], id: string): readonly OwnBox[] {
  const gone = boxes.find((box) => box.id === id);
  if (gone === undefined) return boxes;
  return boxes.flatMap((box) => {
    if (box.id === id) return [];
    const parent = box.parent === id ? gone.parent : box.parent;
    return [{ ...box, parent, members: box.id === gone.parent ? [...box.members, ...gone.members] : box.members }];
  });
}

function pruned(boxes: readonly OwnBox[]): readonly OwnBox[] {
  const empty = boxes.find((box) => box.members.length === 0 && !boxes.some(({ parent }) => parent === box.id));
  return empty === undefined ? boxes : pruned(boxes.filter((box) => box !== empty));
}
