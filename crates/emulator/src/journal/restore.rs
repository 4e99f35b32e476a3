//! Puts secrets back into an event that a person has edited: they have edited what the journal shows, which has none.

use serde_json::Value;

use crate::journal::redact::{REDACTED, redact};

/// Puts the secrets of the original back wherever the text of the journal was not edited. An object stands for an
/// array of one element, because most events are posted as such an array.
///
/// # Errors
///
/// The path of a redacted text that has no original in its place.
pub(crate) fn restore(edited: Value, original: &Value) -> Result<Value, String> {
    let edited = match original {
        Value::Array(_) if edited.is_object() => Value::Array(vec![edited]),
        _ => edited,
    };
    let mut shown = original.clone();
    redact(&mut shown);
    restored(edited, Some((original, &shown)), "body")
}

fn restored(edited: Value, place: Option<(&Value, &Value)>, path: &str) -> Result<Value, String> {
    if let Some((original, shown)) = place
        && edited == *shown
    {
        return Ok(original.clone());
    }
    match edited {
        Value::Object(members) => {
            let member = |(name, value): (String, Value)| {
                let place =
                    place.and_then(|(one, other)| Some((one.get(&name)?, other.get(&name)?)));
                let value = restored(value, place, &format!("{path}.{name}"))?;
                Ok((name, value))
            };
            Ok(Value::Object(members.into_iter().map(member).collect::<Result<_, String>>()?))
        }
        Value::Array(elements) => {
            let element = |(index, value)| {
                let place =
                    place.and_then(|(one, other)| Some((one.get(index)?, other.get(index)?)));
                restored(value, place, &format!("{path}[{index}]"))
            };
            let elements = elements.into_iter().enumerate().map(element);
            Ok(Value::Array(elements.collect::<Result<_, String>>()?))
        }
        Value::String(text) if text.contains(REDACTED) => Err(path.to_owned()),
        other => Ok(other),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn secrets_come_back_where_nothing_was_edited() {
        let original = json!([{ "type": "a", "data": { "token": "s3cret", "uri": "http://a/?b=s3cret", "n": [1] } }]);
        let edited = json!({
            "type": "b",
            "data": { "token": "[redacted]", "uri": "http://a/?b=[redacted]", "n": [1, 2], "more": true },
        });
        let expected = json!([{
            "type": "b",
            "data": { "token": "s3cret", "uri": "http://a/?b=s3cret", "n": [1, 2], "more": true },
        }]);
        assert_eq!(restore(edited, &original), Ok(expected));
        // An event may be no array, and an edited one may be what it likes.
        assert_eq!(
            restore(json!({ "token": "mine" }), &original[0]["data"]),
            Ok(json!({ "token": "mine" }))
        );
    }

    #[test]
    fn what_is_redacted_and_has_no_original_is_named() {
        let original = json!([{ "data": { "uri": "http://a/?b=s3cret" } }]);
        for (edited, path) in [
            (json!({ "data": { "uri": "http://other/?b=[redacted]" } }), "body[0].data.uri"),
            (json!({ "token": "[redacted]" }), "body[0].token"),
            (json!([{}, { "data": { "uri": "http://a/?b=[redacted]" } }]), "body[1].data.uri"),
        ] {
            assert_eq!(restore(edited, &original), Err(path.to_owned()));
        }
    }
}
