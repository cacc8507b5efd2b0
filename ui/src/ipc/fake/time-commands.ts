import type { Between, ChangesetFilter } from "../bindings";
import type { HostCommands } from "../host-contract";
import { comparison, differingCis, differingRelationships, passing, windowOf } from "./comparison";
import { conflictsOf, draftView, effectOf, proposalsOf } from "./drafts";
import { EMPTY_ESTATE } from "./estate";
import { comparedImpact } from "./impact-comparison";
import type { LongWork } from "./long-work";
import { isKindOf } from "./model";
import type { FakeSession } from "./session";
import { wentThrough } from "./through";

function sidesOf(session: FakeSession, { from, to }: Between) {
  const [before, after] = [session.momentOf(from), session.momentOf(to)];
  return { views: [before.view, after.view], estates: [before.estate, after.estate] } as const;
}

function passes(session: FakeSession, filter: ChangesetFilter) {
  const [author, origin] = [filter.author.toLowerCase(), filter.origin.toLowerCase()];
  const [since, until] = [filter.since, filter.until].map((text) => text.slice(0, 10));
  const estates = session.estates();
  return session.changesets().filter((one, at) => {
    const day = one.at.slice(0, 10);
    const [before, after] = [estates[at - 1] ?? EMPTY_ESTATE, estates[at]];
    return (
      one.author.toLowerCase().includes(author) &&
      one.origin.toLowerCase().includes(origin) &&
      (since === "" || since === undefined || day >= since) &&
      (until === "" || until === undefined || day <= until) &&
      (filter.class === null ||
        after === undefined ||
        differingCis(before, after).some((ci) => isKindOf(ci.class, filter.class ?? "")))
    );
  });
}

/** History, comparisons, baselines and drafts of the in-memory host. */
export function timeCommands(session: FakeSession, work: LongWork) {
  return {
    setMoment: async (when) => session.setMoment(when),
    baselines: async () => [...session.baselines()],
    createBaseline: async (name, note, changeset) => session.createBaseline(name, note, changeset),
    changeBaseline: async (id, _basedOn, name, note) => session.changeBaseline(id, name, note),
    deleteBaseline: async (id) => session.deleteBaseline(id),
    changesetWindow: async (filter, offset, length) => windowOf(passes(session, filter).toReversed(), offset, length),
    undoChangeset: async (number) => session.undoChangeset(number),
    relationshipHistory: async (id) => session.relationshipHistory(id),
    compare: async (between, task, progress) => {
      await work.run(task, progress);
      const { views, estates } = sidesOf(session, between);
      return comparison(views, estates);
    },
    compareCis: async (between, filter, offset, length) => {
      const [from, to] = sidesOf(session, between).estates;
      return windowOf(passing(differingCis(from, to), filter), offset, length);
    },
    compareRelationships: async (between, filter, offset, length) => {
      const [from, to] = sidesOf(session, between).estates;
      return windowOf(passing(differingRelationships(from, to), filter), offset, length);
    },
    compareThrough: async (between, task, progress) => {
      await work.run(task, progress);
      const [from, to] = sidesOf(session, between).views;
      return wentThrough(session.estates(), from.changeset.number, to.changeset.number);
    },
    compareImpact: async (between, forced, task, progress) => {
      await work.run(task, progress);
      const { views, estates } = sidesOf(session, between);
      return comparedImpact(views, estates, forced);
    },
    drafts: async () =>
      session
        .drafts()
        .filter(({ name }) => name !== null)
        .map((draft) => draftView(draft, session.live())),
    draft: async (id) => draftView(session.draft(id), session.live()),
    draftProposals: async (id) => proposalsOf(session.draft(id)),
    createDraft: async (name, note) => session.createDraft(name, note),
    describeDraft: async (id, name, note) => session.describeDraft(id, name, note),
    discardDraft: async (id) => session.discardDraft(id),
    draftConflicts: async (id, choices) => conflictsOf(session.draft(id), session.live(), choices),
    choiceEffect: async (id, conflict, choices) => {
      const all = conflictsOf(session.draft(id), session.live(), choices);
      return effectOf(all.find((one) => one.id === conflict), session.live());
    },
    applyDraft: async (id, choices, message) => session.applyDraft(id, choices, message),
    askWhatIf: async (question) => session.askWhatIf(question),
    keepWhatIf: async (name, note) => session.keepWhatIf(name, note),
  } satisfies Partial<HostCommands>;
}
