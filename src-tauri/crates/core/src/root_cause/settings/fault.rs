//! Why a setting is not taken.

use faultline_store::StoreError;

/// Why settings were not changed. Nothing of the change remains.
#[derive(Debug, thiserror::Error)]
pub enum SettingFault {
    /// There is no such setting.
    #[error("There is no setting {name:?}.{}", did_you_mean(nearest))]
    Unknown {
        /// As given.
        name: String,
        /// Names that look like it, nearest first.
        nearest: Vec<String>,
    },
    /// There is no such class to state a fault rate of.
    #[error(
        "There is no class {name:?} to state a fault rate of.{}",
        did_you_mean(nearest)
    )]
    UnknownClass {
        /// As given.
        name: String,
        /// Ids that look like it, nearest first.
        nearest: Vec<String>,
    },
    /// The value is none or the wrong number of numbers.
    #[error("{value:?} is no value of {name}. Write {expected}.")]
    NotNumbers {
        /// The setting.
        name: String,
        /// As given.
        value: String,
        /// What is expected.
        expected: String,
    },
    /// A number is out of range.
    #[error("{name} cannot be {value}. Choose from {least} to {most}.")]
    OutOfRange {
        /// The setting, with the part where it has several.
        name: String,
        /// As given.
        value: f64,
        /// The least it may be.
        least: f64,
        /// The most it may be.
        most: f64,
    },
    /// A count has a fraction.
    #[error("{name} cannot be {value}. Choose a whole number.")]
    NotWhole {
        /// The setting.
        name: String,
        /// As given.
        value: f64,
    },
    /// The shares of a setting do not make a whole.
    #[error("The shares of {name} sum to {sum}. Let them sum to 1.")]
    SharesDoNotSum {
        /// The setting.
        name: String,
        /// Their sum.
        sum: f64,
    },
    /// One change names a setting twice.
    #[error("The setting {name} stands twice. Name it once.")]
    Twice {
        /// The setting.
        name: String,
    },
    /// The store cannot be read or written.
    #[error(transparent)]
    Store(#[from] StoreError),
}

fn did_you_mean(nearest: &[String]) -> String {
    match nearest {
        [] => " Choose one of the list.".to_owned(),
        names => format!(" Did you mean {}?", names.join(", ")),
    }
}
