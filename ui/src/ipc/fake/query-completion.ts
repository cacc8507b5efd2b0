import type { QueryCompletion, QueryExample, QuerySuggestion, QuerySuggestionKind } from "../bindings";
import type { FakeEstate } from "./estate";
import { columnValues } from "./inventory";
import { FAKE_MODEL, isKindOf } from "./model";

/** How many are suggested. */
const SUGGESTED = 12;

const FIELDS = ["class", "status", "name", "key", "updated", "created", "source", "has", "missing"];
const WORDS = [["depends_on:(", "depends_on"], ["impacts:(", "impacts"], ["not ", "not"], ["or ", "or"]] as const;

/** Suggests what may stand at a character of a query, as the core does. */
export function completeQuery(estate: FakeEstate, text: string, cursor: number): QueryCompletion {
  // What stands in closed quotes is no beginning of a term.
  const before = [...text].slice(0, cursor).join("").replace(/"[^"]*"/gu, (quoted) => "_".repeat([...quoted].length));
  const term = /(?:(?<field>[^\s():<>"]+)(?:[:<>]=?))?(?<typed>"[^"]*|[^\s():<>"]*)$/u.exec(before);
  const { field, typed = "" } = term?.groups ?? {};
  const wanted = typed.replaceAll('"', "").toLowerCase();
  const suggestions = field === undefined ? fields(wanted) : values(estate, field.toLowerCase(), wanted);
  return { start: cursor - [...typed].length, end: cursor, suggestions: suggestions.slice(0, SUGGESTED) };
}

function suggestion(text: string, label: string, kind: QuerySuggestionKind, cis: number | null = null): QuerySuggestion {
  return { text, label, kind, cis };
}

function fields(wanted: string): QuerySuggestion[] {
  const all = [
    ...FIELDS.map((name) => suggestion(`${name}:`, name, "field")),
    ...WORDS.map(([text, label]) => suggestion(text, label, "word")),
    ...FAKE_MODEL.attributes.map(({ id, label }) => suggestion(`${id}:`, label, "attribute")),
  ];
  return all.filter(({ text, label }) => text.startsWith(wanted) || label.toLowerCase().startsWith(wanted));
}

function values(estate: FakeEstate, field: string, wanted: string): QuerySuggestion[] {
  if (field === "class") {
    const counts = (id: string) => [...estate.cis.values()].filter((ci) => isKindOf(ci.classId, id)).length;
    return FAKE_MODEL.classes
      .filter(({ id, label }) => id.startsWith(wanted) || label.toLowerCase().startsWith(wanted))
      .map(({ id, label }) => suggestion(id, label, "class", counts(id)));
  }
  return columnValues(estate, field, wanted, SUGGESTED).map(({ value, cis }) =>
    suggestion(/^[\p{L}\p{N}_.-]+$/u.test(value) ? value : `"${value}"`, value, "value", cis),
  );
}

/** Some of the core's examples. */
export const QUERY_EXAMPLES: QueryExample[] = [
  { query: "core-sw", meaning: "A bare word is looked for in key, name and attributes." },
  { query: "class:server", meaning: "CIs of a class or one below it, by id or label." },
  { query: "environment:production", meaning: "An attribute, by id or label, is that value in any case." },
  { query: "name:oracle*", meaning: "A star stands for any text; \\* is a star itself." },
  { query: 'owner:"team a"', meaning: "Quotes keep blanks and signs together." },
  { query: "status:live ram>64", meaning: "Terms side by side all hold. Numbers, money, dates and choices compare with < <= > >=." },
  { query: "owner:ann or owner:bob", meaning: "One of both. Side by side binds tighter than or; parentheses group." },
  { query: "not environment:test", meaning: "The term after not does not hold; it binds tightest." },
  { query: "not updated<90d", meaning: "Not altered for 90 days or more." },
  { query: "depends_on:(name:oracle*)", meaning: "Needs such a CI, directly or through others, over relationships that carry impact." },
  { query: "impacts:(class:service)", meaning: "Is needed by such a CI, directly or through others." },
];
