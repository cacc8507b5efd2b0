import type { ChangesetView, EditRequest } from "../bindings";
import { applyEdit } from "./edits";
import type { FakeEstate } from "./estate";

/** The newest time of the past. */
const LATEST = Date.parse("2026-11-21T09:58:00Z");
const HOUR = 3_600_000;
const AUTHORS = ["Ines Albrecht", "T. Roth", "Ruben Haas", "You"];
const ORIGINS = ["import vCenter nightly", "manual", "import OEM export", "manual"];
/** CIs that the edits of the past altered. */
const EDITED = 24;

interface Past {
  readonly changesets: readonly ChangesetView[];
  readonly estates: readonly FakeEstate[];
}

/** A changeset as the in-memory host makes them. */
export function pastChangeset(number: number, at: number, author: string, origin: string, message: string): ChangesetView {
  return { number, at: new Date(at).toISOString(), author, message, origin, hash: number.toString(16).padStart(64, "0") };
}

/** A history of so many changesets that ends in almost the given estate: the last of them are edits, those before nightly imports. */
export function pastOf(length: number, first: FakeEstate): Past {
  const changesets: ChangesetView[] = [];
  const estates: FakeEstate[] = [];
  const cis = [...first.cis.values()].slice(0, EDITED);
  let estate = first;
  for (let number = 1; number <= length; number += 1) {
    const at = LATEST - (length - number) * HOUR;
    const left = length - number;
    const ci = left < EDITED && number > 1 ? cis[left] : undefined;
    let message = number === 1 ? "First import" : "";
    if (ci !== undefined) {
      const edited = applyEdit(estate, editOf(estate, ci.id, left), number);
      estate = edited.estate;
      message = edited.label;
    }
    const author = AUTHORS[number % AUTHORS.length] ?? "You";
    const origin = ci === undefined ? "import vCenter nightly" : (ORIGINS[left % ORIGINS.length] ?? "manual");
    changesets.push(pastChangeset(number, at, author, origin, message));
    estates.push(estate);
  }
  return { changesets, estates };
}

function editOf(estate: FakeEstate, id: number, left: number): EditRequest {
  const before = estate.cis.get(id);
  const basedOn = before?.since ?? 1;
  const unaltered = { id, basedOn, key: null, name: null, class: null, status: null };
  if (left % 3 === 1) return { edit: "changeCi", ...unaltered, status: "maintenance", attributes: { environment: "staging" } };
  return { edit: "changeCi", ...unaltered, attributes: { owner: left % 3 === 0 ? "Tessa Roth" : "Platform team" } };
}

/** How long a history the page's address asks for: `?history=5000`. */
export function historyFromAddress(): number {
  const asked = Number(new URLSearchParams(globalThis.location?.search ?? "").get("history") ?? "1");
  return Number.isInteger(asked) && asked > 0 ? asked : 1;
}
