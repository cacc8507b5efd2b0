import type { CiDetail, EditRequest, StatusView } from "./bindings";

/** What an edit alters of a CI; what is absent stays. */
export interface CiChanges {
  readonly key?: string;
  readonly name?: string;
  readonly class?: string;
  readonly status?: StatusView;
  readonly attributes?: Readonly<Record<string, string | null>>;
}

/** The edit that alters a CI as it was read. */
export function changeCi(
  { summary, since }: Pick<CiDetail, "summary" | "since">,
  changes: CiChanges,
): EditRequest {
  return {
    edit: "changeCi",
    id: summary.id,
    basedOn: since,
    key: changes.key ?? null,
    name: changes.name ?? null,
    class: changes.class ?? null,
    status: changes.status ?? null,
    attributes: { ...changes.attributes },
  };
}
