//! JSON files, places in them, and the references from one place to another.

use std::cell::RefCell;
use std::collections::{HashMap, HashSet};
use std::fmt;
use std::path::{Path, PathBuf};

use percent_encoding::percent_decode_str;
use serde_json::Value;

/// Why a document cannot be compared: the file, the JSON pointer, and what is wrong there.
#[derive(Debug)]
pub(crate) struct Unusable(String);

pub(crate) type Result<T> = std::result::Result<T, Unusable>;

impl Unusable {
    pub(crate) fn file(file: &Path, problem: impl fmt::Display) -> Self {
        Self(format!("{}: {problem}", file.display()))
    }
}

impl fmt::Display for Unusable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// How a document says what it says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    OpenApi,
    Swagger,
    Facts,
    /// None of them; others may refer into it.
    Other,
}

/// Lives as long as the program, which reads a few documents and ends.
struct Document {
    /// As the user knows it.
    file: PathBuf,
    /// The same for each way to write the path.
    identity: PathBuf,
    root: Value,
}

/// The documents that were opened, each once.
pub(crate) struct Documents {
    /// Stands for every other document that one refers to.
    common: Option<PathBuf>,
    opened: RefCell<HashMap<PathBuf, &'static Document>>,
}

impl Documents {
    pub(crate) fn new(common: Option<PathBuf>) -> Self {
        Self { common, opened: RefCell::default() }
    }

    /// The root of a document.
    pub(crate) fn open(&self, file: &Path) -> Result<At> {
        let unreadable = |error: std::io::Error| Unusable::file(file, error);
        let identity = file.canonicalize().map_err(unreadable)?;
        if let Some(document) = self.opened.borrow().get(&identity) {
            return Ok(document.top());
        }
        let bytes = std::fs::read(&identity).map_err(unreadable)?;
        // Some editors put a byte order mark in front.
        let text = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&bytes);
        let root = serde_json::from_slice(text).map_err(|error| Unusable::file(file, error))?;
        let document = Document { file: file.to_owned(), identity: identity.clone(), root };
        let document: &'static Document = Box::leak(Box::new(document));
        self.opened.borrow_mut().insert(identity, document);
        Ok(document.top())
    }

    /// The roots of the documents in a directory, in the order of their names; or of one document.
    pub(crate) fn open_all(&self, path: &Path) -> Result<Vec<At>> {
        if !path.is_dir() {
            return Ok(vec![self.open(path)?]);
        }
        let unreadable = |error: std::io::Error| Unusable::file(path, error);
        let entries = std::fs::read_dir(path).map_err(unreadable)?;
        let mut files = Vec::new();
        for entry in entries {
            let file = entry.map_err(unreadable)?.path();
            if file.extension().is_some_and(|extension| extension == "json") {
                files.push(file);
            }
        }
        files.sort();
        if files.is_empty() {
            return Err(Unusable::file(path, "expected JSON documents in it, found none"));
        }
        files.iter().map(|file| self.open(file)).collect()
    }

    /// What a place refers to, over however many references.
    pub(crate) fn follow(&self, mut at: At) -> Result<At> {
        let mut passed = HashSet::new();
        while let Some(reference) = at.get("$ref") {
            if !passed.insert(reference.identity()) {
                return Err(reference.unusable("the references lead back to where they began"));
            }
            at = self.target(&reference)?;
        }
        Ok(at)
    }

    /// What the text at this place refers to: `#/…`, `other.json#/…`, or a name among facts.
    pub(crate) fn target(&self, reference: &At) -> Result<At> {
        let text = reference.text()?;
        if reference.root().form() == Form::Facts {
            let name = text.replace('~', "~0").replace('/', "~1");
            return reference.root().descend(&format!("/schemas/{name}"), reference);
        }
        let (file, pointer) = text.split_once('#').unwrap_or((text, ""));
        let pointer = percent_decode_str(pointer)
            .decode_utf8()
            .map_err(|_| reference.unusable(format!("{text:?} is not text once decoded")))?;
        let root = match (file, &self.common) {
            ("", _) => reference.root(),
            (_, Some(common)) => self.open(common)?,
            (file, None) => {
                let beside = reference.document.file.parent().unwrap_or(Path::new("")).join(file);
                self.open(&beside).map_err(|error| {
                    reference.unusable(format!(
                        "it refers to {error}; give that document as the second argument"
                    ))
                })?
            }
        };
        root.descend(&pointer, reference)
    }
}

