//! What an outage costs.

use std::collections::BTreeMap;

use faultline_graph::State;
use faultline_model::money_parts;
use faultline_store::{StoreError, View};
use rust_decimal::Decimal;

use super::Answer;

/// Money per hour in one currency.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cost {
    /// Currency as written, e.g. `EUR`.
    pub currency: String,
    /// Sum of the stated outage costs, in units of the currency per hour.
    pub amount: Decimal,
}

/// Sum of the stated outage costs of the CIs that are down, by currency.
///
/// Cost: reads each CI that is down once.
///
/// # Errors
/// The store cannot be read.
pub fn cost_per_hour(answer: &Answer, view: View<'_>) -> Result<Vec<Cost>, StoreError> {
    let graph = &answer.snapshot.graph;
    let mut sums: BTreeMap<String, Decimal> = BTreeMap::new();
    // The list begins with the CIs that are down.
    let down = answer
        .impact
        .affected()
        .iter()
        .take_while(|affected| affected.state == State::Down);
    for affected in down {
        let Some(ci) = view.ci(graph.ci_id(affected.node))? else {
            continue;
        };
        let Some(stated) = ci.attributes.get("outage_cost") else {
            continue;
        };
        let Some((amount, currency)) = money_parts(&stated) else {
            continue;
        };
        if let Ok(amount) = amount.parse::<Decimal>() {
            *sums.entry(currency.to_owned()).or_default() += amount;
        }
    }
    Ok(sums
        .into_iter()
        .map(|(currency, amount)| Cost { currency, amount })
        .collect())
}
