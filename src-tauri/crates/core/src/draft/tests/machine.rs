//! Random work in live and in two drafts: edits, undo and redo, applying and discarding, and reading
//! any moment, each against the model in memory.

use faultline_model::Attributes;
use faultline_store::{Moment, StoreError, View};
use proptest::prelude::*;

use super::model::{Estate, Proposals, Words};
use super::{begin, check_graph, check_history};
use crate::draft::{self, Choices, DraftFault, Side};
use crate::edit::tests::{context, relate, workspace};
use crate::edit::{CiChange, NewCi, change_ci, create_ci, delete_ci, delete_relationship};
use crate::undo::tests::contents;
use crate::undo::{UndoStack, undo};
use crate::workspace::Workspace;

/// Where something is done: 0 in live, else in a draft.
type Place = usize;

#[derive(Clone, Debug)]
enum Command {
    Create(Place),
    Alter(Place, u8, u8),
    Delete(Place, u8),
    Relate(Place, u8, u8),
    Unrelate(Place, u8),
    Undo(Place),
    Redo(Place),
    Apply(Place, Side),
    Discard(Place),
    AsOf(u8),
}

fn commands() -> impl Strategy<Value = Vec<Command>> {
    let place = || 0..3_usize;
    let draft = || 1..3_usize;
    let side = prop_oneof![Just(Side::Live), Just(Side::Draft)];
    let number = any::<u8>;
    let command = prop_oneof![
        4 => place().prop_map(Command::Create),
        6 => (place(), number(), number()).prop_map(|(place, ci, to)| Command::Alter(place, ci, to)),
        2 => (place(), number()).prop_map(|(place, ci)| Command::Delete(place, ci)),
        5 => (place(), number(), number()).prop_map(|(place, one, two)| Command::Relate(place, one, two)),
        1 => (place(), number()).prop_map(|(place, one)| Command::Unrelate(place, one)),
        3 => place().prop_map(Command::Undo),
        1 => draft().prop_map(Command::Redo),
        2 => (draft(), side).prop_map(|(draft, side)| Command::Apply(draft, side)),
        1 => draft().prop_map(Command::Discard),
        2 => number().prop_map(Command::AsOf),
    ];
    proptest::collection::vec(command, 1..48)
}

fn estate(view: View<'_>) -> Estate {
    let mut estate = Estate::default();
    view.for_each_ci_by_id(|ci, _| {
        let words = Words {
            key: ci.key.to_owned(),
            name: ci.name.to_owned(),
            owner: Attributes::find(ci.attributes, "owner").map(Into::into),
        };
        estate.cis.insert(ci.id, words);
        Ok::<_, StoreError>(())
    })
    .expect("readable");
    view.for_each_relationship(|one, _| {
        estate.dependencies.insert(one.id, (one.source, one.target));
        Ok::<_, StoreError>(())
    })
    .expect("readable");
    estate
}

/// A draft beside what the model has of it after each step; `now` is where undo and redo have led.
struct Drafted {
    id: u32,
    states: Vec<Proposals>,
    now: usize,
}

impl Drafted {
    fn begin(live: &Workspace, place: Place) -> Self {
        Self {
            id: begin(live, &format!("plan {place}")).0,
            states: vec![Proposals::default()],
            now: 0,
        }
    }

    fn said(&self) -> &Proposals {
        &self.states[self.now]
    }

    fn say(&mut self, alter: impl FnOnce(&mut Proposals)) {
        let mut next = self.said().clone();
        alter(&mut next);
        self.states.truncate(self.now + 1);
        self.states.push(next);
        self.now += 1;
    }
}

struct Machine {
    live: Workspace,
    drafts: [Drafted; 2],
    /// The estate after each changeset, by the model and to the byte.
    states: Vec<(Estate, Vec<String>)>,
    made: u32,
}

impl Machine {
    fn new(live: Workspace) -> Self {
        let drafts = [1, 2].map(|place| Drafted::begin(&live, place));
        let states = vec![(Estate::default(), contents(&live))];
        Self {
            live,
            drafts,
            states,
            made: 0,
        }
    }

    fn now(&self) -> &Estate {
        &self.states[self.states.len() - 1].0
    }

