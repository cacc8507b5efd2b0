import type { RecordListFilter } from "../../../components/views";
import type { RecordFilterRequest, RecordKindView } from "../../../ipc/bindings";
import { EVERY_RECORD } from "../../../ipc/record-queries";

/** A filter that lets everything through. */
export const NO_CONDITIONS: RecordListFilter = {
  text: "",
  states: [],
  open: false,
  owner: null,
  priority: null,
  overdue: false,
};

/** The filter of a list as the core reads it; `now` is the time by which something is overdue. */
export function filterRequest(kind: RecordKindView, filter: RecordListFilter, now: string): RecordFilterRequest {
  const { text, states, open, owner, priority, overdue } = filter;
  return {
    ...EVERY_RECORD,
    kinds: [kind],
    states: [...states],
    open,
    owner,
    priority,
    dueBefore: overdue ? now : null,
    text: text.trim() === "" ? null : text.trim(),
  };
}

/** The filter of a list that a saved one means. */
export function filterOf({ states, open, owner, priority, dueBefore, text }: RecordFilterRequest): RecordListFilter {
  return { text: text ?? "", states, open, owner, priority, overdue: dueBefore !== null };
}

/** How many conditions a filter has, besides its words. */
export function conditionCount({ states, open, owner, priority, overdue }: RecordListFilter): number {
  return [states.length > 0, open, owner !== null, priority !== null, overdue].filter(Boolean).length;
}

/** Whether a filter asks for what is open and for nothing else, as a list does at first. */
export function asksForOpen(filter: RecordListFilter): boolean {
  return filter.open && filter.text.trim() === "" && conditionCount(filter) === 1;
}
