import { type FakeRecordBook, NO_RECORDS } from "./records/record-book";
import type { CiSummary, ConfirmedCauseView, ModelView, StatusView, StrengthView } from "../bindings";
import { FAKE_MODEL } from "./model";

/** A CI as the in-memory host keeps it. */
export interface FakeCi {
  readonly id: number;
  readonly key: string;
  readonly name: string;
  readonly classId: string;
  readonly status: StatusView;
  readonly attributes: Readonly<Record<string, string>>;
  /** The changeset of this version. */
  readonly since: number;
}

/** A relationship as the in-memory host keeps it. */
export interface FakeRelationship {
  readonly id: number;
  readonly kind: string;
  readonly source: number;
  readonly target: number;
  readonly strength: StrengthView | null;
  /** None = unstated, "-" = none on purpose, else a name. */
  readonly group: string | null;
  readonly probability: number | null;
  readonly since: number;
}

/** What a redundancy group states. */
export interface FakeGroup {
  readonly needs: string | null;
  readonly strength: StrengthView | null;
}

/** What the workspace holds beside its CIs: constants that differ from those shipped, and confirmed causes. */
export interface FakeLearning {
  readonly settings: ReadonlyMap<string, readonly number[]>;
  readonly confirmed: readonly ConfirmedCauseView[];
}

export const NOTHING_LEARNT: FakeLearning = { settings: new Map(), confirmed: [] };

/** The whole estate; never altered, only replaced. */
export interface FakeEstate {
  readonly cis: ReadonlyMap<number, FakeCi>;
  readonly relationships: ReadonlyMap<number, FakeRelationship>;
  /** By {@link groupKey}. */
  readonly groups: ReadonlyMap<string, FakeGroup>;
  readonly learning: FakeLearning;
  readonly records: FakeRecordBook;
  /** Classes, attributes and relationship types, without counts. */
  readonly model: ModelView;
}

export const EMPTY_ESTATE: FakeEstate = {
  cis: new Map(),
  relationships: new Map(),
  groups: new Map(),
  learning: NOTHING_LEARNT,
  records: NO_RECORDS,
  model: FAKE_MODEL,
};

/** The key of a group: a name, or the default group of a type written "=type". */
export function groupKey(dependent: number, group: string): string {
  return `${dependent}/${group}`;
}

/** A CI as lists and maps show it. */
export function summaryOf(ci: FakeCi): CiSummary {
  return {
    id: ci.id,
    key: ci.key,
    name: ci.name,
    class: ci.classId,
    status: ci.status,
    criticality: ci.attributes["criticality"] ?? null,
    location: ci.attributes["location"] ?? null,
    availabilityTarget: ci.attributes["availability_target"] ?? null,
  };
}