    /// The workspace to work in, and what the model has there.
    fn at(&self, place: Place) -> (Workspace, Estate) {
        if place == 0 {
            return (self.live.clone(), self.now().clone());
        }
        let draft = &self.drafts[place - 1];
        (self.live.in_draft(draft.id), draft.said().shown(self.now()))
    }

    /// Lets the model follow: as live is now, or in a draft.
    fn follow(
        &mut self,
        place: Place,
        in_live: impl FnOnce(&mut Estate),
        in_draft: impl FnOnce(&mut Proposals, &Estate),
    ) {
        let mut now = self.now().clone();
        if place == 0 {
            in_live(&mut now);
            self.states.push((now, contents(&self.live)));
        } else {
            self.drafts[place - 1].say(|said| in_draft(said, &now));
        }
    }

    fn head(&self) -> u32 {
        let reader = self.live.read().expect("readable");
        reader.view().head().expect("a head").number
    }

    fn run(&mut self, command: &Command) {
        match *command {
            Command::Create(place) => self.create(place),
            Command::Alter(place, ci, to) => self.alter(place, ci, to),
            Command::Delete(place, ci) => self.delete(place, ci),
            Command::Relate(place, one, two) => self.relate(place, one, two),
            Command::Unrelate(place, one) => self.unrelate(place, one),
            Command::Undo(0) => {
                if self.states.len() > 1 {
                    undo(&self.live, &context(), self.head()).expect("nothing stands on it");
                    let before = self.states[self.states.len() - 2].clone();
                    assert_eq!(contents(&self.live), before.1);
                    self.states.push(before);
                }
            }
            Command::Undo(place) => {
                let draft = &mut self.drafts[place - 1];
                let undone = draft::undo(&self.live, &context(), draft.id).is_ok();
                assert_eq!(undone, draft.now > 0);
                draft.now -= usize::from(undone);
            }
            Command::Redo(place) => {
                let draft = &mut self.drafts[place - 1];
                let redone = draft::redo(&self.live, &context(), draft.id).is_ok();
                assert_eq!(redone, draft.now + 1 < draft.states.len());
                draft.now += usize::from(redone);
            }
            Command::Apply(place, side) => self.apply(place, side),
            Command::Discard(place) => {
                let draft = &mut self.drafts[place - 1];
                draft::discard(&self.live, &context(), draft.id).expect("discarded");
                *draft = Drafted::begin(&self.live, place);
            }
            Command::AsOf(number) => {
                let changeset = usize::from(number) % self.states.len();
                let moment = Moment::Changeset(changeset as u32 + 1);
                let reader = self.live.read_at(moment).expect("readable");
                assert_eq!(estate(reader.view()), self.states[changeset].0);
                let snapshot = self.live.snapshot_at(moment).expect("made");
                assert_eq!(
                    snapshot.graph.dependency_count(),
                    self.states[changeset].0.dependencies.len()
                );
            }
        }
    }

    fn create(&mut self, place: Place) {
        self.made += 1;
        let key = format!("c{}", self.made);
        let new = NewCi {
            key: Some(key.clone()),
            class: "server".to_owned(),
            ..NewCi::default()
        };
        let id = create_ci(&self.at(place).0, &context(), &new)
            .expect("made")
            .output;
        let name = key.clone();
        let words = Words {
            key,
            name,
            owner: None,
        };
        let same = words.clone();
        self.follow(
            place,
            |now| {
                now.cis.insert(id, words);
            },
            |said, _| said.create(id, same),
        );
    }

    fn alter(&mut self, place: Place, ci: u8, to: u8) {
        let (workspace, shown) = self.at(place);
        let Some(id) = pick(shown.cis.keys(), ci) else {
            return;
        };
        let before = &shown.cis[&id];
        let mut words = before.clone();
        let mut change = CiChange::default();
        if to.is_multiple_of(2) {
            words.name = format!("name {}", to % 3);
            change.name = Some(words.name.clone());
        }
        if !to.is_multiple_of(4) {
            words.owner = (!to.is_multiple_of(5)).then(|| format!("owner {}", to % 3));
            change.attributes = [("owner".to_owned(), words.owner.clone())].into();
        }
        let since = workspace
            .read()
            .and_then(|reader| reader.view().ci(id))
            .expect("readable")
            .expect("there")
            .since;
        change_ci(&workspace, &context(), id, since, &change).expect("altered");
        if words != *before {
            let same = words.clone();
            self.follow(
                place,
                |now| {
                    now.cis.insert(id, words);
                },
                |said, live| said.alter(live, id, same),
            );
        }
    }

