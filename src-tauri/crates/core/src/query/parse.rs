//! From text to the form of a query, by recursive descent:
//!
//! ```text
//! query  = [ all { "or" all } ]
//! all    = part { [ "and" ] part }
//! part   = "not" part | "(" query ")" | [ within ] reach | field sign value | word
//! reach  = ( "depends_on:" | "impacts:" ) ( "(" query ")" | value )
//! ```

use super::fault::{QueryFault, QueryProblem};
use super::scan::Scanner;
use super::syntax::{Direction, Expression, Operator, Span, Text};

/// How deep parentheses and `not` may stand in one another.
const DEEPEST: usize = 64;

/// Reads the form of a query. Terms side by side are *and*; `or` binds less, `not` most.
///
/// # Errors
/// The text is no query; names and values are not looked at.
pub fn parse(text: &str) -> Result<Expression, QueryFault> {
    let mut parser = Parser {
        scanner: Scanner::new(text),
        depth: 0,
    };
    if parser.scanner.at_end() {
        return Ok(Expression::All(Vec::new()));
    }
    let query = parser.any()?;
    match parser.scanner.take_sign(')') {
        Some(span) => Err(QueryProblem::StrayParenthesis.at(span)),
        None => Ok(query),
    }
}

struct Parser {
    scanner: Scanner,
    depth: usize,
}

/// A part of a conjunction, and whether it is the unquoted word `and`.
struct Part {
    expression: Expression,
    is_and: bool,
}

impl Parser {
    fn any(&mut self) -> Result<Expression, QueryFault> {
        let mut parts = vec![self.all()?];
        while let Some(span) = self.scanner.take_keyword("or") {
            if self.scanner.at_end_of_group() || self.scanner.peek_keyword("or") {
                return Err(QueryProblem::MissingTerm { word: "or" }.at(span));
            }
            parts.push(self.all()?);
        }
        Ok(flat(parts, Expression::Any, |one| match one {
            Expression::Any(parts) => Ok(parts),
            other => Err(other),
        }))
    }

    fn all(&mut self) -> Result<Expression, QueryFault> {
        if self.scanner.peek_keyword("or") {
            let span = self.scanner.here("or".len());
            return Err(QueryProblem::MissingTerm { word: "or" }.at(span));
        }
        let mut parts = Vec::new();
        while !self.scanner.at_end_of_group() && !self.scanner.peek_keyword("or") {
            let is_and = self.scanner.peek_keyword("and");
            let expression = self.part()?;
            parts.push(Part { expression, is_and });
        }
        let parts = without_conjunctions(parts);
        Ok(flat(parts, Expression::All, |one| match one {
            Expression::All(parts) => Ok(parts),
            other => Err(other),
        }))
    }

