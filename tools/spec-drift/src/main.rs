//! Compares the fragment with the service's own document of any version.
//!
//! `--help` tells how. Each form of document is read into one model (`openapi.rs`, `facts.rs`); the
//! models are compared (`compare.rs`), and what differs is printed (`print.rs`).

mod compare;
mod document;
mod facts;
mod model;
mod openapi;
mod print;
mod schema;

use std::collections::HashSet;
use std::ffi::OsString;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use lexopt::prelude::{Long, Short, ValueExt as _};

use compare::compare;
use document::{Documents, Form, Unusable};
use model::Api;
use print::{Outcome, Side};

const HELP: &str = "\
Compare the fragment with a document of the service, structurally.

Usage: spec_drift [OPTIONS] FILE [COMMON]

FILE is the service's Swagger 2.0 document, an OpenAPI 3.0 document, or one in the facts form.
COMMON, if given, stands for every other document that FILE refers to; without it they are looked
for where FILE says.

Added is what FILE has and the fragment has not; removed, what the fragment has and FILE has not.
Of a Swagger document, the operations CallMedia_…, what they refer to and the events are compared.
Descriptions are not.

Options:
  --fragment FILE  compare this one [spec/call-media.json]
  --format FORMAT  table, json, or lines: one difference in each, as --accept reads them [table]
  --accept FILE    leave out the differences that are lines of this file; # starts a comment
  --help           this text

Exit code: 0 when they are equal, 1 when they differ, 2 when one of them cannot be read.";

/// What the program prints, where, and its exit code.
pub(crate) enum Printed {
    Out(String, u8),
    Error(String),
}

fn main() -> ExitCode {
    match run(std::env::args_os().skip(1)) {
        Printed::Out(text, code) => match std::io::stdout().write_all(text.as_bytes()) {
            Ok(()) => ExitCode::from(code),
            Err(error) => fail(&format!("the output: {error}")),
        },
        Printed::Error(error) => fail(&error),
    }
}

fn fail(error: &str) -> ExitCode {
    eprintln!("spec_drift: {error}");
    ExitCode::from(2)
}

pub(crate) fn run(arguments: impl IntoIterator<Item = OsString>) -> Printed {
    let arguments = match Arguments::parse(lexopt::Parser::from_args(arguments)) {
        Ok(Some(arguments)) => arguments,
        Ok(None) => return Printed::Out(format!("{HELP}\n"), 0),
        Err(error) => return Printed::Error(format!("{error} (--help explains)")),
    };
    match outcome(&arguments) {
        Ok(outcome) => {
            let text = match arguments.format {
                Format::Table => outcome.table(),
                Format::Json => outcome.json(),
                Format::Lines => outcome.lines(),
            };
            Printed::Out(text, u8::from(!outcome.differences.is_empty()))
        }
        Err(error) => Printed::Error(error.to_string()),
    }
}

fn outcome(arguments: &Arguments) -> Result<Outcome<'_>, Unusable> {
    let accepted = match &arguments.accept {
        Some(file) => accepted(file)?,
        None => HashSet::new(),
    };
    let fragment = read(&arguments.fragment, None, None)?;
    let document = read(&arguments.file, arguments.common.as_deref(), Some(&fragment))?;
    let side =
        |file, api: &Api| Side { file, form: api.form.clone(), version: api.version.clone() };
    let (ours, theirs) =
        (side(arguments.fragment.as_path(), &fragment), side(arguments.file.as_path(), &document));
    let all = compare(&fragment, document);
    let found = all.len();
    let differences: Vec<_> =
        all.into_iter().filter(|one| !accepted.contains(&one.to_string())).collect();
    let accepted = found - differences.len();
    Ok(Outcome { fragment: ours, document: theirs, differences, accepted })
}

fn read(file: &Path, common: Option<&Path>, fragment: Option<&Api>) -> Result<Api, Unusable> {
    let documents = Documents::new(common.map(Path::to_owned));
    let root = documents.open(file)?;
    match root.form() {
        Form::OpenApi | Form::Swagger => openapi::read(&documents, &root, fragment),
        Form::Facts => facts::read(&documents, &root),
        Form::Other => Err(root.unusable(
            "expected `openapi` 3.0, `swagger` 2.0, or `api_version` and `operations`, found none",
        )),
    }
}

fn accepted(file: &Path) -> Result<HashSet<String>, Unusable> {
    let text = std::fs::read_to_string(file).map_err(|error| Unusable::file(file, error))?;
    let lines =
        text.lines().map(|line| line.split_once(" #").map_or(line, |(line, _)| line).trim());
    Ok(lines.filter(|line| !line.is_empty() && !line.starts_with('#')).map(str::to_owned).collect())
}

#[derive(Clone, Copy)]
enum Format {
    Table,
    Json,
    Lines,
}

struct Arguments {
    fragment: PathBuf,
    file: PathBuf,
    common: Option<PathBuf>,
    accept: Option<PathBuf>,
    format: Format,
}

impl Arguments {
    /// What the command line says; `None` when it asks for help.
    fn parse(mut parser: lexopt::Parser) -> Result<Option<Self>, lexopt::Error> {
        let mut fragment = PathBuf::from("spec/call-media.json");
        let (mut files, mut accept, mut format) = (Vec::new(), None, Format::Table);
        while let Some(argument) = parser.next()? {
            match argument {
                Long("help") | Short('h') => return Ok(None),
                Long("fragment") => fragment = parser.value()?.into(),
                Long("accept") => accept = Some(parser.value()?.into()),
                Long("format") => {
                    format = parser.value()?.parse_with(|name| match name {
                        "table" => Ok(Format::Table),
                        "json" => Ok(Format::Json),
                        "lines" => Ok(Format::Lines),
                        _ => Err("expected table, json or lines"),
                    })?;
                }
                lexopt::Arg::Value(file) if files.len() < 2 => files.push(PathBuf::from(file)),
                other => return Err(other.unexpected()),
            }
        }
        let mut files = files.into_iter();
        let file = files.next().ok_or("FILE is missing")?;
        Ok(Some(Self { fragment, file, common: files.next(), accept, format }))
    }
}