    fn delete(&mut self, place: Place, ci: u8) {
        let (workspace, shown) = self.at(place);
        let Some(id) = pick(shown.cis.keys(), ci) else {
            return;
        };
        let since = workspace
            .read()
            .and_then(|reader| reader.view().ci(id))
            .expect("readable")
            .expect("there")
            .since;
        delete_ci(&workspace, &context(), id, since).expect("deleted");
        self.follow(
            place,
            |now| now.delete(id),
            |said, live| said.delete(live, id),
        );
    }

    fn relate(&mut self, place: Place, one: u8, two: u8) {
        let (workspace, shown) = self.at(place);
        let (Some(source), Some(target)) =
            (pick(shown.cis.keys(), one), pick(shown.cis.keys(), two))
        else {
            return;
        };
        let ends = (source, target);
        if source != target && !shown.relates(ends) {
            let id = relate(&workspace, source, target, None);
            self.follow(
                place,
                |now| {
                    now.dependencies.insert(id, ends);
                },
                |said, _| said.relate(id, ends),
            );
        }
    }

    fn unrelate(&mut self, place: Place, one: u8) {
        let (workspace, shown) = self.at(place);
        let Some(id) = pick(shown.dependencies.keys(), one) else {
            return;
        };
        let found = workspace
            .read()
            .and_then(|reader| reader.view().relationship(id));
        let since = found.expect("readable").expect("there").since;
        delete_relationship(&workspace, &context(), id, since).expect("deleted");
        self.follow(
            place,
            |now| {
                now.dependencies.remove(&id);
            },
            |said, live| said.unrelate(live, id),
        );
    }

    fn apply(&mut self, place: Place, side: Side) {
        let draft = &self.drafts[place - 1];
        let (after, open) = draft.said().applied(self.now(), side);
        let choices = Choices::all(side);
        let conflicts = draft::conflicts(&self.live, draft.id, &choices).expect("merged");
        assert_eq!(conflicts.len(), open, "{conflicts:?}");
        if open > 0 {
            let refused = draft::apply(&self.live, &context(), draft.id, &Choices::default());
            assert!(
                matches!(refused, Err(DraftFault::Conflicts(_))),
                "{refused:?}"
            );
        }
        match draft::apply(&self.live, &context(), draft.id, &choices) {
            Ok(applied) => {
                self.drafts[place - 1] = Drafted::begin(&self.live, place);
                // Where every choice is for live, no changeset is needed.
                assert_eq!(applied.changeset.is_some(), after != *self.now());
                if applied.changeset.is_some() {
                    self.states.push((after, contents(&self.live)));
                }
            }
            Err(DraftFault::Empty { .. }) => assert_eq!(after, *self.now()),
            Err(fault) => panic!("{fault}"),
        }
    }

    fn check(&self) {
        for place in 0..3 {
            let (workspace, expected) = self.at(place);
            let reader = workspace.read().expect("readable");
            assert_eq!(estate(reader.view()), expected, "in {place}");
        }
        assert_eq!(self.head() as usize, self.states.len());
    }
}

fn pick<'i>(ids: impl ExactSizeIterator<Item = &'i u32>, number: u8) -> Option<u32> {
    let count = ids.len().max(1);
    ids.into_iter().nth(usize::from(number) % count).copied()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, max_shrink_iters: 400, ..ProptestConfig::default() })]

    #[test]
    fn live_and_drafts_are_what_the_model_says(commands in commands()) {
        let folder = tempfile::tempdir().expect("a folder");
        let mut machine = Machine::new(workspace(folder.path()));
        for command in &commands {
            machine.run(command);
            machine.check();
        }
        check_graph(&machine.live);
        for draft in &machine.drafts {
            check_graph(&machine.live.in_draft(draft.id));
        }
        // All of it taken back, one after the other, to the first byte.
        let mut stack = UndoStack::default();
        (2..=machine.head()).for_each(|changeset| stack.record(Some(changeset)));
        for (_, before) in machine.states.iter().rev().skip(1) {
            stack.undo(&machine.live, &context()).expect("nothing stands on it");
            prop_assert_eq!(&contents(&machine.live), before);
        }
        check_history(&machine.live);
    }
}
