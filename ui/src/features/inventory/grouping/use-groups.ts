import { useCallback, useMemo, useState } from "react";
import type { InventoryGroups } from "../../../ipc/bindings";
import { groupedPlan, plainPlan, type RowPlan } from "./row-plan";

/** A group of the list as the grid shows it. */
export interface ShownGroup {
  /** The value, null for the CIs without one. */
  readonly value: string | null;
  readonly cis: number;
  /** How many values are united in it, where there are too many for a head each. */
  readonly values: number;
}

/** The groups of a list, which of them are open, and where that puts the rows. */
export interface Groups {
  /** None where the list is not grouped. */
  readonly shown: readonly ShownGroup[] | null;
  readonly plan: RowPlan;
  readonly isOpen: (group: number) => boolean;
  readonly turn: (group: number) => void;
  readonly openAll: () => void;
  readonly closeAll: () => void;
}

const NOTHING: ReadonlySet<string> = new Set();

/** A name of a group that stays the same over answers. */
function nameOf({ value, values }: ShownGroup): string {
  if (values > 1) return "further";
  return value === null ? "none" : `is ${value}`;
}

/** The groups as they are shown; those past the last that is told are united. */
export function shownGroups({ groups, furtherValues, furtherCis }: InventoryGroups): readonly ShownGroup[] {
  const told = groups.map(({ value, cis }) => ({ value, cis, values: 1 }));
  return furtherValues === 0 ? told : [...told, { value: null, cis: furtherCis, values: furtherValues }];
}

/**
 * The groups of a list of `total` CIs, by the values of the column `by`. They are closed at first, so that their heads
 * tell the whole list.
 */
export function useGroups(by: string | null, groups: InventoryGroups | null, total: number): Groups {
  const [open, setOpen] = useState<{ by: string | null; names: ReadonlySet<string> }>({ by, names: NOTHING });
  const names = open.by === by ? open.names : NOTHING;
  const shown = useMemo(() => (groups === null ? null : shownGroups(groups)), [groups]);
  const isOpen = useCallback(
    (group: number) => {
      const one = shown?.[group];
      return one !== undefined && names.has(nameOf(one));
    },
    [names, shown],
  );
  const plan = useMemo(() => {
    if (shown === null) return plainPlan(total);
    return groupedPlan(shown.map(({ cis }) => cis), isOpen);
  }, [isOpen, shown, total]);
  const turn = useCallback(
    (group: number) => {
      const one = shown?.[group];
      if (one === undefined) return;
      const name = nameOf(one);
      const others = [...names].filter((other) => other !== name);
      setOpen({ by, names: new Set(names.has(name) ? others : [...names, name]) });
    },
    [names, by, shown],
  );
  const openAll = useCallback(
    () => setOpen({ by, names: new Set((shown ?? []).map(nameOf)) }),
    [by, shown],
  );
  const closeAll = useCallback(() => setOpen({ by, names: NOTHING }), [by]);
  return { shown, plan, isOpen, turn, openAll, closeAll };
}
