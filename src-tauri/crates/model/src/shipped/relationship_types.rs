//! The shipped relationship types.

use crate::ImpactDirection::{self, Both, None as NoImpact, SourceToTarget, TargetToSource};
use crate::Strength::{self, Hard, Soft};
use crate::{Needs, RelationshipTypeDefinition};

struct Row(
    &'static str,
    &'static str,
    &'static str,
    ImpactDirection,
    Strength,
    bool,
);

/// Id, verb, inverse verb, impact, strength, default group. A row's position is its number, so
/// rows are only ever added at the end.
const ROWS: &[Row] = &[
    Row(
        "depends_on",
        "depends on",
        "used by",
        TargetToSource,
        Hard,
        false,
    ),
    Row("runs_on", "runs on", "runs", TargetToSource, Hard, false),
    Row(
        "hosted_on",
        "hosted on",
        "hosts",
        TargetToSource,
        Hard,
        false,
    ),
    Row(
        "virtualized_by",
        "virtualized by",
        "virtualizes",
        TargetToSource,
        Hard,
        false,
    ),
    Row(
        "stored_on",
        "stored on",
        "stores",
        TargetToSource,
        Hard,
        false,
    ),
    Row(
        "powered_by",
        "powered by",
        "powers",
        TargetToSource,
        Hard,
        true,
    ),
    Row(
        "connects_to",
        "connects to",
        "connected by",
        TargetToSource,
        Hard,
        false,
    ),
    Row(
        "located_in",
        "located in",
        "contains",
        TargetToSource,
        Hard,
        false,
    ),
    Row(
        "has_member",
        "has member",
        "member of",
        TargetToSource,
        Hard,
        true,
    ),
    Row(
        "realized_by",
        "realized by",
        "realizes",
        TargetToSource,
        Hard,
        false,
    ),
    Row("calls", "calls", "called by", TargetToSource, Hard, false),
    Row(
        "authenticates_with",
        "authenticates with",
        "authenticates",
        TargetToSource,
        Hard,
        false,
    ),
    Row(
        "part_of",
        "part of",
        "composed of",
        SourceToTarget,
        Hard,
        false,
    ),
    Row(
        "provides",
        "provides",
        "provided by",
        SourceToTarget,
        Hard,
        false,
    ),
    Row(
        "uses",
        "uses",
        "used optionally by",
        TargetToSource,
        Soft,
        false,
    ),
    Row(
        "receives_data_from",
        "receives data from",
        "sends data to",
        TargetToSource,
        Soft,
        false,
    ),
    Row("peers_with", "peers with", "peers with", Both, Soft, false),
    Row(
        "replicates_to",
        "replicates to",
        "replica of",
        NoImpact,
        Hard,
        false,
    ),
    Row(
        "backed_up_by",
        "backed up by",
        "backs up",
        NoImpact,
        Hard,
        false,
    ),
    Row(
        "fails_over_to",
        "fails over to",
        "takes over from",
        NoImpact,
        Hard,
        false,
    ),
    Row(
        "monitored_by",
        "monitored by",
        "monitors",
        NoImpact,
        Hard,
        false,
    ),
    Row("managed_by", "managed by", "manages", NoImpact, Hard, false),
    Row("owned_by", "owned by", "owns", NoImpact, Hard, false),
    Row(
        "supported_by",
        "supported by",
        "supports",
        NoImpact,
        Hard,
        false,
    ),
    Row(
        "supplied_by",
        "supplied by",
        "supplies",
        NoImpact,
        Hard,
        false,
    ),
    Row(
        "documented_by",
        "documented by",
        "documents",
        NoImpact,
        Hard,
        false,
    ),
    Row(
        "licensed_by",
        "licensed by",
        "licenses",
        NoImpact,
        Hard,
        false,
    ),
    Row("covered_by", "covered by", "covers", NoImpact, Hard, false),
];

pub(super) fn shipped() -> Vec<RelationshipTypeDefinition> {
    let numbered = (1..).zip(ROWS);
    numbered
        .map(
            |(number, &Row(id, label, inverse_label, impact, strength, has_default_group))| {
                RelationshipTypeDefinition {
                    number,
                    id: id.to_owned(),
                    label: label.to_owned(),
                    inverse_label: inverse_label.to_owned(),
                    impact,
                    strength,
                    default_group: has_default_group.then_some(Needs::ONE),
                    allowed: Vec::new(),
                }
            },
        )
        .collect()
}
