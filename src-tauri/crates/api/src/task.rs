//! Long work seen from outside: progress as plain data, cancellation by a number the caller chose.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use faultline_core::task::{Cancellation, TaskContext};
use serde::Serialize;
use specta::Type;

use crate::Session;

/// How far a task is. Sent at most ten times a second.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Progress {
    /// Work done, in units of `total`.
    pub done: u32,
    /// All of the work; 0 while unknown.
    pub total: u32,
}

impl Progress {
    /// Large amounts are told in thousandths, since the page's numbers are 32 bits wide.
    fn of(done: u64, total: u64) -> Self {
        match (u32::try_from(done), u32::try_from(total)) {
            (Ok(done), Ok(total)) => Self { done, total },
            _ => Self {
                done: (done.saturating_mul(1000) / total.max(1)) as u32,
                total: 1000,
            },
        }
    }
}

/// Tasks that run and can be stopped.
#[derive(Debug, Default)]
pub(crate) struct RunningTasks(Mutex<HashMap<u32, Cancellation>>);

impl RunningTasks {
    /// Runs `work` as task number `task`, telling `report` how far it is.
    pub(crate) fn run<T>(
        &self,
        task: u32,
        report: impl Fn(Progress),
        work: impl FnOnce(&TaskContext<'_>) -> T,
    ) -> T {
        let cancellation = Cancellation::default();
        self.entries().insert(task, cancellation.clone());
        let tell = |done, total| report(Progress::of(done, total));
        let output = work(&TaskContext::new(cancellation, &tell));
        self.entries().remove(&task);
        output
    }

    fn entries(&self) -> std::sync::MutexGuard<'_, HashMap<u32, Cancellation>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Stops a task at its next step; it leaves no trace. A task that has ended is left alone.
pub fn cancel(session: &Session, task: u32) {
    if let Some(cancellation) = session.tasks.entries().get(&task) {
        cancellation.cancel();
    }
}

#[cfg(test)]
mod tests {
    use super::Progress;

    #[test]
    fn large_amounts_are_told_in_thousandths() {
        assert_eq!(Progress::of(1, 2), Progress { done: 1, total: 2 });
        let half = Progress::of(5_000_000_000, 10_000_000_000);
        assert_eq!((half.done, half.total), (500, 1000));
    }
}
