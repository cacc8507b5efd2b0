//! What nobody would call at fault: people and papers.

use std::collections::HashSet;

use faultline_model::Model;

/// Classes whose CIs, with those of classes below, can never be at fault.
const NEVER_AT_FAULT: [&str; 2] = ["party", "agreement"];

/// The numbers of the classes whose CIs are never candidates.
#[must_use]
pub fn classes_never_at_fault(model: &Model) -> HashSet<u16> {
    let is_exempt = |class: &&_| {
        let mut ancestors = NEVER_AT_FAULT.iter();
        ancestors.any(|ancestor| model.is_below(class, ancestor))
    };
    let exempt = model.classes().iter().filter(is_exempt);
    exempt.map(|class| class.number).collect()
}
