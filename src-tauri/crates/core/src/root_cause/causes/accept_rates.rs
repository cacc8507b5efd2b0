//! Takes over proposed fault rates, class by class.

use faultline_store::WriteMode;

use super::{CauseFault, propose_rates};
use crate::context::Context;
use crate::root_cause::FaultRates;
use crate::root_cause::settings::{OTHER_CLASSES, RATE, write};
use crate::workspace::{Applied, Operation, Workspace};

/// A proposal that somebody accepts.
#[derive(Clone, Debug, PartialEq)]
pub struct AcceptedRate {
    /// Id of the class, or `other_classes`.
    pub class: String,
    /// The rate that was seen; none where whatever is proposed now is meant.
    pub seen: Option<f64>,
}

/// Makes the rates proposed for some classes those of the workspace, as one changeset. Gives each
/// with its rate.
///
/// # Errors
/// Nothing is proposed for a class, or the proposal moved since it was seen; nothing was changed.
pub fn accept_rates(
    workspace: &Workspace,
    context: &Context,
    accepted: &[AcceptedRate],
) -> Result<Applied<Vec<(String, f64)>>, CauseFault> {
    let snapshot = workspace.snapshot()?;
    let operation = Operation::AcceptFaultRates {
        classes: accepted.iter().map(|one| one.class.clone()).collect(),
    };
    workspace.transact(&operation, context, WriteMode::Edit, None, |transaction| {
        let proposal = propose_rates(&snapshot, transaction.view(), context.now)?;
        let shipped = FaultRates::default();
        let mut taken = Vec::new();
        for one in accepted {
            let of_class = proposal.rates.iter().find(|rate| rate.class == one.class);
            let found = of_class.ok_or_else(|| CauseFault::NotProposed {
                class: one.class.clone(),
            })?;
            let proposed = found.proposed;
            if let Some(seen) = one.seen.filter(|&seen| seen != proposed) {
                return Err(CauseFault::ProposalMoved {
                    class: one.class.clone(),
                    seen,
                    proposed,
                });
            }
            let own = match &*one.class {
                OTHER_CLASSES => Some(shipped.otherwise),
                class => shipped.own(class),
            };
            let differs = own != Some(proposed);
            let name = format!("{RATE}{}", one.class);
            write(transaction, &name, differs.then_some(&[proposed]))?;
            taken.push((one.class.clone(), proposed));
        }
        Ok(taken)
    })
}
