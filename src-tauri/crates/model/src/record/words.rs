//! Enums of which each variant has one word in files and commands, and one stored number.

/// Defines such an enum: `ALL` in order, `as_str`, `code`, `from_code`, and reading without regard
/// to case, with spaces or hyphens for underscores.
macro_rules! words {
    ($(#[$attribute:meta])* $name:ident { $($(#[$about:meta])* $variant:ident = $word:literal,)+ }) => {
        $(#[$attribute])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum $name { $($(#[$about])* $variant,)+ }

        impl $name {
            /// All of them, in order.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];
            /// Their words, in the same order.
            pub const WORDS: &'static [&'static str] = &[$($word,)+];

            /// The word in files, commands and documents.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word,)+ }
            }

            /// The number under which it is stored, from 0.
            #[must_use]
            pub const fn code(self) -> u8 {
                self as u8
            }

            /// What a stored number stands for.
            #[must_use]
            pub fn from_code(code: u8) -> Option<Self> {
                Self::ALL.get(usize::from(code)).copied()
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                formatter.write_str(self.as_str())
            }
        }

        impl std::str::FromStr for $name {
            type Err = crate::UnknownWord;

            fn from_str(text: &str) -> Result<Self, crate::UnknownWord> {
                let word = text.trim().replace([' ', '-'], "_");
                let found = Self::ALL.iter().find(|one| one.as_str().eq_ignore_ascii_case(&word));
                found.copied().ok_or(crate::UnknownWord)
            }
        }
    };
}

pub(super) use words;