    fn part(&mut self) -> Result<Expression, QueryFault> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err(QueryProblem::TooDeep.at(self.scanner.here(1)));
        }
        let part = self.part_within();
        self.depth -= 1;
        part
    }

    fn part_within(&mut self) -> Result<Expression, QueryFault> {
        if let Some(span) = self.scanner.take_keyword("not") {
            if self.scanner.at_end_of_group() || self.scanner.peek_keyword("or") {
                return Err(QueryProblem::MissingTerm { word: "not" }.at(span));
            }
            return Ok(Expression::Not(Box::new(self.part()?)));
        }
        if let Some(open) = self.scanner.take_sign('(') {
            return self.group(open);
        }
        if let Some(span) = self.scanner.take_keyword("and") {
            let text = "and".to_owned();
            return Ok(Expression::Word(Text { text, span }));
        }
        match self.scanner.take_field() {
            Some((field, operator)) => self.comparison(field, operator),
            None => self.word(),
        }
    }

    fn word(&mut self) -> Result<Expression, QueryFault> {
        match self.scanner.word_before_parenthesis() {
            Some(Text { text: word, span }) if Direction::of(&word).is_some() => {
                Err(QueryProblem::MissingColon { word }.at(span))
            }
            _ => Ok(Expression::Word(self.scanner.take_text())),
        }
    }

    /// What stands between parentheses, of which the first was taken.
    fn group(&mut self, open: Span) -> Result<Expression, QueryFault> {
        if let Some(close) = self.scanner.take_sign(')') {
            let span = Span {
                start: open.start,
                end: close.end,
            };
            return Err(QueryProblem::EmptyParentheses.at(span));
        }
        if self.scanner.at_end() {
            return Err(QueryProblem::UnclosedParenthesis.at(open));
        }
        let query = self.any()?;
        match (self.scanner.take_sign(')'), self.scanner.open_quote()) {
            (Some(_), _) => Ok(query),
            (None, Some(quote)) => Err(QueryProblem::UnclosedQuote.at(quote)),
            (None, None) => Err(QueryProblem::UnclosedParenthesis.at(open)),
        }
    }

    fn comparison(&mut self, field: Text, operator: Operator) -> Result<Expression, QueryFault> {
        let missing = QueryProblem::MissingValue {
            field: field.text.clone(),
            sign: operator.sign(),
        };
        if self.scanner.value_is_missing() {
            return Err(missing.at(field.span));
        }
        if let Some(sign) = self.scanner.stray_sign() {
            return Err(QueryProblem::TwoSigns { field: field.text }.at(sign));
        }
        if operator == Operator::Equal {
            if let Some(direction) = Direction::of(&field.text) {
                return self.reach(direction);
            }
            if field.text.eq_ignore_ascii_case("within") {
                return self.within(field.span);
            }
        }
        let value = self.scanner.take_text();
        Ok(Expression::Comparison {
            field,
            operator,
            value,
        })
    }

    fn reach(&mut self, direction: Direction) -> Result<Expression, QueryFault> {
        let of = match self.scanner.take_sign('(') {
            Some(open) => self.group(open)?,
            None => named(self.scanner.take_text()),
        };
        Ok(Expression::Reach {
            direction,
            within: None,
            of: Box::new(of),
        })
    }

    fn within(&mut self, field: Span) -> Result<Expression, QueryFault> {
        let value = self.scanner.take_text();
        let steps = match value.text.parse::<u32>() {
            Ok(steps) if steps > 0 => steps,
            _ => return Err(QueryProblem::WrongSteps { value: value.text }.at(value.span)),
        };
        if let Some((word, Operator::Equal)) = self.scanner.take_field()
            && let Some(direction) = Direction::of(&word.text)
            && !self.scanner.value_is_missing()
            && let Expression::Reach { direction, of, .. } = self.reach(direction)?
        {
            return Ok(Expression::Reach {
                direction,
                within: Some(steps),
                of,
            });
        }
        Err(QueryProblem::MisplacedWithin.at(field))
    }
}

/// `depends_on:db-1` means the CI of that key or name.
fn named(value: Text) -> Expression {
    let equal = |field: &str| Expression::Comparison {
        field: Text {
            text: field.to_owned(),
            span: value.span,
        },
        operator: Operator::Equal,
        value: value.clone(),
    };
    Expression::Any(vec![equal("key"), equal("name")])
}

/// Takes `and` away where it stands between terms. Between two plain words it is a word like them: "research and
/// development" is looked for as it is written.
fn without_conjunctions(parts: Vec<Part>) -> Vec<Expression> {
    let plain: Vec<bool> = parts
        .iter()
        .map(|part| matches!(part.expression, Expression::Word(_)))
        .collect();
    let last = parts.len().saturating_sub(1);
    let joins = |at: usize| at > 0 && at < last && !(plain[at - 1] && plain[at + 1]);
    let parts = parts.into_iter().enumerate();
    parts
        .filter(|(at, part)| !(part.is_and && joins(*at)))
        .map(|(_, part)| part.expression)
        .collect()
}

/// One of them alone, or all as one, without one of its kind in another.
fn flat(
    parts: Vec<Expression>,
    make: impl FnOnce(Vec<Expression>) -> Expression,
    open: impl Fn(Expression) -> Result<Vec<Expression>, Expression>,
) -> Expression {
    let mut flat = Vec::with_capacity(parts.len());
    for part in parts {
        match open(part) {
            Ok(inner) => flat.extend(inner),
            Err(other) => flat.push(other),
        }
    }
    match flat.len() {
        1 => flat.remove(0),
        _ => make(flat),
    }
}
