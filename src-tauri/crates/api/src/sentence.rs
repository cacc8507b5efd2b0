//! What marks a text as the core's own words.

use specta::Type;

/// A sentence of the core, or a part of one, in English. The window says it in its own language; its type does not let
/// it be shown as it is.
///
/// Fields stay plain texts and name this as their exported type.
#[derive(Type)]
pub struct Sentence(#[specta(type = specta_typescript::Unknown)] pub String);
