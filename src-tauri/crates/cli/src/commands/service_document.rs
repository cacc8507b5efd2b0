//! A service and everything below it as a document.

use faultline_core::changes::TimeSpan;
use faultline_core::service_view::{ServiceSituation, TouchedCi};
use faultline_core::snapshot::GraphSnapshot;
use serde_json::{Value, json};

use super::changes::collision_document::span;
use super::record::summary;
use crate::state_words::word;

/// What is open on a CI and below it, and what comes.
pub fn document(snapshot: &GraphSnapshot, found: &ServiceSituation, within: TimeSpan) -> Value {
    let open = found.open.iter().map(|one| {
        let mut record = summary(&one.record, one.touched.len() as u32);
        record["category"] = one.category.as_str().into();
        record["touched"] = touched(snapshot, found, &one.touched);
        record
    });
    let coming = found.coming.iter().map(|one| {
        let worse = one.worse_with.iter();
        let worse = worse
            .map(|with| json!({"change": with.number.to_string(), "predicted": word(with.state)}));
        let mut record = summary(&one.record, one.touched.len() as u32);
        record["span"] = span(one.span);
        record["predicted"] = word(one.state).into();
        record["draft"] = json!(one.draft);
        record["excluded"] = json!(one.excluded);
        record["worse_with"] = worse.collect();
        record["touched"] = touched(snapshot, found, &one.touched);
        record
    });
    json!({
        "service": snapshot.graph.key(found.below.top),
        "below": found.below.count(),
        "open": open.collect::<Vec<Value>>(),
        "span": span(within),
        "coming": coming.collect::<Vec<Value>>(),
    })
}

fn touched(snapshot: &GraphSnapshot, found: &ServiceSituation, touched: &[TouchedCi]) -> Value {
    let graph = &snapshot.graph;
    let cis = touched.iter().map(|one| {
        let path = found.below.path(one.node).into_iter();
        let path: Vec<&str> = path.map(|node| graph.key(node)).collect();
        json!({
            "key": graph.key(one.node),
            "role": one.role.as_str(),
            "state": one.state.map(|state| state.as_str()),
            "hops": one.hops,
            "path": path,
        })
    });
    cis.collect()
}
