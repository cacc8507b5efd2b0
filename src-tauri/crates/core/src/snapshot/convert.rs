//! The model's words in the graph's, which knows nothing of ours.

use faultline_graph as graph;
use faultline_model as model;

pub(super) fn strength(strength: model::Strength) -> graph::Strength {
    match strength {
        model::Strength::Hard => graph::Strength::Hard,
        model::Strength::Soft => graph::Strength::Soft,
    }
}

pub(super) fn needs(needs: model::Needs) -> graph::Needs {
    match needs {
        model::Needs::Count(count) => graph::Needs::Count(count),
        model::Needs::Percent(percentage) => {
            let (digits, scale) = percentage.parts();
            graph::Percent::new(digits, scale).map_or(graph::Needs::ONE, graph::Needs::Percent)
        }
    }
}

pub(super) fn kind(kind: &model::RelationshipTypeDefinition) -> graph::RelationshipKind {
    graph::RelationshipKind {
        impact: match kind.impact {
            model::ImpactDirection::TargetToSource => graph::ImpactDirection::TargetToSource,
            model::ImpactDirection::SourceToTarget => graph::ImpactDirection::SourceToTarget,
            model::ImpactDirection::Both => graph::ImpactDirection::Both,
            model::ImpactDirection::None => graph::ImpactDirection::None,
        },
        strength: strength(kind.strength),
        default_group: kind.default_group.map(needs),
    }
}

pub(super) fn statement(group: &model::RedundancyGroup) -> graph::GroupStatement {
    graph::GroupStatement {
        needs: group.needs.map(needs),
        strength: group.strength.map(strength),
    }
}
