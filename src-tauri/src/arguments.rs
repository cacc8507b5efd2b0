//! The few arguments of the desktop program.

use std::ffi::OsString;
use std::path::PathBuf;

use faultline_api::OpenAtStart;

/// The command line, understood.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Arguments {
    /// What the window opens on.
    pub open: OpenAtStart,
    /// Made when the first view is drawn.
    pub ready_file: Option<PathBuf>,
    /// Draw without the graphics card, for drivers that fail.
    pub safe_rendering: bool,
}

impl Arguments {
    /// Reads the arguments after the program's name.
    ///
    /// # Errors
    /// A sentence that names the argument that is not understood.
    pub fn parse(arguments: impl IntoIterator<Item = OsString>) -> Result<Self, UnknownArgument> {
        let mut parsed = Self::default();
        let mut rest = arguments.into_iter();
        while let Some(argument) = rest.next() {
            match argument.to_str() {
                Some("--demo") => parsed.open = OpenAtStart::Demonstration,
                Some("--safe-rendering") => parsed.safe_rendering = true,
                Some("--ready-file") => {
                    let path = rest.next().ok_or(UnknownArgument(argument))?;
                    parsed.ready_file = Some(path.into());
                }
                Some(text) if text.starts_with("--") => return Err(UnknownArgument(argument)),
                _ => parsed.open = OpenAtStart::File(argument.into()),
            }
        }
        Ok(parsed)
    }
}

/// An argument that is unknown or lacks its value.
#[derive(Debug, PartialEq, Eq)]
pub struct UnknownArgument(OsString);

impl std::fmt::Display for UnknownArgument {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            formatter,
            "The argument {} is unknown or lacks its value. Use: faultline-desktop [--demo | WORKSPACE] [--ready-file PATH] [--safe-rendering]",
            self.0.display()
        )
    }
}

impl std::error::Error for UnknownArgument {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arguments_are_read() {
        let parse = |words: &[&str]| Arguments::parse(words.iter().map(OsString::from));
        let cases: [(&[&str], OpenAtStart); 3] = [
            (&[], OpenAtStart::Last),
            (&["--demo"], OpenAtStart::Demonstration),
            (
                &["a b.faultline"],
                OpenAtStart::File("a b.faultline".into()),
            ),
        ];
        for (words, open) in cases {
            assert_eq!(parse(words).map(|parsed| parsed.open), Ok(open));
        }
        assert!(parse(&["--demonstration"]).is_err());
        assert!(parse(&["--ready-file"]).is_err());
        let ready = parse(&["--demo", "--ready-file", "r"]).expect("valid");
        assert_eq!(ready.ready_file, Some("r".into()));
    }
}
