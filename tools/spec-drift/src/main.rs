//! Compares the fragments in `spec/` with the service's own document of any version.
//!
//! `--help` says how. Each form of document is read into one model (`openapi.rs`, `facts.rs`); the
//! models are compared (`compare.rs`), and the differences are printed (`print.rs`).

mod compare;
mod document;
mod facts;
mod model;
mod openapi;
mod print;
mod schema;

use std::collections::HashSet;
use std::ffi::OsString;
use std::io::{ErrorKind, Write as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use lexopt::prelude::{Long, Short, ValueExt as _};

use compare::compare;
use document::{Documents, Form, Unusable};
use model::Api;
use print::{Outcome, Side};

const HELP: &str = "\
Compare the fragments in spec/ with a document of the service, structurally.

Usage: cargo run -p acs-call-spec-drift -- [OPTIONS] FILE [COMMON]

FILE is the service's Swagger 2.0 document, an OpenAPI 3.0 document or a directory of them, or a
document in the facts form. COMMON, if given, replaces every other document that FILE refers to;
otherwise they are read from where FILE says.

Added is what only FILE has; removed is what only the fragments have. All operations, what they
refer to, and the events are compared, but not descriptions. An operation or event that the fragments
do not have is one difference, without its schemas.

Options:
  --spec PATH      compare these fragments: a directory, or one file [spec]
  --format FORMAT  table, json, or lines: one difference per line, as --accept reads them [table]
  --accept FILE    leave out the differences that are lines of this file; # starts a comment
  --help           show this text

Exit code: 0 if they are equal, 1 if they differ, 2 if one of them cannot be read.";

/// What the program prints, where, and its exit code.
pub(crate) enum Printed {
    Out(String, u8),
    Error(String),
}

fn main() -> ExitCode {
    match run(std::env::args_os().skip(1)) {
        Printed::Out(text, code) => match std::io::stdout().write_all(text.as_bytes()) {
            Ok(()) => ExitCode::from(code),
            // Nobody reads the rest, as in `… | head -1`.
            Err(error) if error.kind() == ErrorKind::BrokenPipe => ExitCode::from(code),
            Err(error) => fail(&format!("the output: {error}")),
        },
        Printed::Error(error) => fail(&error),
    }
}

fn fail(error: &str) -> ExitCode {
    let _ = writeln!(std::io::stderr().lock(), "spec-drift: {error}");
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
    let spec = read(&arguments.spec, None, None)?;
    let document = read(&arguments.file, arguments.common.as_deref(), Some(&spec))?;
    let side =
        |file, api: &Api| Side { file, form: api.form.clone(), version: api.version.clone() };
    let (ours, theirs) =
        (side(arguments.spec.as_path(), &spec), side(arguments.file.as_path(), &document));
    let all = compare(&spec, document);
    let found = all.len();
    let differences: Vec<_> =
        all.into_iter().filter(|one| !accepted.contains(&one.to_string())).collect();
    let accepted = found - differences.len();
    Ok(Outcome { spec: ours, document: theirs, differences, accepted })
}

fn read(path: &Path, common: Option<&Path>, spec: Option<&Api>) -> Result<Api, Unusable> {
    let documents = Documents::new(common.map(Path::to_owned));
    let roots = documents.open_all(path)?;
    // There is one at least.
    let mut forms = roots.iter().map(|root| (root, root.form()));
    match forms.next() {
        Some((first, Form::OpenApi)) => match forms.find(|(_, form)| *form != Form::OpenApi) {
            Some((other, _)) => Err(other.unusable("expected `openapi` 3.0, found none")),
            None => openapi::read(&documents, first, &roots, spec),
        },
        Some((first, Form::Swagger)) => openapi::read(&documents, first, &roots, spec),
        Some((first, Form::Facts)) => facts::read(&documents, first, spec),
        Some((first, Form::Other)) => Err(first.unusable(
            "expected `openapi` 3.0, `swagger` 2.0, or `api_version` and `operations`, found none",
        )),
        None => Err(Unusable::file(path, "expected a document, found none")),
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
    spec: PathBuf,
    file: PathBuf,
    common: Option<PathBuf>,
    accept: Option<PathBuf>,
    format: Format,
}

impl Arguments {
    /// The command line; `None` if it asks for help.
    fn parse(mut parser: lexopt::Parser) -> Result<Option<Self>, lexopt::Error> {
        let mut spec = PathBuf::from("spec");
        let (mut files, mut accept, mut format) = (Vec::new(), None, Format::Table);
        while let Some(argument) = parser.next()? {
            match argument {
                Long("help") | Short('h') => return Ok(None),
                Long("spec") => spec = parser.value()?.into(),
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
        Ok(Some(Self { spec, file, common: files.next(), accept, format }))
    }
}
