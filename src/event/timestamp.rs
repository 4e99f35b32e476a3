//! The times of events, for comparison with each other and with the date of an answer.

use std::time::{Duration, SystemTime};

/// Reads an [RFC 3339] timestamp with an offset, as events have it; `None` if it is not one.
///
/// [RFC 3339]: https://www.rfc-editor.org/rfc/rfc3339
pub(crate) fn parse(text: &str) -> Option<SystemTime> {
    if let Ok(time) = humantime::parse_rfc3339(text) {
        return Some(time);
    }
    let (local, offset) = text.split_at_checked(text.len().checked_sub("+00:00".len())?)?;
    let local = humantime::parse_rfc3339(&format!("{local}Z")).ok()?;
    let (hours, minutes) = offset.get(1..)?.split_once(':')?;
    let minutes = hours.parse::<u64>().ok()? * 60 + minutes.parse::<u64>().ok()?;
    let offset_length = Duration::from_secs(minutes * 60);
    match offset.get(..1)? {
        "+" => local.checked_sub(offset_length),
        "-" => local.checked_add(offset_length),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_timestamp_is_read_with_any_offset_and_precision() {
        let second = SystemTime::UNIX_EPOCH + Duration::from_secs(784_111_777);
        for (text, expected) in [
            ("1994-11-06T08:49:37Z", Some(second)),
            ("1994-11-06T08:49:37+00:00", Some(second)),
            ("1994-11-06T09:49:37+01:00", Some(second)),
            ("1994-11-06T06:19:37-02:30", Some(second)),
            ("1994-11-06T08:49:37.0000001+00:00", Some(second + Duration::from_nanos(100))),
            ("1994-11-06T08:49:37.5+00:00", Some(second + Duration::from_millis(500))),
            ("", None),
            ("+00:00", None),
            ("1994-11-06", None),
            ("1994-11-06T08:49:37", None),
            ("1994-11-06T08:49:37 00:00", None),
            ("Sun, 06 Nov 1994 08:49:37 GMT", None),
            ("1994-11-06T08:49:37é0:00", None),
        ] {
            assert_eq!(parse(text), expected, "{text}");
        }
    }
}
