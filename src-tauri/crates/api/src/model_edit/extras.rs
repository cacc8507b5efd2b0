//! Extra attributes: what CIs carry and their class does not declare.

use faultline_core::model_edit::{ExtraAttribute, attribute_for_extra, extras as read};
use serde::Serialize;
use specta::Type;

use crate::model::{AttributeView, attribute_view};
use crate::task::Progress;
use crate::{ApiError, Session};

/// An extra attribute of the CIs of one class.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ExtraAttributeView {
    /// The column it came in.
    pub name: String,
    /// Id of the class.
    pub class: String,
    /// CIs of the class that carry it.
    pub cis: u32,
    /// The first different values, at most three.
    pub examples: Vec<String>,
    /// The attribute that it may become: the one of this id or label, else a new one of the narrowest type that takes
    /// every value as it is written.
    pub attribute: AttributeView,
    /// Whether the model has that attribute already.
    pub known: bool,
    /// Whether the class has it as well: the values are extra because they do not suit it.
    pub unsuitable: bool,
}

/// All extra attributes at the moment that is shown, by name and class. Cost: one read of all CIs.
///
/// # Errors
/// No workspace is open, or the task was cancelled.
pub fn extras(
    session: &Session,
    task: u32,
    report: impl Fn(Progress),
) -> Result<Vec<ExtraAttributeView>, ApiError> {
    let estate = session.estate()?;
    let reader = estate.read()?;
    let model = reader.view().model()?;
    let found = session
        .tasks
        .run(task, report, |task| read(task, reader.view(), &model))?;
    let view = |one: ExtraAttribute| {
        let ExtraAttribute {
            name,
            class,
            cis,
            examples,
            guess,
            attribute,
            unsuitable,
        } = one;
        ExtraAttributeView {
            attribute: attribute_view(&attribute_for_extra(&model, &name, guess)),
            known: attribute.is_some(),
            name,
            class,
            cis: cis as u32,
            examples,
            unsuitable,
        }
    };
    Ok(found.into_iter().map(view).collect())
}
