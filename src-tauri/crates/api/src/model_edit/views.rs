//! What an edit of the model would do, as the window shows it.

use faultline_core::model_edit::{Finding, FindingReason, Findings, ModelChange, ModelEffect};
use serde::Serialize;
use specta::Type;

/// What an edit of the model would do.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ModelPreviewView {
    /// What is done, a line each, as "Add class rack_row"; none where the model is so already.
    #[specta(type = Vec<crate::Sentence>)]
    pub lines: Vec<String>,
    /// What stands against it in any case.
    pub refused: ModelFindingsView,
    /// What would not satisfy the altered model, yet be kept.
    pub unsatisfied: ModelFindingsView,
    /// What else would be written anew.
    pub altered: ModelFindingsView,
}

/// What is found, counted, with the first of it.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ModelFindingsView {
    /// How many there are.
    pub count: u32,
    /// The first of them in the order of CIs; at most 200.
    pub first: Vec<ModelFindingView>,
}

/// What an edit does to one CI or relationship.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ModelFindingView {
    /// Key of the CI, or "source type target".
    pub subject: String,
    /// Id of the attribute; none where it is not about a value.
    pub attribute: Option<String>,
    /// The value; none where there is none.
    pub value: Option<String>,
    /// What is the matter.
    pub reason: ModelFindingReasonView,
}

/// What is the matter with a CI, a value or a relationship.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(
    tag = "code",
    rename_all = "camelCase",
    rename_all_fields = "camelCase"
)]
#[expect(missing_docs, reason = "what a variant says, its fields name")]
pub enum ModelFindingReasonView {
    /// The CI is of a class that goes.
    ClassGone { class: String },
    /// The CI is of a class that would be abstract.
    ClassAbstract { class: String },
    /// The relationship is of a type that goes.
    TypeGone { kind: String },
    /// The redundancy group belongs to an end that would no longer be the dependent.
    GroupTurned,
    /// Nothing is stated for an attribute that is required.
    Missing,
    /// The value does not suit, and is kept as an extra attribute; `fault` is a sentence.
    Unsuitable {
        #[specta(type = crate::Sentence)]
        fault: String,
    },
    /// Another CI has the same value of an attribute that has to be unique.
    Duplicate { of: String },
    /// The class no longer has the attribute; the value is kept as an extra attribute.
    BecomesExtra,
    /// An extra attribute becomes one of the class.
    Adopted,
    /// The value is written in the form of the new definition.
    Rewritten { into: String },
    /// The type would not be allowed between the classes of the ends, by id.
    NotAllowed {
        source_class: String,
        target_class: String,
    },
    /// The CI goes to another class.
    Moved { class: String },
}

impl ModelPreviewView {
    pub(super) fn of(change: &ModelChange, effect: &ModelEffect) -> Self {
        let ModelEffect {
            refused,
            unsatisfied,
            altered,
        } = effect;
        Self {
            lines: change.lines(),
            refused: findings(refused),
            unsatisfied: findings(unsatisfied),
            altered: findings(altered),
        }
    }
}

fn findings(findings: &Findings) -> ModelFindingsView {
    ModelFindingsView {
        count: findings.count as u32,
        first: findings.first.iter().map(finding).collect(),
    }
}

fn finding(finding: &Finding) -> ModelFindingView {
    let Finding {
        subject,
        attribute,
        value,
        reason,
    } = finding;
    ModelFindingView {
        subject: subject.clone(),
        attribute: attribute.clone(),
        value: value.clone(),
        reason: reason_view(reason.clone()),
    }
}

fn reason_view(reason: FindingReason) -> ModelFindingReasonView {
    match reason {
        FindingReason::ClassGone(class) => ModelFindingReasonView::ClassGone { class },
        FindingReason::ClassAbstract(class) => ModelFindingReasonView::ClassAbstract { class },
        FindingReason::TypeGone(kind) => ModelFindingReasonView::TypeGone { kind },
        FindingReason::GroupTurned => ModelFindingReasonView::GroupTurned,
        FindingReason::Missing => ModelFindingReasonView::Missing,
        FindingReason::Unsuitable(fault) => ModelFindingReasonView::Unsuitable {
            fault: fault.to_string(),
        },
        FindingReason::Duplicate(of) => ModelFindingReasonView::Duplicate { of },
        FindingReason::BecomesExtra => ModelFindingReasonView::BecomesExtra,
        FindingReason::Adopted => ModelFindingReasonView::Adopted,
        FindingReason::Rewritten(into) => ModelFindingReasonView::Rewritten { into },
        FindingReason::NotAllowed {
            source_class,
            target_class,
        } => ModelFindingReasonView::NotAllowed {
            source_class,
            target_class,
        },
        FindingReason::Moved(class) => ModelFindingReasonView::Moved { class },
    }
}
