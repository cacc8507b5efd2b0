//! Rows of a file of CIs, checked against the model. Runs on a thread of its own, ahead of the writing.

use std::fs::File;
use std::sync::Arc;
use std::sync::mpsc::SyncSender;

use faultline_exchange::csv::file::{CsvFile, Item, ReadError, Row};
use faultline_exchange::csv::header::{CiLayout, Layout};
use faultline_exchange::issue::Issue;
use faultline_exchange::limits;
use faultline_exchange::reason::Reason;
use faultline_model::{ClassDefinition, LifecycleStatus, Model, validate_key, validate_name};

use super::classes;
use super::columns::{ClassColumns, Columns};
use super::input::HashingReader;

/// Rows that travel to the writing thread together.
const BATCH_ROWS: usize = 1024;

/// A row of which every cell is valid.
pub(super) struct ParsedCi {
    /// The line on which it begins.
    pub line: u64,
    /// The key.
    pub key: String,
    /// The name, where one is given.
    pub name: Option<String>,
    /// The number of the class.
    pub class: u16,
    /// The status, where one is given.
    pub status: Option<LifecycleStatus>,
    /// What its columns mean.
    pub columns: Arc<ClassColumns>,
    /// The canonical value of each of those columns; none = empty.
    pub values: Vec<Option<String>>,
}

/// What a row came to.
pub(super) enum ParsedRow {
    /// It can be taken.
    Ci(ParsedCi),
    /// It cannot be taken.
    Wrong {
        /// The key it names, if it names one.
        key: Option<String>,
        /// Everything that is wrong with it.
        issues: Vec<Issue>,
    },
}

/// Rows in the order of the file.
pub(super) struct Batch {
    /// The rows.
    pub rows: Vec<ParsedRow>,
    /// Classes that these rows are the first to name.
    pub classes: Vec<ClassDefinition>,
    /// The model with those classes, where there are any.
    pub model: Option<Model>,
    /// Bytes of the file read so far.
    pub bytes: u64,
}

/// What a file is read with.
#[derive(Clone, Copy, Debug)]
pub(super) struct ParseOptions {
    /// Missing classes are made, numbered from here on.
    pub create_classes: Option<u16>,
    /// A value in a column that the class lacks is refused.
    pub strict: bool,
}

/// Reads a whole file into `batches` and gives its source back. Ends early when nobody listens any more.
pub(super) fn parse_cis(
    mut file: CsvFile<HashingReader<File>>,
    model: Model,
    options: ParseOptions,
    batches: &SyncSender<Batch>,
) -> Result<HashingReader<File>, ReadError> {
    let Layout::Cis(layout) = file.layout().clone() else {
        return Ok(file.into_source());
    };
    let mut parser = Parser {
        columns: Columns::new(&layout, &model),
        header: file.header().to_vec(),
        name: file.name().to_owned(),
        layout,
        model,
        options,
        next_class: options.create_classes,
        created: Vec::new(),
        issues: 0,
    };
    loop {
        let mut rows = Vec::with_capacity(BATCH_ROWS);
        while rows.len() < BATCH_ROWS {
            match file.next_item()? {
                None => break,
                Some(Item::Issue(issue)) => rows.push(ParsedRow::Wrong {
                    key: None,
                    issues: vec![*issue],
                }),
                Some(Item::Row(row)) => {
                    let mut issues = Vec::new();
                    rows.push(match parser.parse(row, &mut issues) {
                        Some(ci) if issues.is_empty() => ParsedRow::Ci(ci),
                        _ => ParsedRow::Wrong {
                            key: Some(row.cell(parser.layout.key).to_owned()),
                            issues,
                        },
                    });
                }
            }
        }
        let last = rows.len() < BATCH_ROWS;
        let model = (!parser.created.is_empty()).then(|| parser.model.clone());
        let batch = Batch {
            rows,
            model,
            classes: std::mem::take(&mut parser.created),
            bytes: file.bytes_read(),
        };
        if batches.send(batch).is_err() || last {
            return Ok(file.into_source());
        }
    }
}

struct Parser {
    columns: Columns,
    header: Vec<String>,
    name: String,
    layout: CiLayout,
    model: Model,
    options: ParseOptions,
    created: Vec<ClassDefinition>,
    /// The number of the next class that is made.
    next_class: Option<u16>,
    issues: usize,
}

