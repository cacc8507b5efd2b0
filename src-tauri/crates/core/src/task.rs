//! Long work: one call reports progress and is the point where it can be stopped.

use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

/// At most ten reports a second reach the person.
const REPORT_INTERVAL: Duration = Duration::from_millis(100);

/// The work was stopped on request; nothing of it remains.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("The work was cancelled; nothing was changed.")]
pub struct Cancelled;

/// A handle that stops work from another thread.
#[derive(Clone, Debug, Default)]
pub struct Cancellation(Arc<AtomicBool>);

impl Cancellation {
    /// Asks the work to stop at its next step.
    pub fn cancel(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    /// The flag itself, for a part that looks at it on its own.
    pub(crate) fn flag(&self) -> Arc<AtomicBool> {
        Arc::clone(&self.0)
    }

    /// Whether it was asked to stop.
    pub fn is_cancelled(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

/// Passed first into long work.
pub struct TaskContext<'a> {
    cancellation: Cancellation,
    report: &'a (dyn Fn(u64, u64) + 'a),
    last_report: std::cell::Cell<Option<Instant>>,
}

impl fmt::Debug for TaskContext<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("TaskContext")
            .field("cancellation", &self.cancellation)
            .finish_non_exhaustive()
    }
}

impl<'a> TaskContext<'a> {
    /// Work that `cancellation` stops and that tells `report` how much is done of how much.
    pub fn new(cancellation: Cancellation, report: &'a (dyn Fn(u64, u64) + 'a)) -> Self {
        Self {
            cancellation,
            report,
            last_report: std::cell::Cell::new(None),
        }
    }

    /// Work that nobody watches or stops.
    pub fn unattended() -> TaskContext<'static> {
        TaskContext::new(Cancellation::default(), &|_, _| {})
    }

    /// The handle that stops this work, for parts that wait elsewhere (SQLite, another thread).
    pub fn cancellation(&self) -> &Cancellation {
        &self.cancellation
    }

    /// Says that `done` of `total` is done; `total` is 0 while unknown.
    ///
    /// # Errors
    /// [`Cancelled`] once the work was asked to stop.
    pub fn step(&self, done: u64, total: u64) -> Result<(), Cancelled> {
        if self.cancellation.is_cancelled() {
            return Err(Cancelled);
        }
        let now = Instant::now();
        let due = self
            .last_report
            .get()
            .is_none_or(|last| now.duration_since(last) >= REPORT_INTERVAL);
        if due || done == total {
            self.last_report.set(Some(now));
            (self.report)(done, total);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::cell::RefCell;

    #[test]
    fn reports_are_throttled_and_the_last_one_arrives() {
        let seen = RefCell::new(Vec::new());
        let report = |done, total| seen.borrow_mut().push((done, total));
        let task = TaskContext::new(Cancellation::default(), &report);
        for done in 0..=1000 {
            task.step(done, 1000).expect("nobody cancels");
        }
        assert_eq!(seen.borrow().first(), Some(&(0, 1000)));
        assert_eq!(seen.borrow().last(), Some(&(1000, 1000)));
        assert!(seen.borrow().len() < 500);
    }

    #[test]
    fn a_cancelled_task_stops_at_its_next_step() {
        let cancellation = Cancellation::default();
        let task = TaskContext::new(cancellation.clone(), &|_, _| {});
        assert_eq!(task.step(1, 2), Ok(()));
        cancellation.cancel();
        assert_eq!(task.step(2, 2), Err(Cancelled));
    }
}
