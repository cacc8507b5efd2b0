import { dependencyGraph } from "./dependencies";
import { fault } from "./edits";
import type { FakeCi, FakeEstate } from "./estate";
import { FAKE_MODEL, isKindOf } from "./model";

/** Whether a CI is found. */
export type Predicate = (ci: FakeCi) => boolean;

interface Token {
  readonly kind: "open" | "close" | "word" | "text";
  readonly start: number;
  readonly end: number;
  readonly field: string;
  readonly sign: string;
  readonly value: string;
}

const TOKENS =
  /\(|\)|(?<field>"[^"]*"|[^\s"():<>=]+)(?<sign>:|<=|>=|<|>)(?<value>(?:"[^"]*"?|[^\s"()])*)|(?<text>(?:"[^"]*"?|[^\s"()])+)/gu;

function tokens(query: string): Token[] {
  return [...query.matchAll(TOKENS)].map((match) => {
    const { field = "", sign = "", value = "", text = "" } = match.groups ?? {};
    const [whole] = match;
    const isWord = /^(?:or|not)$/iu.test(whole);
    return {
      kind: whole === "(" ? "open" : whole === ")" ? "close" : isWord ? "word" : "text",
      start: [...query.slice(0, match.index)].length,
      end: [...query.slice(0, match.index + whole.length)].length,
      field: field.replaceAll('"', "").toLowerCase(),
      sign,
      value: (sign === "" ? text : value).replaceAll('"', ""),
    };
  });
}

function like(pattern: string): (text: string) => boolean {
  const pieces = pattern.split("*").map((piece) => piece.replace(/[\\^$.|?+()[\]{}]/gu, "\\$&"));
  const expression = new RegExp(`^${pieces.join(".*")}$`, "isu");
  return (text) => expression.test(text);
}

/** Reads a query as the core does, as far as the UI's own tests need it. */
export function predicateOf(estate: FakeEstate, query: string): Predicate {
  const reader = new Reader(estate, tokens(query));
  return reader.isDone() ? () => true : reader.any();
}

class Reader {
  private at = 0;

  constructor(
    private readonly estate: FakeEstate,
    private readonly given: readonly Token[],
  ) {}

  isDone(): boolean {
    return this.at >= this.given.length;
  }

  any(): Predicate {
    const parts = [this.all()];
    while (this.takeWord("or")) parts.push(this.all());
    return (ci) => parts.some((part) => part(ci));
  }

  private all(): Predicate {
    const parts: Predicate[] = [];
    while (!this.isDone() && this.next()?.kind !== "close" && !this.isWord("or")) parts.push(this.part());
    if (parts.length === 0) throw wrong(this.given.at(this.at - 1), "A term is missing");
    return (ci) => parts.every((part) => part(ci));
  }

  private part(): Predicate {
    if (this.takeWord("not")) {
      if (this.isDone()) throw wrong(this.given.at(-1), 'A term is missing after "not"');
      const inner = this.part();
      return (ci) => !inner(ci);
    }
    const token = this.given[this.at];
    this.at += 1;
    if (token?.kind === "open") return this.group(token);
    if (token === undefined || token.kind === "close") throw wrong(token, "The parenthesis");
    return token.sign === "" ? holding(token.value) : this.term(token);
  }

  private group(open: Token): Predicate {
    const inner = this.any();
    if (this.next()?.kind !== "close") throw wrong(open, "The parenthesis is not closed");
    this.at += 1;
    return inner;
  }

  private term(token: Token): Predicate {
    const { field, sign, value } = token;
    if (field === "depends_on" || field === "impacts") return this.reach(token);
    if (value === "") throw wrong(token, `A value is missing after ${field}${sign}`);
    const valueStart = token.end - [...value].length;
    if (field === "class") {
      const known = FAKE_MODEL.classes.some(({ id }) => id === value.toLowerCase());
      if (!known) throw wrong({ ...token, start: valueStart }, `There is no class "${value}"`);
      return (ci) => isKindOf(ci.classId, value.toLowerCase());
    }
    if (field === "has") return (ci) => ci.attributes[value] !== undefined;
    if (field === "missing") return (ci) => ci.attributes[value] === undefined;
    const read = this.valueOf(field);
    if (read === null) {
      throw wrong({ ...token, end: token.start + field.length }, `There is no attribute "${field}"`);
    }
    const equal = like(value);
    return (ci) => {
      const text = read(ci);
      if (text === undefined) return false;
      return sign === ":" ? equal(text) : compared(Number(text) - Number(value), sign);
    };
  }

  private valueOf(field: string): ((ci: FakeCi) => string | undefined) | null {
    if (field === "key" || field === "name" || field === "status") return (ci) => ci[field];
    const attribute = FAKE_MODEL.attributes.find(({ id, label }) => id === field || label.toLowerCase() === field);
    return attribute === undefined ? null : (ci) => ci.attributes[attribute.id];
  }

  private reach({ field, value, ...token }: Token): Predicate {
    const open = this.next();
    let inner: Predicate;
    if (value === "" && open?.kind === "open") {
      this.at += 1;
      inner = this.group(open);
    } else {
      if (value === "") throw wrong(token, `A value is missing after ${field}:`);
      const equal = like(value);
      inner = (ci) => equal(ci.key) || equal(ci.name);
    }
    const graph = dependencyGraph(this.estate);
    const onward = (id: number) =>
      field === "depends_on"
        ? (graph.usedBy.get(id) ?? []).map(({ dependent }) => dependent)
        : (graph.needs.get(id) ?? []).map(({ provider }) => provider);
    const front = [...this.estate.cis.values()].filter(inner).map(({ id }) => id);
    const reached = new Set<number>();
    for (const id of front) {
      for (const other of onward(id)) {
        if (!reached.has(other)) front.push(other);
        reached.add(other);
      }
    }
    return (ci) => reached.has(ci.id);
  }

  private next(): Token | undefined {
    return this.given[this.at];
  }

  private isWord(word: string): boolean {
    const token = this.next();
    return token?.kind === "word" && token.value.toLowerCase() === word;
  }

  private takeWord(word: string): boolean {
    const taken = this.isWord(word);
    if (taken) this.at += 1;
    return taken;
  }
}

function holding(word: string): Predicate {
  const wanted = word.toLowerCase();
  return (ci) =>
    [ci.key, ci.name, ...Object.values(ci.attributes)].join("\n").toLowerCase().includes(wanted);
}

function compared(difference: number, sign: string): boolean {
  if (sign === "<") return difference < 0;
  if (sign === "<=") return difference <= 0;
  return sign === ">" ? difference > 0 : difference >= 0;
}

function wrong(token: { start: number; end: number } | undefined, sentence: string): Error {
  const { start, end } = token ?? { start: 0, end: 1 };
  const message = `${sentence} (at character ${start + 1}).`;
  return fault({ code: "invalidQuery", position: start, end, nearest: [] }, message);
}
