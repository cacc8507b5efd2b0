//! Answers kept for a while, so that scrolling and unfolding ask nothing twice.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};

/// The last few answers by question; a question names its changeset, so none is ever stale.
#[derive(Debug)]
pub(crate) struct Remembered<Q, A> {
    kept: usize,
    entries: Mutex<VecDeque<(Q, Arc<A>)>>,
}

impl<Q: PartialEq, A> Remembered<Q, A> {
    /// Keeps `kept` answers.
    pub(crate) fn new(kept: usize) -> Self {
        Self {
            kept,
            entries: Mutex::default(),
        }
    }

    /// The answer to `question`: remembered, or made now without holding up others. The flag says
    /// whether it was made now.
    ///
    /// # Errors
    /// What `make` gives.
    pub(crate) fn get_or_make<E>(
        &self,
        question: Q,
        make: impl FnOnce(&Q) -> Result<A, E>,
    ) -> Result<(Arc<A>, bool), E> {
        if let Some(answer) = self.find(&question) {
            return Ok((answer, false));
        }
        let answer = Arc::new(make(&question)?);
        let mut entries = self.entries.lock().unwrap_or_else(PoisonError::into_inner);
        entries.push_front((question, Arc::clone(&answer)));
        entries.truncate(self.kept);
        Ok((answer, true))
    }

    fn find(&self, question: &Q) -> Option<Arc<A>> {
        let mut entries = self.entries.lock().unwrap_or_else(PoisonError::into_inner);
        let position = entries.iter().position(|(known, _)| known == question)?;
        let entry = entries.remove(position)?;
        let answer = Arc::clone(&entry.1);
        entries.push_front(entry);
        Some(answer)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_least_recently_asked_is_forgotten() {
        let remembered = Remembered::new(2);
        let mut made = Vec::new();
        for question in [1, 2, 1, 3, 1, 2] {
            let answer = remembered.get_or_make(question, |&question| {
                made.push(question);
                Ok::<_, ()>(question * 10)
            });
            assert_eq!(answer.map(|(answer, _)| *answer), Ok(question * 10));
        }
        assert_eq!(made, [1, 2, 3, 2]);
    }
}
