//! Connection strings: `endpoint=https://…/;accesskey=<base64>`.

use crate::credential::access_key::AccessKey;
use crate::send::error::Error;

/// The parts of a connection string.
pub(crate) struct ConnectionString<'a> {
    pub(crate) endpoint: &'a str,
    pub(crate) access_key: AccessKey,
}

impl<'a> ConnectionString<'a> {
    /// Parses `name=value` parts between semicolons, in any order, with names in any case and spaces around
    /// both. Parts with other names are ignored. No message contains a value, because any of them may be the
    /// key.
    pub(crate) fn parse(text: &'a str) -> Result<Self, Error> {
        let mut endpoint = None;
        let mut key = None;
        for (index, part) in text.split(';').enumerate() {
            if part.trim().is_empty() {
                continue;
            }
            let (name, value) = part.split_once('=').ok_or_else(|| {
                Error::input(format!(
                    "connection string: part {} has no `=`; expected \
                     `endpoint=https://…;accesskey=…`",
                    index + 1
                ))
            })?;
            let (name, value) = (name.trim(), value.trim());
            let slot = if name.eq_ignore_ascii_case("endpoint") {
                &mut endpoint
            } else if name.eq_ignore_ascii_case("accesskey") {
                &mut key
            } else {
                continue;
            };
            if slot.replace(value).is_some() {
                return Err(Error::input(format!(
                    "connection string: `{}` appears twice; keep one",
                    name.to_ascii_lowercase()
                )));
            }
        }
        let part = |value: Option<&'a str>, name: &str| {
            value.filter(|value| !value.is_empty()).ok_or_else(|| {
                Error::input(format!(
                    "connection string: `{name}` is missing; expected \
                     `endpoint=https://…;accesskey=…`, as on the resource's Keys page"
                ))
            })
        };
        Ok(Self {
            endpoint: part(endpoint, "endpoint")?,
            access_key: AccessKey::from_base64(part(key, "accesskey")?)?,
        })
    }
}
