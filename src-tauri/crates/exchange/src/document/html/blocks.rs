//! The parts of a document as elements.

use super::svg::{mark, picture};
use super::text::escaped;
use crate::document::{Block, Table};

pub fn block(out: &mut String, block: &Block) {
    match block {
        Block::Heading { level, text } => {
            let level = (*level).clamp(1, 3);
            out.push_str(&format!("<h{level}>{}</h{level}>\n", escaped(text)));
        }
        Block::Paragraph(text) => out.push_str(&format!("<p>{}</p>\n", escaped(text))),
        Block::Facts(facts) => {
            out.push_str("<dl>\n");
            for (label, value) in facts {
                let (label, value) = (escaped(label), escaped(value));
                out.push_str(&format!("<div><dt>{label}</dt><dd>{value}</dd></div>\n"));
            }
            out.push_str("</dl>\n");
        }
        Block::Table(one) => table(out, one),
        Block::Picture(one) => {
            out.push_str("<figure>\n");
            picture(out, one);
            out.push_str("</figure>\n");
        }
    }
}

fn table(out: &mut String, table: &Table) {
    let total: f32 = table.columns.iter().map(|column| column.share).sum();
    out.push_str("<table>\n<colgroup>");
    for column in &table.columns {
        let percent = column.share * 100.0 / total;
        out.push_str(&format!("<col style=\"width:{percent:.1}%\">"));
    }
    out.push_str("</colgroup>\n<thead><tr>");
    for column in &table.columns {
        out.push_str(&format!("<th scope=\"col\">{}</th>", escaped(&column.head)));
    }
    out.push_str("</tr></thead>\n<tbody>\n");
    for row in &table.rows {
        out.push_str("<tr>");
        for cell in row {
            out.push_str("<td>");
            if let Some(one) = cell.mark {
                mark(out, one);
            }
            out.push_str(&format!("{}</td>", escaped(&cell.text)));
        }
        out.push_str("</tr>\n");
    }
    out.push_str("</tbody>\n</table>\n");
}