impl Document {
    fn top(&'static self) -> At {
        At { document: self, value: &self.root, pointer: String::new() }
    }
}

/// A place in a document.
#[derive(Clone)]
pub(crate) struct At {
    document: &'static Document,
    value: &'static Value,
    pointer: String,
}

impl At {
    pub(crate) fn value(&self) -> &'static Value {
        self.value
    }

    /// A member; one that is `null` is as good as absent.
    pub(crate) fn get(&self, member: &str) -> Option<At> {
        let value = self.value.get(member).filter(|value| !value.is_null())?;
        Some(self.below(member, value))
    }

    pub(crate) fn text(&self) -> Result<&'static str> {
        self.value.as_str().ok_or_else(|| self.expected("a string"))
    }

    pub(crate) fn text_of(&self, member: &str) -> Result<Option<String>> {
        self.get(member).map(|at| at.text().map(str::to_owned)).transpose()
    }

    /// A member that is true or false; absent, it is false.
    pub(crate) fn flag(&self, member: &str) -> Result<bool> {
        match self.get(member) {
            None => Ok(false),
            Some(at) => at.value().as_bool().ok_or_else(|| at.expected("true or false")),
        }
    }

    /// The members of an object that is a member; absent, it has none.
    pub(crate) fn members_of(&self, member: &str) -> Result<Vec<(String, At)>> {
        self.get(member).map_or(Ok(Vec::new()), |at| at.members())
    }

    pub(crate) fn members(&self) -> Result<Vec<(String, At)>> {
        let object = self.value.as_object().ok_or_else(|| self.expected("an object"))?;
        Ok(object.iter().map(|(name, value)| (name.clone(), self.below(name, value))).collect())
    }

    /// The items of an array that is a member; absent, it has none.
    pub(crate) fn items_of(&self, member: &str) -> Result<Vec<At>> {
        let Some(at) = self.get(member) else { return Ok(Vec::new()) };
        let array = at.value.as_array().ok_or_else(|| at.expected("an array"))?;
        let items = array.iter().enumerate();
        Ok(items.map(|(index, value)| at.below(&index.to_string(), value)).collect())
    }

    pub(crate) fn root(&self) -> At {
        self.document.top()
    }

    pub(crate) fn form(&self) -> Form {
        let root = &self.document.root;
        let says =
            |member, start| root[member].as_str().is_some_and(|text: &str| text.starts_with(start));
        if says("openapi", "3.0") {
            Form::OpenApi
        } else if says("swagger", "2.0") {
            Form::Swagger
        } else if root.get("api_version").is_some() && root.get("operations").is_some() {
            Form::Facts
        } else {
            Form::Other
        }
    }

    /// The last part of the pointer: what the place is called.
    pub(crate) fn name(&self) -> String {
        let last = self.pointer.rsplit('/').next().unwrap_or_default();
        last.replace("~1", "/").replace("~0", "~")
    }

    /// The same for the same place, and for no other.
    pub(crate) fn identity(&self) -> (PathBuf, String) {
        (self.document.identity.clone(), self.pointer.clone())
    }

    pub(crate) fn unusable(&self, problem: impl fmt::Display) -> Unusable {
        Unusable(format!("{self}: {problem}"))
    }

    fn expected(&self, what: &str) -> Unusable {
        let found = match self.value {
            Value::Null => "null",
            Value::Bool(_) => "true or false",
            Value::Number(_) => "a number",
            Value::String(_) => "a string",
            Value::Array(_) => "an array",
            Value::Object(_) => "an object",
        };
        self.unusable(format!("expected {what}, found {found}"))
    }

    fn below(&self, member: &str, value: &'static Value) -> At {
        let step = member.replace('~', "~0").replace('/', "~1");
        At { document: self.document, value, pointer: format!("{}/{step}", self.pointer) }
    }

    /// The place that a reference names in this document.
    fn descend(&self, pointer: &str, reference: &At) -> Result<At> {
        let document = self.document;
        match document.root.pointer(pointer) {
            Some(value) => Ok(At { document, value, pointer: pointer.to_owned() }),
            None => Err(reference.unusable(format!(
                "it refers to {}#{pointer}, and nothing is there",
                document.file.display()
            ))),
        }
    }
}

impl fmt::Display for At {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}#{}", self.document.file.display(), self.pointer)
    }
}
