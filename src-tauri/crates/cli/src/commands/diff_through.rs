//! `faultline diff --through`: what the two moments alone do not show.

use std::io::Write;

use faultline_core::compare::{CameAndWent, ChangedBack, Through};
use serde::Serialize;

use crate::failure::Failure;
use crate::text::harmless;

/// What changed between and changed back.
#[derive(Serialize)]
pub struct ThroughDocument {
    changed_back: Vec<Returned>,
    came_and_went: Vec<Passing>,
}

/// A value that is the same in both moments and was another between.
#[derive(Serialize)]
struct Returned {
    subject: String,
    attribute: String,
    value: Option<String>,
    steps: Vec<Step>,
}

#[derive(Serialize)]
struct Step {
    changeset: u32,
    value: Option<String>,
}

/// Something that was there between only.
#[derive(Serialize)]
struct Passing {
    subject: String,
    made: u32,
    deleted: u32,
}

impl ThroughDocument {
    /// The document of what was found.
    pub fn of(through: &Through) -> Self {
        let Through {
            changed_back,
            came_and_went,
        } = through;
        Self {
            changed_back: changed_back.iter().map(Returned::of).collect(),
            came_and_went: came_and_went.iter().map(Passing::of).collect(),
        }
    }

    /// "db owner: Ann → Zoë (#4) → Ann (#6)", and what came and went.
    pub fn write(&self, out: &mut impl Write) -> Result<(), Failure> {
        writeln!(out)?;
        if self.changed_back.is_empty() && self.came_and_went.is_empty() {
            writeln!(out, "Nothing changed back, and nothing came and went.")?;
            return Ok(());
        }
        let told = |value: &Option<String>| value.clone().unwrap_or_else(|| "–".to_owned());
        if !self.changed_back.is_empty() {
            writeln!(out, "Changed and changed back")?;
        }
        for one in &self.changed_back {
            let mut line = format!("{} {}: {}", one.subject, one.attribute, told(&one.value));
            for step in &one.steps {
                line.push_str(&format!(" → {} (#{})", told(&step.value), step.changeset));
            }
            writeln!(out, "  {}", harmless(&line))?;
        }
        if !self.came_and_went.is_empty() {
            writeln!(out, "Came and went")?;
        }
        for one in &self.came_and_went {
            let subject = harmless(&one.subject);
            writeln!(
                out,
                "  {subject}: made in #{}, deleted in #{}",
                one.made, one.deleted
            )?;
        }
        Ok(())
    }
}

impl Returned {
    fn of(one: &ChangedBack) -> Self {
        Self {
            subject: one.subject.to_string(),
            attribute: one.attribute.clone(),
            value: one.value.clone(),
            steps: one
                .steps
                .iter()
                .map(|step| Step {
                    changeset: step.changeset,
                    value: step.value.clone(),
                })
                .collect(),
        }
    }
}

impl Passing {
    fn of(one: &CameAndWent) -> Self {
        Self {
            subject: one.subject.to_string(),
            made: one.made,
            deleted: one.deleted,
        }
    }
}
