//! What the journal does not keep: secrets.

use serde_json::Value;

pub(crate) const REDACTED: &str = "[redacted]";

/// The ends of the names of members that are secrets, in lower case.
const SECRETS: &[&str] =
    &["incomingcallcontext", "token", "authorization", "key", "secret", "password"];

/// Replaces the secrets in a body: members by their names, and in URLs the user and what the query contains.
pub(crate) fn redact(body: &mut Value) {
    match body {
        Value::Object(members) => {
            for (name, value) in members {
                let name = name.to_ascii_lowercase();
                match value {
                    Value::Null => {}
                    _ if SECRETS.iter().any(|secret| name.ends_with(secret)) => {
                        *value = REDACTED.into();
                    }
                    Value::String(url) if name.ends_with("uri") || name.ends_with("url") => {
                        *url = shown(url);
                    }
                    value => redact(value),
                }
            }
        }
        Value::Array(elements) => elements.iter_mut().for_each(redact),
        _ => {}
    }
}

/// A URL without the user and the values in the query: they may be secrets.
pub(crate) fn shown(url: &str) -> String {
    let url = url.split_once('#').map_or(url, |(url, _)| url);
    let (before, query) =
        url.split_once('?').map_or((url, None), |(url, query)| (url, Some(query)));
    let mut shown = match before.split_once("://") {
        Some((scheme, rest)) => {
            let end = rest.find('/').unwrap_or(rest.len());
            let (authority, path) = rest.split_at(end);
            let host = authority.rsplit_once('@').map_or(authority, |(_, host)| host);
            format!("{scheme}://{host}{path}")
        }
        None => before.to_owned(),
    };
    for (index, parameter) in query.iter().flat_map(|query| query.split('&')).enumerate() {
        shown.push(if index == 0 { '?' } else { '&' });
        match parameter.split_once('=') {
            Some((name, _)) => {
                shown.push_str(name);
                shown.push('=');
                shown.push_str(REDACTED);
            }
            None if parameter.is_empty() => {}
            None => shown.push_str(REDACTED),
        }
    }
    shown
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn secrets_are_replaced_and_tones_are_not() {
        let mut body = json!({
            "incomingCallContext": "s3cret",
            "callbackUri": "https://me:s3cret@contoso.com:8443/a?code=s3cret&s3cret&b=#s3cret",
            "nested": [{ "accessToken": { "token": "s3cret" }, "file": { "uri": "a?sig=s3cret" } }],
            "sipHeaders": { "X-Api-Key": "s3cret", "User-To-User": "order 7" },
            "tones": ["one", "pound"],
            "text": "what?",
            "token": null,
        });
        redact(&mut body);
        assert_eq!(
            body,
            json!({
                "incomingCallContext": "[redacted]",
                "callbackUri":
                    "https://contoso.com:8443/a?code=[redacted]&[redacted]&b=[redacted]",
                "nested": [{ "accessToken": "[redacted]", "file": { "uri": "a?sig=[redacted]" } }],
                "sipHeaders": { "X-Api-Key": "[redacted]", "User-To-User": "order 7" },
                "tones": ["one", "pound"],
                "text": "what?",
                "token": null,
            })
        );
    }
}