impl Parser {
    /// The row, and everything that is wrong with it.
    fn parse(&mut self, row: Row<'_>, issues: &mut Vec<Issue>) -> Option<ParsedCi> {
        let key = row.cell(self.layout.key);
        if let Err(fault) = validate_key(key) {
            let problem = fault.to_string();
            let reason = if key.is_empty() {
                Reason::MissingValue
            } else {
                Reason::InvalidKey { problem }
            };
            issues.push(self.issue(row, self.layout.key, reason));
        }
        let name = self.layout.name.map_or("", |column| row.cell(column));
        if let (Some(column), false) = (self.layout.name, name.is_empty())
            && let Err(fault) = validate_name(name)
        {
            let problem = fault.to_string();
            issues.push(self.issue(row, column, Reason::InvalidValue { problem }));
        }
        let status = self.layout.status.and_then(|column| {
            let text = row.cell(column);
            let status = text.parse::<LifecycleStatus>();
            if status.is_err() && !text.is_empty() {
                issues.push(self.issue(row, column, Reason::UnknownStatus).with_nearest(
                    classes::nearest_word(text, LifecycleStatus::ALL.map(LifecycleStatus::as_str)),
                ));
            }
            status.ok()
        });
        let class = self.class(row, issues);
        // The values are checked even where the class is unknown to nobody: every fault of a row is told at once.
        let columns = self.columns.of_class(&self.model, class?);
        let values = self.values(row, &columns, issues);
        Some(ParsedCi {
            line: row.line(),
            key: key.to_owned(),
            name: (!name.is_empty()).then(|| name.to_owned()),
            class: class?,
            status,
            columns,
            values,
        })
    }

    fn class(&mut self, row: Row<'_>, issues: &mut Vec<Issue>) -> Option<u16> {
        let text = row.cell(self.layout.class);
        if text.is_empty() {
            issues.push(self.issue(row, self.layout.class, Reason::MissingValue));
            return None;
        }
        if let Some(class) = self.model.class_matching(text) {
            if !class.is_abstract {
                return Some(class.number);
            }
            let concrete = classes::concrete_below(&self.model, &class.id);
            issues.push(self.issue(row, self.layout.class, Reason::AbstractClass { concrete }));
            return None;
        }
        if self.options.create_classes.is_some() {
            if let Some(number) = self.create_class(text) {
                return Some(number);
            }
            issues.push(self.issue(row, self.layout.class, Reason::InvalidClassName));
            return None;
        }
        // Beyond the issues that are kept nobody reads the suggestion, and finding it is slow.
        let nearest = (self.issues <= limits::ISSUES).then(|| {
            self.model
                .nearest_classes(text, 1)
                .first()
                .map(|&name| name.to_owned())
        });
        let issue = self.issue(row, self.layout.class, Reason::UnknownClass);
        issues.push(issue.with_nearest(nearest.flatten()));
        None
    }

    /// The number of the class that is made of a name, or was made of one like it.
    fn create_class(&mut self, name: &str) -> Option<u16> {
        let id = classes::class_id(name)?;
        let number = self.next_class?;
        if let Some(class) = self.model.class(&id) {
            return (!class.is_abstract).then_some(class.number);
        }
        let (model, class) = classes::with_class(&self.model, &id, name, number)?;
        self.model = model;
        self.next_class = number.checked_add(1);
        self.created.push(class);
        Some(number)
    }

    fn values(
        &mut self,
        row: Row<'_>,
        columns: &ClassColumns,
        issues: &mut Vec<Issue>,
    ) -> Vec<Option<String>> {
        let mut values = Vec::with_capacity(columns.columns.len());
        for column in &columns.columns {
            let text = row.cell(column.column);
            if text.is_empty() {
                values.push(None);
                continue;
            }
            match &column.definition {
                None if self.options.strict => {
                    let nearest = self
                        .model
                        .nearest_attributes(&self.header[column.column], 1);
                    let nearest = nearest.first().map(|&name| name.to_owned());
                    let issue = self.issue(row, column.column, Reason::UnknownColumn);
                    issues.push(issue.with_nearest(nearest));
                }
                None => values.push(Some(text.to_owned())),
                Some(definition) => match definition.validate(text) {
                    Ok(value) => {
                        values.push((!value.is_empty()).then(|| value.into_owned()));
                    }
                    Err(fault) => {
                        let problem = fault.to_string();
                        let issue =
                            self.issue(row, column.column, Reason::InvalidValue { problem });
                        issues.push(issue.with_nearest(fault.nearest().map(str::to_owned)));
                    }
                },
            }
        }
        values
    }

    fn issue(&mut self, row: Row<'_>, column: usize, reason: Reason) -> Issue {
        self.issues += 1;
        Issue::of_cell(
            &self.name,
            row.line(),
            &self.header[column],
            row.cell(column),
            reason,
        )
    }
}
