//! What becomes of each CI of a table. Cells that are refused one by one leave the rest of their line to be applied; a
//! new CI is made as its line says or not at all.

use std::collections::{BTreeSet, HashMap};

use faultline_model::{Attributes, Ci, CiId, LifecycleStatus};
use faultline_store::{StoreError, View};

use super::cell::{change_of, class_id};
use super::fault::CellFault;
use super::layout::{Cell, Layout, Row, Subject};
use super::{CellChange, CellRefusal, EditTable, NewCiLine, TableFault, TablePreview};
use crate::edit::checks::class;
use crate::edit::judge::Judge;
use crate::edit::keys::check_key;
use crate::edit::{EditFault, change_ci};
use crate::history::differences;
use crate::inventory::Column;
use crate::task::TaskContext;

/// What a table does, ready to be written.
#[derive(Debug)]
pub(super) struct Plan {
    /// CIs that change, as they are and as they are to be.
    pub(super) altered: Vec<(Ci, Ci)>,
    /// CIs to make where the table says so; their ids only stand in.
    pub(super) made: Vec<Ci>,
    pub(super) preview: TablePreview,
}

impl Plan {
    pub(super) fn make(
        task: &TaskContext<'_>,
        view: View<'_>,
        table: &EditTable,
    ) -> Result<Self, TableFault> {
        let layout = Layout::read(table, &view.model()?)?;
        let cells = layout.rows.iter().flat_map(|row| &row.cells);
        let attributes = cells.filter_map(|cell| match &cell.column {
            Column::Attribute(id) => Some(id.as_str()),
            _ => None,
        });
        let mut planner = Planner {
            view,
            judge: Judge::new(view, attributes.collect::<BTreeSet<_>>())?,
            keys: HashMap::new(),
            lines: HashMap::new(),
            seen: blake3::Hasher::new(),
            plan: Self {
                altered: Vec::new(),
                made: Vec::new(),
                preview: TablePreview {
                    addressed: layout.addressed,
                    changed: 0,
                    unchanged: 0,
                    changes: Vec::new(),
                    new: Vec::new(),
                    refusals: layout.refusals,
                    seen: String::new(),
                },
            },
        };
        let all = layout.rows.len() as u64;
        let mut new = Vec::new();
        for (done, row) in layout.rows.iter().enumerate() {
            task.step(done as u64, all)?;
            match planner.find(row)? {
                Some(before) => planner.alter(row, before)?,
                None => new.push(row),
            }
        }
        // What is there already goes first, so that it does not depend on whether new CIs are wanted.
        for row in new {
            planner.make_new(row)?;
        }
        Ok(planner.finish())
    }
}

struct Planner<'v> {
    view: View<'v>,
    judge: Judge,
    /// Keys that earlier lines gave, with the CI they gave them to.
    keys: HashMap<String, CiId>,
    /// The line in which a CI was named.
    lines: HashMap<CiId, u32>,
    seen: blake3::Hasher,
    plan: Plan,
}

