//! Tables over pages: the head comes again, and a row that is taller than a page goes on.

use super::flow::Flow;
use super::page::{MARGIN, ROOM, WIDTH, rule, text};
use super::wrap::{widest, wrapped};
use crate::document::palette::{BORDER, FAINT, LINE, TEXT};
use crate::document::{Cell, Table, Weight, mark_shapes};

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
    if flow.left() < 60.0 {
        flow.new_page();
    }
    placed.head(flow);
    for row in &table.rows {
        placed.row(flow, row);
    }
    flow.skip(10.0);
}

/// Shares of the width, but never so narrow that the longest word of the head is broken.
fn columns(table: &Table) -> Vec<(f32, f32)> {
    let total: f32 = table.columns.iter().map(|column| column.share).sum();
    let least = |head: &str| {
        let words: Vec<String> = head.split(' ').map(str::to_owned).collect();
        widest(&words, HEAD_SIZE, Weight::SemiBold) + GAP
    };
    let mut widths: Vec<f32> = table
        .columns
        .iter()
        .map(|column| (ROOM * column.share / total).max(least(&column.head)))
        .collect();
    let over = ROOM / widths.iter().sum::<f32>();
    let mut left = MARGIN;
    for width in &mut widths {
        *width *= over;
    }
    let place = |width: f32| {
        let begin = left;
        left += width;
        (begin, width - GAP)
    };
    widths.into_iter().map(place).collect()
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
