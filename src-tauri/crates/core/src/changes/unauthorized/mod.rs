//! Alterations that nobody asked for: an import altered a CI while no change was open on it.

mod answer;
mod find;

pub use answer::{accept_alterations, change_of_alterations};
pub use find::{AlterationId, Unauthorized, UnauthorizedFound, unauthorized};
