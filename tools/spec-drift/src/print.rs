//! Prints the differences: for people, for programs, and for the next run.

use std::fmt::Write as _;
use std::path::Path;

use serde_json::{Value, json};

use super::compare::{Change, Difference};

/// What was compared.
pub(crate) struct Side<'a> {
    pub(crate) file: &'a Path,
    pub(crate) form: String,
    pub(crate) version: String,
}

pub(crate) struct Outcome<'a> {
    pub(crate) spec: Side<'a>,
    pub(crate) document: Side<'a>,
    pub(crate) differences: Vec<Difference>,
    /// How many more there are that were accepted.
    pub(crate) accepted: usize,
}

impl Outcome<'_> {
    pub(crate) fn table(&self) -> String {
        let mut text = format!(
            "fragments {}\ndocument  {}\n\n",
            describe(&self.spec),
            describe(&self.document)
        );
        if !self.differences.is_empty() {
            let width = |column: fn(&Difference) -> &str, title: &str| {
                let widths = self.differences.iter().map(|row| column(row).chars().count());
                widths.max().unwrap_or_default().max(title.len())
            };
            let (what, place) = (width(|row| &row.what, "WHAT"), width(|row| &row.place, "PLACE"));
            let mut line = |change: &str, a: &str, b: &str, detail: &str| {
                let line = format!("{change:<7}  {a:<what$}  {b:<place$}  {detail}");
                text.push_str(line.trim_end());
                text.push('\n');
            };
            line("CHANGE", "WHAT", "PLACE", "DETAIL");
            for row in &self.differences {
                line(&row.change.to_string(), &row.what, &row.place, &row.detail());
            }
            text.push('\n');
        }
        let _ = writeln!(text, "{}", self.summary());
        text
    }

    pub(crate) fn json(&self) -> String {
        let side = |side: &Side<'_>| json!({ "file": side.file.to_string_lossy(), "form": side.form, "version": side.version });
        let differences: Vec<Value> = self
            .differences
            .iter()
            .map(|difference| {
                json!({
                    "change": difference.change.to_string(),
                    "what": difference.what,
                    "place": difference.place,
                    "spec": difference.spec,
                    "document": difference.document,
                })
            })
            .collect();
        let whole = json!({
            "spec": side(&self.spec),
            "document": side(&self.document),
            "differences": differences,
            "added": self.count(Change::Added),
            "removed": self.count(Change::Removed),
            "changed": self.count(Change::Changed),
            "accepted": self.accepted,
        });
        format!("{whole:#}\n")
    }

    /// Each difference in a line, as `--accept` reads it.
    pub(crate) fn lines(&self) -> String {
        self.differences.iter().map(|difference| format!("{difference}\n")).collect()
    }

    fn summary(&self) -> String {
        let accepted = match self.accepted {
            0 => String::new(),
            number => format!(", {number} accepted"),
        };
        if self.differences.is_empty() {
            return format!("no difference{accepted}");
        }
        format!(
            "{} added, {} removed, {} changed{accepted}",
            self.count(Change::Added),
            self.count(Change::Removed),
            self.count(Change::Changed),
        )
    }

    fn count(&self, change: Change) -> usize {
        self.differences.iter().filter(|difference| difference.change == change).count()
    }
}

fn describe(side: &Side<'_>) -> String {
    format!("{} ({}, version {})", side.file.display(), side.form, side.version)
}
