//! The question of a frozen answer.

use faultline_graph::State;

use super::Language;
use crate::records::frozen::Question;

impl Language {
    /// A question in one sentence.
    pub(crate) fn question(self, question: &Question) -> String {
        let state = |word: &str| match State::from_word(word) {
            Some(state) => self.state(state),
            None => word.to_owned(),
        };
        match (self, question) {
            (Self::English, question) => question.words(),
            (Self::German, Question::Impact { roots, current }) => {
                let mut parts: Vec<String> = roots
                    .iter()
                    .map(|root| format!("{} {} ist", root.key, state(&root.state)))
                    .collect();
                if *current {
                    parts.push("schon Ausgefallenes es bleibt".to_owned());
                }
                format!("Was fällt aus, wenn {}?", parts.join(" und "))
            }
            (Self::German, Question::RootCause { reports, .. }) => {
                let parts: Vec<String> = reports
                    .iter()
                    .map(|report| format!("{} {}", report.key, state(&report.state)))
                    .collect();
                format!("Welche Ausfälle erklären {}?", parts.join(", "))
            }
        }
    }
}
