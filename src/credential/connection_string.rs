//! Connection strings: `endpoint=https://…/;accesskey=<base64>`.

use crate::credential::access_key::AccessKey;
use crate::send::error::Error;
use crate::value::text;

/// The parts of a connection string.
pub(crate) struct ConnectionString<'a> {
    pub(crate) endpoint: &'a str,
    pub(crate) access_key: AccessKey,
}

impl<'a> ConnectionString<'a> {
    /// Parses `name=value` parts between semicolons, in any order, with names in any case and white space
    /// around both. Parts with other names are ignored. No message contains a value, because any of them may
    /// be the key.
    pub(crate) fn parse(text: &'a str) -> Result<Self, Error> {
        let refused = |problem: String| Error::input(format!("connection string: {problem}"));
        let mut endpoint = None;
        let mut key = None;
        for (index, part) in text.split(';').enumerate() {
            let part = text::trim(part);
            if part.is_empty() {
                continue;
            }
            let (name, value) = part.split_once('=').ok_or_else(|| {
                refused(format!(
                    "part {} has no `=`; expected `endpoint=https://…;accesskey=…`",
                    index + 1
                ))
            })?;
            let name = text::unquoted(name)
                .map_err(|quoted| refused(format!("part {} {quoted}", index + 1)))?;
            let slot = if name.eq_ignore_ascii_case("endpoint") {
                &mut endpoint
            } else if name.eq_ignore_ascii_case("accesskey") {
                &mut key
            } else {
                continue;
            };
            let name = name.to_ascii_lowercase();
            let value = text::unquoted(value)
                .map_err(|quoted| refused(format!("the value of `{name}` {quoted}")))?;
            if slot.replace(value).is_some() {
                return Err(refused(format!("`{name}` appears twice; keep one")));
            }
        }
        let part = |value: Option<&'a str>, name: &str| {
            value.filter(|value| !value.is_empty()).ok_or_else(|| {
                refused(match part_that_hides(text, name) {
                    Some(index) => format!(
                        "`{name}=` is inside of part {index}; it has to be the start of a part, after a \
                         `;` or at the start of the text"
                    ),
                    None => format!(
                        "`{name}` is missing; expected `endpoint=https://…;accesskey=…`, as on the \
                         resource's Keys page"
                    ),
                })
            })
        };
        Ok(Self {
            endpoint: part(endpoint, "endpoint")?,
            access_key: AccessKey::from_base64(part(key, "accesskey")?)?,
        })
    }
}

/// The number of the part that has `name=` in it, but not as its name: with the name of a variable or a
/// quotation mark before it, or because another separator than `;` is before it.
fn part_that_hides(text: &str, name: &str) -> Option<usize> {
    let name = format!("{name}=");
    let hides = |part: &str| {
        let part = text::trim(part).to_ascii_lowercase();
        part.find(&name).is_some_and(|at| at > 0)
    };
    text.split(';').position(hides).map(|index| index + 1)
}
