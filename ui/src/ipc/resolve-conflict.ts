import type { DifferenceView, EditRequest, ErrorKind } from "./bindings";
import { ApiFault } from "./errors";

/** What another altered since the user read it. */
export type Conflict = Extract<ErrorKind, { code: "conflict" }>;

/** What to do about it. */
export type ConflictChoice = "mine" | "theirs";

/** The conflict that an edit was refused for, if it was one that can be chosen about. */
export function conflictOf(error: unknown): Conflict | null {
  const isConflict = error instanceof ApiFault && error.kind.code === "conflict";
  return isConflict && error.kind.code === "conflict" && error.kind.differences.length > 0
    ? error.kind
    : null;
}

/** Whether an edit takes something away as a whole, so that no value of the user's stands against theirs. */
export function isDeletion({ edit }: EditRequest): boolean {
  return edit === "deleteCi" || edit === "deleteRelationship";
}

/** The edit again, now that the user has seen what stands there and chose. */
export function resolved(request: EditRequest, conflict: Conflict, choice: ConflictChoice): EditRequest {
  return choice === "mine" ? overTheirs(request, conflict) : keepingTheirs(request, conflict);
}

function overTheirs(request: EditRequest, { changeset, differences }: Conflict): EditRequest {
  switch (request.edit) {
    case "changeCi":
    case "deleteCi":
    case "deleteRelationship":
      return { ...request, basedOn: changeset };
    case "changeRelationship":
      return { ...request, chosenOver: changeset };
    case "setGroup":
      return { ...request, seen: withTheirs(request.seen ?? { needs: null, strength: null }, differences) };
    default:
      return request;
  }
}

function keepingTheirs(request: EditRequest, { differences }: Conflict): EditRequest {
  const theirs = new Set(differences.map(({ attribute }) => attribute));
  switch (request.edit) {
    case "changeCi": {
      const own = Object.entries(request.attributes).filter(([id]) => !theirs.has(id));
      return {
        ...request,
        key: theirs.has("key") ? null : request.key,
        name: theirs.has("name") ? null : request.name,
        class: theirs.has("class") ? null : request.class,
        status: theirs.has("status") ? null : request.status,
        attributes: Object.fromEntries(own),
      };
    }
    case "changeRelationship": {
      const kept = withTheirs({ strength: request.strength, group: request.group }, differences);
      const probability = differences.find(({ attribute }) => attribute === "probability");
      const type = differences.find(({ attribute }) => attribute === "type")?.theirs;
      return {
        ...request,
        ...kept,
        kind: type ?? request.kind,
        probability: probability === undefined ? request.probability : asNumber(probability.theirs),
      };
    }
    case "setGroup":
      return { ...request, ...withTheirs({ needs: request.needs, strength: request.strength }, differences) };
    default:
      return request;
  }
}

/** Values of the page with those of the other in their place; the core writes and reads the same words. */
function withTheirs<Values extends object>(values: Values, differences: readonly DifferenceView[]): Values {
  const theirs = differences
    .filter(({ attribute }) => attribute in values)
    .map(({ attribute, theirs: value }) => [attribute, value] as const);
  return { ...values, ...Object.fromEntries(theirs) };
}

function asNumber(text: string | null): number | null {
  return text === null ? null : Number(text);
}
