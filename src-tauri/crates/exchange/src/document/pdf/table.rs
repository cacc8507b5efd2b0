//! Tables over pages: the head comes again, and a row that is taller than a page goes on.

use super::flow::Flow;
use super::page::{MARGIN, ROOM, WIDTH, rule, text};
use super::wrap::{widest, wrapped};
use crate::document::palette::{BORDER, FAINT, LINE, TEXT};
use crate::document::{Cell, Column, Table, Weight, mark_shapes};

const SIZE: f32 = 8.5;
const HEAD_SIZE: f32 = 7.5;
const LEADING: f32 = 11.5;
/// Between two columns.
const GAP: f32 = 8.0;
/// Above and below the lines of a row.
const PADDING: f32 = 2.5;
/// Size of the icon of a state and the room it takes.
const MARK: f32 = 8.0;
const MARK_ROOM: f32 = 12.0;
/// Words up to this width are not broken.
const MOST_WHOLE: f32 = 64.0;
/// A row is broken over pages only if it is taller.
const MOST_KEPT: f32 = 300.0;

struct Placed<'t> {
    table: &'t Table,
    /// Left and width of each column.
    columns: Vec<(f32, f32)>,
}

pub fn place(flow: &mut Flow, table: &Table) {
    let placed = Placed {
        columns: columns(table),
        table,
    };
    // The head does not stand alone at the end of a page.
    if flow.left() < 90.0 {
        flow.new_page();
    }
    placed.head(flow);
    for row in &table.rows {
        placed.row(flow, row);
    }
    flow.skip(10.0);
}

/// The width that a column needs so that its words stay whole, within reason.
fn least(table: &Table, number: usize) -> f32 {
    let words =
        |text: &str| -> Vec<String> { text.split_whitespace().map(str::to_owned).collect() };
    let head = widest(
        &words(&table.columns[number].head),
        HEAD_SIZE,
        Weight::SemiBold,
    );
    let cells = table
        .rows
        .iter()
        .filter_map(|row| row.get(number))
        .map(|cell| {
            let icon = if cell.mark.is_some() { MARK_ROOM } else { 0.0 };
            icon + widest(&words(&cell.text), SIZE, Weight::Regular)
        });
    let cells = cells
        .filter(|&width| width <= MOST_WHOLE)
        .fold(0.0, f32::max);
    head.max(cells) + GAP + 1.0
}

/// Shares of the width; a column whose share is narrower than its words takes their width from the
/// others.
fn columns(table: &Table) -> Vec<(f32, f32)> {
    let mut least: Vec<f32> = (0..table.columns.len())
        .map(|number| least(table, number))
        .collect();
    let fit = (ROOM / least.iter().sum::<f32>()).min(1.0);
    least.iter_mut().for_each(|width| *width *= fit);
    let mut widths: Vec<Option<f32>> = vec![None; table.columns.len()];
    loop {
        let open = (table.columns.iter().zip(&widths)).filter(|(_, width)| width.is_none());
        let shares: f32 = open.map(|(column, _)| column.share).sum();
        let room = ROOM - widths.iter().flatten().sum::<f32>();
        let width = |share: f32| room * share / shares;
        let narrow = (0..widths.len())
            .find(|&at| widths[at].is_none() && width(table.columns[at].share) < least[at]);
        match narrow {
            Some(at) => widths[at] = Some(least[at]),
            None => {
                let mut left = MARGIN;
                let place = |(column, known): (&Column, &Option<f32>)| {
                    let begin = left;
                    let wide = known.unwrap_or_else(|| width(column.share));
                    left += wide;
                    (begin, wide - GAP)
                };
                return table.columns.iter().zip(&widths).map(place).collect();
            }
        }
    }
}

impl Placed<'_> {
    fn head(&self, flow: &mut Flow) {
        let heads: Vec<Vec<String>> = (self.table.columns.iter().zip(&self.columns))
            .map(|(column, &(_, room))| wrapped(&column.head, room, HEAD_SIZE, Weight::SemiBold))
            .collect();
        let height = heads.iter().map(Vec::len).max().unwrap_or(0);
        for (lines, &(left, _)) in heads.iter().zip(&self.columns) {
            for (line, at) in lines.iter().rev().zip(0..) {
                let from_end = height - at;
                let base = flow.top() + from_end as f32 * 10.0 - 1.0;
                flow.draw(text(left, base, HEAD_SIZE, Weight::SemiBold, FAINT, line));
            }
        }
        flow.skip(height as f32 * 10.0 + 3.0);
        flow.draw(rule(flow.top(), MARGIN, WIDTH - MARGIN, BORDER, 0.7));
    }

    fn row(&self, flow: &mut Flow, row: &[Cell]) {
        let cells: Vec<Vec<String>> = (row.iter().zip(&self.columns))
            .map(|(cell, &(_, room))| {
                let icon = if cell.mark.is_some() { MARK_ROOM } else { 0.0 };
                wrapped(&cell.text, (room - icon).max(SIZE), SIZE, Weight::Regular)
            })
            .collect();
        let total = cells.iter().map(Vec::len).max().unwrap_or(0);
        let height = |lines: usize| lines as f32 * LEADING + 2.0 * PADDING;
        let mut done = 0;
        while done < total {
            let is_kept = height(total - done) <= MOST_KEPT;
            let fitting = ((flow.left() - 2.0 * PADDING) / LEADING).max(0.0) as usize;
            if fitting == 0 || (is_kept && fitting < total - done) {
                flow.new_page();
                self.head(flow);
                continue;
            }
            let now = fitting.min(total - done);
            for ((lines, cell), &(left, _)) in cells.iter().zip(row).zip(&self.columns) {
                let top = flow.top() + PADDING;
                let mut left = left;
                if let Some(mark) = cell.mark {
                    if done == 0 {
                        let shapes = mark_shapes(mark, left, top + 1.8, MARK, false);
                        shapes.into_iter().for_each(|shape| flow.draw(shape));
                    }
                    left += MARK_ROOM;
                }
                for (line, at) in lines.iter().skip(done).take(now).zip(1..) {
                    let base = top + at as f32 * LEADING - 3.0;
                    flow.draw(text(left, base, SIZE, Weight::Regular, TEXT, line));
                }
            }
            done += now;
            flow.skip(height(now));
            flow.draw(rule(flow.top(), MARGIN, WIDTH - MARGIN, LINE, 0.4));
        }
    }
}
