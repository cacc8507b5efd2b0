//! What is said of changes across the boundary.

use faultline_core::changes::ChangeFault;
use faultline_core::changes::cab::CabFault;
use faultline_core::changes::windows::WindowFault;

use crate::{ApiError, ErrorKind};

impl From<ChangeFault> for ApiError {
    fn from(fault: ChangeFault) -> Self {
        let reason = fault.to_string();
        let refused = |number: &dyn std::fmt::Display| ErrorKind::RecordRefused {
            number: number.to_string(),
            reason,
        };
        let kind = match fault {
            ChangeFault::Record(fault) => return fault.into(),
            ChangeFault::Window(fault) => return fault.into(),
            ChangeFault::Cancelled(fault) => return fault.into(),
            ChangeFault::Store(fault) => return fault.into(),
            ChangeFault::NoChange(ref number)
            | ChangeFault::NoRelease(ref number)
            | ChangeFault::NoTime(ref number)
            | ChangeFault::NotBegun(ref number) => refused(number),
            ChangeFault::NotUnauthorized { .. } => ErrorKind::Gone,
            ChangeFault::RiskWithoutReason { .. } => ErrorKind::InvalidValue {
                field: "risk_reason".to_owned(),
                value: String::new(),
                nearest: Vec::new(),
            },
        };
        Self::new(kind, &fault)
    }
}

impl From<WindowFault> for ApiError {
    fn from(fault: WindowFault) -> Self {
        let invalid = |field: &str, value: &str| ErrorKind::InvalidValue {
            field: field.to_owned(),
            value: value.to_owned(),
            nearest: Vec::new(),
        };
        if let WindowFault::Query(fault) = fault {
            return fault.into();
        }
        let kind = match &fault {
            WindowFault::UnknownZone(zone) => invalid("zone", zone),
            WindowFault::Reversed { end, .. } => invalid("end", end),
            WindowFault::TooLong => invalid("end", ""),
            WindowFault::Never(until) => invalid("until", until),
            WindowFault::Recurrence(text) => invalid("recurrence", text),
            WindowFault::Empty(field) => invalid(field, ""),
            WindowFault::Unknown { kind, name, known } => ErrorKind::UnknownName {
                what: format!("{kind} window"),
                name: name.clone(),
                nearest: known.clone(),
            },
            WindowFault::Ci(_) | WindowFault::Query(_) => ErrorKind::Gone,
        };
        Self::new(kind, &fault)
    }
}

impl From<CabFault> for ApiError {
    fn from(fault: CabFault) -> Self {
        let refused = |number: &dyn std::fmt::Display, reason: String| ErrorKind::RecordRefused {
            number: number.to_string(),
            reason,
        };
        let invalid = |field: &str| ErrorKind::InvalidValue {
            field: field.to_owned(),
            value: String::new(),
            nearest: Vec::new(),
        };
        let reason = fault.to_string();
        let kind = match fault {
            CabFault::Record(fault) => return fault.into(),
            CabFault::Store(fault) => return fault.into(),
            CabFault::NoName => invalid("name"),
            CabFault::NoNote(_) => invalid("note"),
            CabFault::Unknown {
                ref name,
                ref known,
            } => ErrorKind::UnknownName {
                what: "meeting".to_owned(),
                name: name.clone(),
                nearest: known.clone(),
            },
            CabFault::NameTaken(ref name) => ErrorKind::AlreadyExists { name: name.clone() },
            CabFault::Twice(ref number) => ErrorKind::AlreadyExists {
                name: number.to_string(),
            },
            CabFault::NoChange(ref number)
            | CabFault::NotOnAgenda { ref number, .. }
            | CabFault::NotDecidable { ref number, .. } => refused(number, reason),
        };
        Self::new(kind, &fault)
    }
}