impl Planner<'_> {
    /// The CI of a line as it is; an old key means the renamed CI.
    fn find(&self, row: &Row) -> Result<Option<Ci>, StoreError> {
        match &row.subject {
            Subject::Placed(id) => self.view.ci(*id),
            Subject::Keyed(key) => match self.view.ci_by_key(key)? {
                Some(ci) => Ok(Some(ci)),
                None => match self.view.ci_of_alias(key)? {
                    Some(id) => self.view.ci(id),
                    None => Ok(None),
                },
            },
        }
    }

    fn alter(&mut self, row: &Row, before: Ci) -> Result<(), StoreError> {
        self.seen.update(&before.id.to_le_bytes());
        self.seen.update(&before.since.to_le_bytes());
        if let Some(&line) = self.lines.get(&before.id) {
            let key = before.key.clone();
            self.refuse(
                row,
                Some(&before.key),
                None,
                &CellFault::NamedTwice { key, line },
            );
            return Ok(());
        }
        self.lines.insert(before.id, row.line);
        let mut cells = row.cells.clone();
        while !cells.is_empty() {
            let fault = match self.attempt(&before, &cells) {
                Ok(after) => {
                    let is_whole = cells.len() == row.cells.len();
                    self.becomes(row.line, before, after, is_whole);
                    return Ok(());
                }
                Err(fault) => fault.into_refusal()?,
            };
            let named = fault.field();
            let at = cells
                .iter()
                .position(|cell| Some(cell.column.id()) == named);
            let Some(at) = at else {
                self.refuse(row, Some(&before.key), None, &fault);
                return Ok(());
            };
            let cell = cells.remove(at);
            self.refuse(row, Some(&before.key), Some(&cell), &fault);
        }
        Ok(())
    }

    /// The CI as the cells make it; what they take from others is taken only where all of them can be done.
    fn attempt(&mut self, before: &Ci, cells: &[Cell]) -> Result<Ci, CellFault> {
        let change = change_of(cells, self.judge.model())?;
        let key = change.key.as_ref().filter(|key| **key != before.key);
        if let Some(key) = key {
            check_key(self.view, key, Some(before.id))?;
            if self
                .keys
                .get(key)
                .is_some_and(|holder| *holder != before.id)
            {
                return Err(EditFault::KeyTaken { key: key.clone() }.into());
            }
        }
        let mut after = self.judge.after(before, &change)?;
        if let Some(key) = key {
            change_ci::rename(&mut after, key);
            self.keys.insert(key.clone(), before.id);
        }
        Ok(after)
    }

    fn becomes(&mut self, line: u32, before: Ci, after: Ci, is_whole: bool) {
        let changes = differences(Some(&before), Some(&after), self.judge.model());
        let told = &mut self.plan.preview;
        if changes.is_empty() {
            told.unchanged += u32::from(is_whole);
            return;
        }
        told.changed += 1;
        told.changes
            .extend(changes.into_iter().map(|one| CellChange {
                line,
                key: before.key.clone(),
                attribute: one.attribute,
                from: one.from,
                to: one.to,
            }));
        self.plan.altered.push((before, after));
    }

    fn make_new(&mut self, row: &Row) -> Result<(), StoreError> {
        let Subject::Keyed(key) = &row.subject else {
            self.refuse(row, None, None, &EditFault::CiGone.into());
            return Ok(());
        };
        match self.new_ci(row, key) {
            Ok(ci) => {
                let class = self.judge.model().class_by_number(ci.class);
                self.plan.preview.new.push(NewCiLine {
                    line: row.line,
                    key: ci.key.clone(),
                    name: ci.name.clone(),
                    class: class.map(|class| class.id.clone()).unwrap_or_default(),
                });
                self.plan.made.push(ci);
            }
            Err(fault) => {
                let fault = fault.into_refusal()?;
                let named = fault.field();
                let mut cells = row.cells.iter();
                let cell = cells.find(|cell| Some(cell.column.id()) == named);
                self.refuse(row, Some(key), cell, &fault);
            }
        }
        Ok(())
    }

    fn new_ci(&mut self, row: &Row, key: &str) -> Result<Ci, CellFault> {
        let stated = row.cells.iter().filter(|cell| !cell.text.is_empty());
        let (of_class, cells): (Vec<&Cell>, Vec<&Cell>) =
            stated.partition(|cell| cell.column == Column::Class);
        let [Cell { text, .. }] = of_class.as_slice() else {
            let key = key.to_owned();
            return Err(CellFault::UnknownKey { key });
        };
        let id = CiId::MAX - self.plan.made.len() as CiId;
        check_key(self.view, key, None)?;
        if self.keys.contains_key(key) {
            let key = key.to_owned();
            return Err(EditFault::KeyTaken { key }.into());
        }
        let model = self.judge.model();
        let class = class(model, &class_id(text, model)?)?;
        let defaults = model
            .attributes_of(class)
            .filter_map(|one| Some((one.id.clone(), one.default.clone()?)));
        let blank = Ci {
            id,
            key: key.to_owned(),
            name: key.to_owned(),
            class: class.number,
            status: LifecycleStatus::default(),
            attributes: Attributes::from_map(&defaults.collect()),
            aliases: Vec::new(),
            since: 0,
        };
        let cells: Vec<Cell> = cells.into_iter().cloned().collect();
        let ci = self.attempt(&blank, &cells)?;
        self.keys.insert(key.to_owned(), id);
        Ok(ci)
    }

    fn refuse(&mut self, row: &Row, key: Option<&str>, cell: Option<&Cell>, fault: &CellFault) {
        let value = match (cell, &row.subject) {
            (Some(cell), _) => cell.text.clone(),
            (None, Subject::Keyed(key)) => key.clone(),
            (None, Subject::Placed(_)) => String::new(),
        };
        self.plan.preview.refusals.push(CellRefusal {
            line: row.line,
            key: key.map(str::to_owned),
            column: cell.map(|cell| cell.column.id().to_owned()),
            value,
            reason: fault.to_string(),
        });
    }

    fn finish(mut self) -> Plan {
        let told = &mut self.plan.preview;
        told.refusals.sort_by_key(|refusal| refusal.line);
        // Whatever else it depends on, such as the model, shows in what it comes to.
        let outcome = format!("{:?}{:?}{:?}", told.changes, told.new, told.refusals);
        self.seen.update(outcome.as_bytes());
        told.seen = self.seen.finalize().to_hex().to_string();
        self.plan
    }
}
