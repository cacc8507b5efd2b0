//! New relationships that the model does not allow between the classes of their ends. They are taken and told as
//! doubtful: what a source says is a fact of the source, and where a type is allowed is a wish of the model's author.

use std::collections::HashMap;

use faultline_model::{CiId, Model, Validity};

use super::estate::Estate;
use super::fault::ImportFault;
use super::relationship_table::Ends;
use super::report::DoubtfulRelationship;
use super::session::{Outcome, Session};

/// Judges new relationships; nothing is read of types that are allowed anywhere.
pub(super) struct Doubtful<'m> {
    model: &'m Model,
    validity: Validity,
    /// Key and class of ends that were looked up.
    ends: HashMap<CiId, (String, u16)>,
}

impl<'m> Doubtful<'m> {
    pub(super) fn new(model: &'m Model) -> Self {
        Self {
            model,
            validity: Validity::of(model),
            ends: HashMap::new(),
        }
    }

    /// Tells a new relationship whose type is not allowed between its ends.
    pub(super) fn judge<E: Estate>(
        &mut self,
        session: &mut Session<'_, E>,
        ends: Ends,
        file: u16,
        line: u32,
    ) -> Outcome<(), E> {
        if !self.validity.restricts(ends.kind) {
            return Ok(());
        }
        let (source_key, source) = self.end(session, ends.source)?;
        let (target_key, target) = self.end(session, ends.target)?;
        if self.validity.allows(ends.kind, source, target) {
            return Ok(());
        }
        let kind = self.model.relationship_type_by_number(ends.kind);
        let class = |number| {
            let class = self.model.class_by_number(number);
            class.map_or_else(String::new, |class| class.id.clone())
        };
        let file = session.files[usize::from(file) - 1].name.clone();
        session.report.doubtful.push_with(|| DoubtfulRelationship {
            file,
            line: line.into(),
            source_key,
            relationship_type: kind.map_or_else(String::new, |kind| kind.id.clone()),
            target_key,
            source_class: class(source),
            target_class: class(target),
        });
        Ok(())
    }

    fn end<E: Estate>(
        &mut self,
        session: &mut Session<'_, E>,
        id: CiId,
    ) -> Outcome<(String, u16), E> {
        if let Some(known) = self.ends.get(&id) {
            return Ok(known.clone());
        }
        let ci = session.estate.ci(id).map_err(ImportFault::Storage)?;
        let end = ci.map_or_else(|| (format!("({id})"), 0), |ci| (ci.key, ci.class));
        self.ends.insert(id, end.clone());
        Ok(end)
    }
}
