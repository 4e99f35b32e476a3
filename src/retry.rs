//! What the service says about when to try again.

use std::time::{Duration, SystemTime};

use http::HeaderMap;

/// How long the service asks to wait: in milliseconds (`retry-after-ms`, `x-ms-retry-after-ms`), in
/// seconds, or until a date (`Retry-After`, RFC 9110, section 10.2.3). What cannot be read counts
/// as not there.
pub(crate) fn retry_after(headers: &HeaderMap, now: SystemTime) -> Option<Duration> {
    let text = |name: &str| headers.get(name)?.to_str().ok().map(str::trim);
    let millis = ["retry-after-ms", "x-ms-retry-after-ms"]
        .into_iter()
        .find_map(|name| text(name)?.parse().ok().map(Duration::from_millis));
    millis.or_else(|| {
        let value = text("retry-after")?;
        match value.parse() {
            Ok(seconds) => Some(Duration::from_secs(seconds)),
            Err(_) => {
                let date = httpdate::parse_http_date(value).ok()?;
                Some(date.duration_since(now).unwrap_or_default())
            }
        }
    })
}
