//! How a JSON value differs from what is expected of it, in words.

use serde_json::Value;

/// How many characters of a value are shown.
const SHOWN: usize = 120;

/// Compares a value with a part of what it should be: each expected member must be there and fit, and further
/// members do not matter. Arrays have the same number of elements. An expected `null` fits what is absent.
pub(crate) fn differences(expected: &Value, found: &Value) -> Vec<String> {
    let mut differences = Vec::new();
    compare(expected, Some(found), "body", &mut differences);
    differences
}

fn compare(expected: &Value, found: Option<&Value>, path: &str, differences: &mut Vec<String>) {
    match (expected, found) {
        (Value::Null, None) => {}
        (Value::Object(expected), Some(Value::Object(found))) => {
            for (name, expected) in expected {
                compare(expected, found.get(name), &format!("{path}.{name}"), differences);
            }
        }
        (Value::Array(expected), Some(Value::Array(found))) => {
            if expected.len() != found.len() {
                let (expected, found) = (expected.len(), found.len());
                differences.push(format!("{path}: expected {expected} elements, found {found}"));
            }
            for (index, (expected, found)) in expected.iter().zip(found).enumerate() {
                compare(expected, Some(found), &format!("{path}[{index}]"), differences);
            }
        }
        (expected, Some(found)) if is_equal(expected, found) => {}
        (expected, found) => {
            // Tones may be a PIN, and a failed test is printed in public places.
            let difference = if path.to_ascii_lowercase().contains("tone") {
                match found {
                    Some(_) => "expected another value, which is not shown".to_owned(),
                    None => "expected a value, found nothing".to_owned(),
                }
            } else {
                let found = found.map_or_else(|| "nothing".to_owned(), shown);
                format!("expected {}, found {found}", shown(expected))
            };
            differences.push(format!("{path}: {difference}"));
        }
    }
}

fn is_equal(expected: &Value, found: &Value) -> bool {
    match (expected.as_f64(), found.as_f64()) {
        // 1 and 1.0 are the same number.
        (Some(expected), Some(found)) => expected.to_bits() == found.to_bits(),
        _ => expected == found,
    }
}

fn shown(value: &Value) -> String {
    // Tones may be in them.
    match value {
        Value::Array(_) => return "an array".to_owned(),
        Value::Object(_) => return "an object".to_owned(),
        _ => {}
    }
    let text = value.to_string();
    match text.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_part_of_a_value_fits() {
        let found = json!({ "a": { "b": [1, { "c": "x", "d": 2 }] }, "e": null });
        for expected in [
            json!({}),
            json!({ "a": {} }),
            json!({ "a": { "b": [1.0, { "d": 2 }] } }),
            json!({ "e": null, "f": null }),
        ] {
            assert_eq!(differences(&expected, &found), [""; 0], "{expected}");
        }
    }

    #[test]
    fn each_difference_is_named_by_its_member() {
        let found = json!({
            "playSources": [{ "text": { "text": "Helo" } }],
            "loop": false,
            "tones": ["one", "two"],
        });
        for (expected, difference) in [
            (json!([]), "body: expected an array, found an object"),
            (
                json!({ "playSources": [{ "text": { "text": "Hello" } }] }),
                r#"body.playSources[0].text.text: expected "Hello", found "Helo""#,
            ),
            (json!({ "playSources": [{}, {}] }), "body.playSources: expected 2 elements, found 1"),
            (json!({ "loop": true }), "body.loop: expected true, found false"),
            (json!({ "loop": null }), "body.loop: expected null, found false"),
            (json!({ "voice": "a" }), r#"body.voice: expected "a", found nothing"#),
            (
                json!({ "tones": ["one", "three"] }),
                "body.tones[1]: expected another value, which is not shown",
            ),
        ] {
            let differences = differences(&expected, &found);
            assert!(
                matches!(&differences[..], [only] if only.starts_with(difference)),
                "{differences:?}"
            );
        }
    }
}
