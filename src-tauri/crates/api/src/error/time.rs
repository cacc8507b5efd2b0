//! Faults of moments, baselines, comparisons, histories and undoing as the one error.

use faultline_core::baseline::BaselineFault;
use faultline_core::compare::CompareFault;
use faultline_core::history::HistoryFault;
use faultline_core::time::TimeFault;
use faultline_core::undo::UndoFault;

use super::{ApiError, ErrorKind, store_kind};

impl From<CompareFault> for ApiError {
    fn from(fault: CompareFault) -> Self {
        match fault {
            CompareFault::Analysis(fault) => fault.into(),
            CompareFault::Cancelled(fault) => fault.into(),
            CompareFault::Store(fault) => fault.into(),
        }
    }
}

impl From<HistoryFault> for ApiError {
    fn from(fault: HistoryFault) -> Self {
        let unknown = |what: &str, name: &str, nearest: &[String]| ErrorKind::UnknownName {
            what: what.to_owned(),
            name: name.to_owned(),
            nearest: nearest.to_vec(),
        };
        let kind = match fault {
            HistoryFault::Ci(fault) => return fault.into(),
            HistoryFault::Store(fault) => return fault.into(),
            HistoryFault::UnknownClass {
                ref name,
                ref nearest,
            } => unknown("class", name, nearest),
            HistoryFault::UnknownType {
                ref name,
                ref nearest,
            } => unknown("type", name, nearest),
            HistoryFault::UnknownRelationship { .. }
            | HistoryFault::SeveralRelationships { .. } => ErrorKind::Gone,
        };
        Self::new(kind, &fault)
    }
}

impl From<TimeFault> for ApiError {
    fn from(fault: TimeFault) -> Self {
        let moment = match &fault {
            TimeFault::Store(store) => return Self::new(store_kind(store), &fault),
            TimeFault::When(_) | TimeFault::NotInTheHistory => String::new(),
            TimeFault::UnknownChangeset { number, .. } => format!("#{number}"),
            TimeFault::BeforeTheHistory { asked, .. } => asked.clone(),
            TimeFault::OutsideTheCalendar(asked) => asked.clone(),
            TimeFault::UnknownDraft { name, .. } | TimeFault::UnknownBaseline { name, .. } => {
                name.clone()
            }
        };
        let nearest = fault.nearest().to_vec();
        Self::new(ErrorKind::UnknownMoment { moment, nearest }, &fault)
    }
}

impl From<BaselineFault> for ApiError {
    fn from(fault: BaselineFault) -> Self {
        let kind = match &fault {
            BaselineFault::Name { name, .. } => ErrorKind::InvalidValue {
                field: "name".to_owned(),
                value: name.clone(),
                nearest: Vec::new(),
            },
            BaselineFault::Taken { name, .. } => ErrorKind::AlreadyExists { name: name.clone() },
            BaselineFault::Draft => ErrorKind::NotNow {
                moment: String::new(),
            },
            BaselineFault::Gone => ErrorKind::Gone,
            BaselineFault::Conflict { name, changeset } => ErrorKind::Conflict {
                subject: name.clone(),
                changeset: *changeset,
                by: None,
                differences: Vec::new(),
            },
            BaselineFault::Store(store) => store_kind(store),
        };
        Self::new(kind, &fault)
    }
}

impl From<UndoFault> for ApiError {
    fn from(fault: UndoFault) -> Self {
        let kind = match &fault {
            UndoFault::Nothing | UndoFault::UnknownChangeset => ErrorKind::NothingToUndo,
            UndoFault::Obstacles(obstacles) => ErrorKind::CannotUndo {
                reasons: obstacles.iter().map(ToString::to_string).collect(),
            },
            UndoFault::Store(store) => store_kind(store),
        };
        Self::new(kind, &fault)
    }
}
