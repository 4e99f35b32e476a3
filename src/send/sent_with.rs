//! What a request must have again when it is sent again with its pair: its operation context and its
//! callback URI. To the service, a request with others is another request.

use serde::{Deserialize, Deserializer, Serialize};
use url::Url;

/// What a request with a pair was sent with, as far as it is known.
#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct SentWith {
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "known")]
    operation_context: Known,
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "known")]
    operation_callback_uri: Known,
}

/// `None` if it is not known, and `Some(None)` if the request was sent without one.
type Known = Option<Option<String>>;

fn known<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Known, D::Error> {
    Option::deserialize(deserializer).map(Some)
}

impl SentWith {
    /// Both are known.
    pub(crate) fn both(context: Option<&str>, callback_uri: Option<&str>) -> Self {
        Self {
            operation_context: Some(context.map(str::to_owned)),
            operation_callback_uri: Some(callback_uri.map(str::to_owned)),
        }
    }

    /// Only the callback URI is known.
    pub(crate) fn callback_uri(callback_uri: Option<&str>) -> Self {
        Self {
            operation_context: None,
            operation_callback_uri: callback_uri.map(|uri| Some(uri.to_owned())),
        }
    }

    pub(crate) fn is_unknown(&self) -> bool {
        self.operation_context.is_none() && self.operation_callback_uri.is_none()
    }

    pub(crate) fn knows_callback_uri(&self) -> bool {
        self.operation_callback_uri.is_some()
    }

    /// Completes a request that leaves them unset.
    ///
    /// # Errors
    ///
    /// The request has another one. It is not changed.
    pub(crate) fn complete(
        &self,
        context: &mut Option<String>,
        callback_uri: &mut Option<String>,
    ) -> Result<(), String> {
        check("operation_context", &self.operation_context, context, |context| {
            format!("{context:?}")
        })?;
        check("operation_callback_uri", &self.operation_callback_uri, callback_uri, without_query)?;
        let fill = |of_request: &mut Option<String>, known: &Known| {
            if let (None, Some(Some(known))) = (&of_request, known) {
                *of_request = Some(known.clone());
            }
        };
        fill(context, &self.operation_context);
        fill(callback_uri, &self.operation_callback_uri);
        Ok(())
    }
}

fn check(
    member: &str,
    known: &Known,
    found: &Option<String>,
    shown: fn(&str) -> String,
) -> Result<(), String> {
    let (Some(known), Some(found)) = (known, found) else { return Ok(()) };
    if known.as_ref() == Some(found) {
        return Ok(());
    }
    let expected = known.as_deref().map_or_else(|| "none".to_owned(), shown);
    let fix = "leave it unset, or use a new pair for another request";
    Err(format!(
        "{member}: expected {expected}, as in the request that the pair was made for, found {}; {fix}",
        shown(found)
    ))
}

/// The URI without its query, fragment and user, which often contain a secret; nothing of what is no URI.
pub(crate) fn without_query(uri: &str) -> String {
    let Some(uri) = Url::parse(uri).ok().filter(|uri| !uri.cannot_be_a_base()) else {
        return "(not a URI)".to_owned();
    };
    let query = if uri.query().is_some() { "?…" } else { "" };
    format!("{}{}{query}", uri.origin().ascii_serialization(), uri.path())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn completed(
        sent: &SentWith,
        context: Option<&str>,
        uri: Option<&str>,
    ) -> Result<(Option<String>, Option<String>), String> {
        let (mut context, mut uri) = (context.map(str::to_owned), uri.map(str::to_owned));
        sent.complete(&mut context, &mut uri)?;
        Ok((context, uri))
    }

    #[test]
    fn what_is_unset_is_completed_and_what_differs_is_refused() {
        let both = (Some("pin".to_owned()), Some("https://a.example/in".to_owned()));
        let sent = SentWith::both(Some("pin"), Some("https://a.example/in"));
        assert_eq!(completed(&sent, None, None), Ok(both.clone()));
        assert_eq!(completed(&sent, Some("pin"), None), Ok(both));
        let error = completed(&sent, None, Some("https://b.example/in?code=secret")).unwrap_err();
        assert!(
            error.starts_with("operation_callback_uri: expected https://a.example/in, "),
            "{error}"
        );
        assert!(error.contains("found https://b.example/in?…; leave it unset"), "{error}");
        let error = completed(&sent, Some("other"), None).unwrap_err();
        assert!(error.starts_with("operation_context: expected \"pin\", "), "{error}");

        let without = SentWith::both(None, None);
        assert_eq!(completed(&without, None, None), Ok((None, None)));
        let error = completed(&without, Some("pin"), None).unwrap_err();
        assert!(error.starts_with("operation_context: expected none, "), "{error}");
        let unknown = SentWith::default();
        assert_eq!(completed(&unknown, Some("x"), None), Ok((Some("x".to_owned()), None)));
    }
}
