//! URIs among the members of the generated types.
//!
//! The query of a URI may be a secret: the key of a webhook, the signature of a storage link. So `Debug`
//! does not show it.

use std::fmt;

use crate::value::text;

/// A URI as a member of a request has it, required or optional.
pub(crate) trait Uri: Sized {
    /// The URI without what copying adds to its ends.
    fn into_sendable(self) -> Result<Self, String>;
}

impl Uri for String {
    fn into_sendable(self) -> Result<Self, String> {
        text::unquoted(&self).map(str::to_owned).map_err(|quoted| quoted.to_string())
    }
}

impl Uri for Option<String> {
    fn into_sendable(self) -> Result<Self, String> {
        self.map(Uri::into_sendable).transpose()
    }
}

/// Shows a URI without user information, query and fragment.
pub(crate) struct WithoutQuery<'a, T: ?Sized>(pub(crate) &'a T);

impl fmt::Debug for WithoutQuery<'_, str> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (shown, query) = match self.0.find(['?', '#']) {
            Some(at) => (&self.0[..at], &self.0[at..=at]),
            None => (self.0, ""),
        };
        let (scheme, rest) = match shown.split_once("//") {
            Some((scheme, rest)) => (format!("{scheme}//"), rest),
            None => (String::new(), shown),
        };
        let host = rest.find('/').unwrap_or(rest.len());
        let (user, rest) = match rest[..host].rfind('@') {
            Some(at) => ("…@", &rest[at + 1..]),
            None => ("", rest),
        };
        let hidden = if query.is_empty() { "" } else { "…" };
        write!(f, "{:?}", format_args!("{scheme}{user}{rest}{query}{hidden}").to_string())
    }
}

impl fmt::Debug for WithoutQuery<'_, String> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        WithoutQuery(self.0.as_str()).fmt(f)
    }
}

impl<T> fmt::Debug for WithoutQuery<'_, Option<T>>
where
    for<'a> WithoutQuery<'a, T>: fmt::Debug,
{
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.as_ref().map(WithoutQuery).fmt(f)
    }
}

/// A member of a builder.
impl<T> fmt::Debug for WithoutQuery<'_, Result<T, String>>
where
    for<'a> WithoutQuery<'a, T>: fmt::Debug,
{
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.as_ref().map(WithoutQuery).fmt(f)
    }
}
